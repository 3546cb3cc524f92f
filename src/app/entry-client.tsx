import '../styles/index.css';

import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';

import { startWords } from '../content/words.ts';
import type { Words } from '../domain/guide.ts';
import { startKeeping } from '../store/keeping.ts';
import { App } from './App.tsx';
import { loadView } from './views.tsx';

const base = import.meta.env.BASE_URL;

/**
 * Wakes the prerendered page. Its words are fetched first, so that React finds the same page that is already there.
 * Should they not come, the page stays as it is: readable, with links that work.
 */
async function wake() {
  const link = document.querySelector<HTMLLinkElement>('link[data-words]');
  const root = document.getElementById('root');
  if (!link || !root) return;
  const response = await fetch(link.href);
  if (!response.ok) return;
  const words = (await response.json()) as Words;
  await loadView(words.kind);
  startWords(link.dataset.words ?? '', `/${window.location.pathname.slice(base.length)}`, words);
  startKeeping();
  hydrateRoot(
    root,
    <StrictMode>
      <BrowserRouter basename={base}>
        <App />
      </BrowserRouter>
    </StrictMode>,
  );
}

wake().catch(() => {
  // No network: see above. There is nobody to tell, and nothing is lost.
});
