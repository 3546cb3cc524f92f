import { createStore, update } from 'idb-keyval';

import { notebookKey } from './copies.ts';

/** How long the second copy may take, in ms, before it is said that there is only one. */
const longestWait = 5000;

/** Whether the second copy can be written now. It is left as it is. A database that does not answer does not work. */
export async function secondCopyWorks(): Promise<boolean> {
  const attempt = async () => update(notebookKey, (copy: unknown) => copy, createStore('mend', 'copies'));
  return new Promise((say) => {
    const late = setTimeout(say, longestWait, false);
    attempt()
      // As for a save: see `copies.ts`.
      .catch(attempt)
      .then(
        () => say(true),
        () => say(false),
      )
      .finally(() => clearTimeout(late));
  });
}
