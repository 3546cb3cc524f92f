import { neutralPage, neutralSite } from '../../domain/leaving.ts';
import { saveWhatIsKept, setLeft } from '../../store/leaving.ts';
import { afterPaint } from '../../ui/afterPaint.ts';

/**
 * Covers the page and goes, in one task: the cover is seen also when the other site takes long to come, or never does.
 * `forget` takes away what the page has in memory. A slow phone needs a third of a second for it, so it comes when the
 * cover has been painted; should the page go first, it is forgotten as it goes (`startLeaving`).
 */
export function leave(forget: () => void) {
  const cover = document.createElement('p');
  cover.setAttribute('role', 'alert');
  document.body.replaceChildren(cover);
  // Said only when it is put into an alert that is there: https://www.w3.org/TR/WCAG20-TECHS/ARIA19
  cover.textContent = 'Loading';
  document.title = 'Loading';
  setLeft(true);
  // A locked notebook takes a moment to be sealed: it has until the other site answers.
  saveWhatIsKept();
  // In place of this page, so that Back does not lead to it. Without a network the browser would show its own page
  // about that, which names the other site: ours is at hand.
  window.location.replace(navigator.onLine ? neutralSite : import.meta.env.BASE_URL + neutralPage.slice(1));
  afterPaint(forget);
}
