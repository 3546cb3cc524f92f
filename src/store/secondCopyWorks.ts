import { update } from 'idb-keyval';

import { notebookKey, second } from './copies.ts';
import { soon } from './soon.ts';

/** Whether the second copy can be written now. It is left as it is. */
export async function secondCopyWorks(): Promise<boolean> {
  const attempt = async () => update(notebookKey, (copy: unknown) => copy, second());
  // Twice, as for a save: see `copies.ts`.
  const works = attempt()
    .catch(attempt)
    .then(
      () => true,
      () => false,
    );
  return soon(works, false);
}
