import { openPagesBy } from '../content/orOpenPage.ts';
import { savedForReload } from '../store/reloading.ts';
import { tabStorage } from '../store/safeStorage.ts';

const mark = 'mend.reloaded';
/** The name of this very script, which another version does not have. */
const build = import.meta.url.replace(/^.*\//, '');

let opening: Promise<void> | undefined;

/**
 * Loads the page again, after what was written has been saved. Resolves where that must not be: it would lose words,
 * or the host cannot be reached, and the browser's own error would stand in the place of the page. `mayReload` is
 * asked last.
 */
function openAnew(mayReload = () => true): Promise<void> {
  opening ??= tryToOpen(mayReload).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function tryToOpen(mayReload: () => boolean) {
  if (!navigator.onLine || !(await savedForReload())) return;
  try {
    // The worker lets this through to the host.
    await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' });
  } catch {
    return;
  }
  if (!mayReload()) return;
  window.location.reload();
  // The page is on its way out: nothing more is to be shown on it.
  await new Promise(() => {});
}

/** Once for each version and tab, and never where that cannot be noted: it must not go round in circles. */
const isFirstTime = () => tabStorage.read(mark) !== build && tabStorage.write(mark, build) === 'written';

/**
 * Mends a page some part of which is gone from the host, as after a new version was put in place (row N4): it is loaded
 * again. A page whose words are gone has them when it is opened itself; a part of the script may be gone for good. What
 * has lost only its styles is shown without them.
 */
export function startOpeningAnew() {
  openPagesBy(openAnew);
  // https://vite.dev/guide/build#load-error-handling
  window.addEventListener('vite:preloadError', (event) => {
    void openAnew(isFirstTime);
    if (event.payload.message.includes('CSS')) event.preventDefault();
  });
}
