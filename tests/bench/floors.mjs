import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The least that can be shown of the same words: what every figure of ours is held against.

const style =
  ':root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif}header,main{max-width:40rem;margin:auto;padding:1rem}header{display:flex;justify-content:space-between}h1{line-height:1.15;font-size:2rem}progress{width:100%}label{display:block;margin:1rem 0}input,textarea{font:inherit;width:100%}nav{display:flex;gap:1rem;margin:2rem 0}nav a{flex:1;padding:.75rem 1rem;border:1px solid;border-radius:.5rem}';

/** Fetches the next step once the page is there, and at the tap puts it in the place of this one. */
function swapSteps() {
  const pages = new Map();
  const get = (address) => {
    if (!pages.has(address)) {
      const page = fetch(address)
        .then((response) => response.text())
        .then((html) => new DOMParser().parseFromString(html, 'text/html'));
      pages.set(address, page);
    }
    return pages.get(address);
  };
  const getNext = () => {
    const next = document.querySelector('a[rel=next]');
    if (next) get(next.href);
  };
  const show = async (address) => {
    const page = await get(address);
    for (const part of ['header', 'main']) {
      document.querySelector(part).replaceWith(document.importNode(page.querySelector(part), true));
    }
    document.title = page.title;
    scrollTo(0, 0);
    document.querySelector('h1').focus({ preventScroll: true });
    setTimeout(getNext, 50);
  };
  addEventListener('click', (event) => {
    const link = event.target.closest('nav a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(0, '', link.href);
    show(link.href);
  });
  addEventListener('popstate', () => show(location.href));
  addEventListener('load', () => {
    getNext();
    navigator.serviceWorker.register('/sw.js');
  });
}

/** Keeps all pages for the time without a network, and answers from what it kept. */
function keepPages(addresses) {
  self.oninstall = (event) =>
    event.waitUntil(
      caches
        .open('pages')
        .then((pages) => pages.addAll(addresses))
        .then(() => self.skipWaiting()),
    );
  self.onactivate = (event) => event.waitUntil(self.clients.claim());
  self.onfetch = (event) =>
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
}

/** A function as the script it is, without the space that only people need. */
const source = (run, ...values) =>
  `(${run})(${values.map((value) => JSON.stringify(value))})`
    .replace(/\n\s*/g, '\n')
    .replace(/^\/\/.*\n/gm, '');

const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Running text, as `src/domain/prose.ts` describes it, as HTML. */
function prose(nodes) {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      const [name, ...rest] = node;
      if (name === 'br') return '<br>';
      if (name === 'a') return `<a href="${escapeHtml(rest[0])}">${prose(rest.slice(1))}</a>`;
      if (name === 'h2' || name === 'h3')
        return `<${name} id="${escapeHtml(rest[0])}">${prose(rest.slice(1))}</${name}>`;
      return `<${name}>${prose(rest)}</${name}>`;
    })
    .join('');
}

function field({ kind, label, help = '', options = [] }) {
  const words = `${escapeHtml(label)} <small>${escapeHtml(help)}</small>`;
  if (kind === 'choice') {
    const choices = options.map((option) => `<label><input type=radio> ${escapeHtml(option)}</label>`);
    return `<p>${words}</p>${choices.join('')}`;
  }
  return `<label>${words}${kind === 'long-text' ? '<textarea rows=4></textarea>' : '<input>'}</label>`;
}

/** A step as a plain page, with all of its words and fields. */
function page(step, address, script) {
  const { path, number, list, exercise, previous, next } = step;
  const place = `Step ${number} of ${list.total}`;
  const section = (title, html) => (html ? `<h2>${title}</h2>${html}` : '');
  const pair = ({ situation, instead, try: other }) =>
    `<h3>${escapeHtml(situation)}</h3><h4>Instead of</h4>${prose(instead)}<h4>Try</h4>${prose(other)}`;
  const link = (rel, to, words) => `<a rel=${rel} href="/${path.id}/${to ? `${to.slug}/` : ''}">${words}</a>`;
  return `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><title>${place}: ${escapeHtml(step.title)}</title><meta name=description content="${escapeHtml(step.summary)}"><link rel=canonical href="${address}"><link rel=icon href=data:,><style>${style}</style>${script}<body><header><a href=/>Mend</a><a href=/help/>I need help now</a></header><main><p>${escapeHtml(path.title)}, ${place}</p><progress max=${list.total} value=${number} aria-label="${place}"></progress><h1 tabindex=-1>${escapeHtml(step.title)}</h1><p>${escapeHtml(step.summary)}</p>${section('The idea', prose(step.idea))}${section('Take care', prose(step.care ?? []))}${section('How to do it', prose(step.how))}${section('Instead of, try', step.pairs.map(pair).join(''))}${section(escapeHtml(exercise.title), `<p>${escapeHtml(exercise.intro)}</p><p>${escapeHtml(exercise.caution ?? '')}</p>${exercise.fields.map(field).join('')}`)}${section('This week', `<ul>${step.week.map(({ text }) => `<li>${prose(text)}`).join('')}</ul>`)}${section('From the other side', prose(step.otherSide))}<details><summary>What is known about this</summary>${prose(step.known)}</details><nav>${link('prev', previous, 'Back')}${link('next', next, 'Next')}</nav></main>`;
}

/** The words of every step of a built site, by address. */
export function readSteps(dist) {
  const steps = new Map();
  for (const entry of readdirSync(join(dist, 'words'), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const words = JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    if (words.kind === 'step') steps.set(`/${words.path.id}/${words.slug}/`, words);
  }
  return steps;
}

/** The files of both floors, as pairs of an address and its content. */
export function floors(steps) {
  const pages = (script) => [...steps].map(([address, step]) => [address, page(step, address, script)]);
  const addresses = [...steps.keys()];
  return {
    floor: pages(''),
    'floor-swap': [
      ...pages(`<script>${source(swapSteps)}</script>`),
      ['/sw.js', source(keepPages, addresses)],
    ],
  };
}
