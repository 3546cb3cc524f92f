import '../styles/index.css';

import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';

import { startWords } from '../content/words.ts';
import type { Words } from '../domain/guide.ts';
import { App } from './App.tsx';
import { loadView } from './views.tsx';

export { viewModule } from './views.tsx';

/** The HTML of a page. `base` is the base path of the site, with its slashes. Runs at build only. */
export async function render(address: string, words: Words, base: string): Promise<string> {
  await loadView(words.kind);
  startWords('', address, words);
  return renderToString(
    <StrictMode>
      <StaticRouter basename={base} location={base.replace(/\/$/, '') + address}>
        <App />
      </StaticRouter>
    </StrictMode>,
  );
}
