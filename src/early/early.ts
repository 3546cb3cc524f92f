import { earlyId } from '../domain/early.ts';
import { paintFirstScreenFirst } from './firstScreenFirst.ts';

// Follows "next" before the app is there, which on a slow phone is a second or two: what is seen of the next step is fetched
// ahead (build/pageAhead.ts), and a tap puts it in the place of this one. The app then wakes whatever step it finds, and
// takes this script away. It stands in the head of each step, and must be small.

/** How long a tap waits for the page ahead, in ms. Then it is a plain link, which gets on without the rest of this page. */
const longestWait = 2000;

const part = (id: string, page = document) => page.getElementById(id) as HTMLElement;
const own = part(earlyId);
let shown = location.pathname;
let request = new XMLHttpRequest();

function fetchAhead(file: string | undefined) {
  request = new XMLHttpRequest();
  if (!file) return;
  request.open('GET', file);
  // Says to the host, as browsers do, that nobody may ever see the page.
  request.setRequestHeader('Purpose', 'prefetch');
  // Made into a page by the browser: trusted types keep scripts from doing it.
  request.responseType = 'document';
  request.send();
}

window.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[rel=next]');
  // Once all is loaded, an app that is not there will not come: the page that the link itself opens may have better luck.
  if (!link || !own.isConnected || document.readyState === 'complete') return;
  // Where a host has answered to another form of the address, it could not be told which step this is.
  if (!shown.endsWith('/')) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  // The second half of a double tap lands on the step that the first half has opened.
  if (event.detail > 1) return event.preventDefault();
  // Neither unsent nor done: the tap is made again once it has come or is late. The app may be there to follow it by then.
  if (request.readyState % 4 && !request.onloadend) {
    const awaited = request;
    // Who has gone elsewhere meanwhile stays there.
    awaited.onloadend = () => location.pathname === shown && link.click();
    setTimeout(() => awaited.abort(), longestWait);
    return event.preventDefault();
  }
  const ahead: Document | null = request.response;
  const next = ahead && part(earlyId, ahead);
  // Some hosts send a page of their own in the place of a file that is gone, as after a deploy.
  if (!ahead || !next) return;
  event.preventDefault();
  own.dataset.from = own.dataset.from ? `${own.dataset.from} ${shown}` : shown;
  history.pushState(null, '', link.href);
  shown = location.pathname;
  document.title = ahead.title;
  // What the app wakes it with, and all that is seen.
  part('words').replaceWith(part('words', ahead));
  part('root').replaceChildren(...part('root', ahead).childNodes);
  // As `Arrival` does it.
  document.querySelector('h1')?.focus({ preventScroll: true });
  document.documentElement.scrollIntoView();
  fetchAhead(next.dataset.next);
});

// The way back, which nobody else knows of until the app is there. A jump inside a page comes here too.
window.addEventListener('popstate', () => {
  if (own.isConnected && location.pathname !== shown) location.reload();
});

// At once: it is small, and comes beside the script of the app, which is not.
fetchAhead(own.dataset.next);

paintFirstScreenFirst();
