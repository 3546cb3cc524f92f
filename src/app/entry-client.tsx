import '../styles/index.css';

import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router';

import { startWords } from '../content/words.ts';
import type { Words } from '../domain/guide.ts';
import { blankWhileAway } from '../features/leaving/blankWhileAway.ts';
import { showDiscreetly } from '../features/leaving/showDiscreetly.ts';
import { startLeaving } from '../features/leaving/startLeaving.ts';
import { untilWanted } from '../features/leaving/untilWanted.ts';
import { forgetInMemory, hasLeft, keepUntilForgotten } from '../store/leaving.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { App } from './App.tsx';
import { letOldPartsGo } from './letOldPartsGo.ts';
import { startOpeningAnew } from './openAnew.ts';
import { startOffline } from './startOffline.ts';
import { takeOneTap } from './takeOneTap.ts';
import { takeOver } from './takeOver.ts';
import { loadView } from './views.tsx';

const base = import.meta.env.BASE_URL;
let app: Root | undefined;

/**
 * Wakes the prerendered page. Its words are fetched as data beside the script, so that React finds the same page that is
 * already there. Until then, and should a part not come, the page is what it is: readable, with links that work.
 */
async function wake(): Promise<void> {
  const data = document.querySelector<HTMLLinkElement>('link#words');
  const root = document.getElementById('root');
  if (!data || !root) return;
  // A script from the cache is there before the first paint, which it would put off by the time it takes to wake.
  const [words] = await Promise.all([
    wordsAndView(data.href),
    new Promise<void>(afterPaint),
    untilWanted(root),
  ]);
  if (hasLeft()) return;
  // Gone on from in the meantime: another step stands there now, with words of its own.
  if (!data.isConnected) return wake();
  if (!words) return giveUp();
  startWords(data.dataset.folder ?? '', `/${window.location.pathname.slice(base.length)}`, words);
  keepUntilForgotten();
  const page = (
    <StrictMode>
      <BrowserRouter basename={base} useTransitions={false}>
        <App />
      </BrowserRouter>
    </StrictMode>
  );
  if (isTranslated(root)) {
    app = createRoot(root);
    app.render(page);
  } else app = hydrateRoot(root, page);
  takeOver(base);
  startOffline();
  letOldPartsGo();
}

/** The words in a file, once what shows them is there as well. Nothing when one of them does not come. */
const wordsAndView = (file: string): Promise<Words | undefined> =>
  fetchOnceMore(file)
    .then((words) => loadView(words.kind).then(() => words))
    .catch(() => undefined);

/**
 * Leaves a page for which a part did not come as it is: it can be read, and its links are plain from now on. What was gone
 * on from is noted all the same.
 */
function giveUp() {
  keepUntilForgotten();
  takeOver(base);
}

/**
 * Whether a browser's translator was faster than the script. It puts each text into elements of its own, and React, which
 * would not find the page that it expects, has to draw it anew.
 */
const isTranslated = (root: HTMLElement) => root.querySelector('font') !== null;

/** The words in a file. A network that comes and goes gets a second try. */
async function fetchOnceMore(file: string): Promise<Words> {
  const read = async () => {
    const response = await fetch(file);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Words;
  };
  return read().catch(read);
}

/** Takes off the page what the reader has written, and out of its memory. */
function forget() {
  // First: what stands in a field may be put into the notebook as the field goes.
  app?.unmount();
  forgetInMemory();
}

// Before anything is waited for: whoever has to leave at once can.
startLeaving(forget);
showDiscreetly();
blankWhileAway();
startOpeningAnew();
takeOneTap();
void wake();
