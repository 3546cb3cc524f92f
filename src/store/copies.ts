import { createStore, del, get, type UseStore, update } from 'idb-keyval';

import { safeStorage } from './safeStorage.ts';

/** Where the notebook is kept. The name is neutral and ours alone on a shared origin. */
export const notebookKey = 'mend.notebook';

/**
 * The saved text lies in two places. localStorage can be read before the page is shown, but a browser that is killed may
 * lose what was written there minutes ago. IndexedDB is on the disk within a second, but is asked for and waited for.
 *
 * The second copy also holds the ids of notebooks that were deleted or locked since: what localStorage brings back of
 * them after such an end is not what the reader left.
 */
export type SecondCopy = { text: string | null; gone: readonly string[] };

const mostGone = 50;

let database: UseStore | undefined;
/** Where the second copy lies: a database of our own, as other apps may share the origin. */
export const second = () => {
  database ??= createStore('mend', 'copies');
  return database;
};
const isSecondCopy = (value: unknown): value is SecondCopy =>
  typeof value === 'object' && value !== null && 'gone' in value && Array.isArray(value.gone);

/** The text in localStorage: `null` when there is none, `undefined` when it cannot be read. */
export const firstCopy = () => safeStorage.read(notebookKey);

/** The text in IndexedDB, and what is gone. `undefined` when there is none, or it cannot be read. */
export async function secondCopy(): Promise<SecondCopy | undefined> {
  const read = async () => get<unknown>(notebookKey, second());
  try {
    // Safari may lose its connection while the page is in the background: a second try opens another.
    const found = await read().catch(read);
    return isSecondCopy(found) ? found : undefined;
  } catch {
    return undefined; // As in some private windows: the first copy is then the only one.
  }
}

/** Writes both copies. Says what came of the first; the second is on its way. */
export function writeCopies(text: string): 'written' | 'full' | 'refused' {
  const outcome = safeStorage.write(notebookKey, text);
  void changeSecond(({ gone }) => ({ text, gone }));
  return outcome;
}

/** Puts into the second copy what is in the first, or takes it away where that cannot be done. */
export async function secondLikeFirst() {
  const first = firstCopy();
  // What cannot be read may be all that is left.
  if (first === undefined) return;
  if (!(await changeSecond(({ gone }) => ({ text: first, gone })))) await dropSecond();
}

/** Removes both copies. Resolves to whether nothing of them is left. */
export async function removeCopies(): Promise<boolean> {
  safeStorage.remove(notebookKey);
  const isChanged = await changeSecond(({ gone }) => ({ text: null, gone }));
  return isChanged || dropSecond();
}

/** What a tab writes before it removes the copies because they are not wanted, so that others do not take it for erasing. */
export const letGo = '';

/** Removes both copies, and tells the other tabs that they are not wanted any more. */
export function letGoOfCopies() {
  safeStorage.write(notebookKey, letGo);
  void removeCopies();
}

/** Notes that a notebook is not to come back from a copy of before. `isGone` false takes it back. */
export async function noteGone(id: string, isGone = true) {
  const isChanged = await changeSecond(({ text, gone }) => {
    const others = gone.filter((each) => each !== id);
    return { text, gone: isGone ? [...others, id].slice(-mostGone) : others };
  });
  // It may be the notebook itself that lies there, in the open.
  if (!isChanged && isGone) await dropSecond();
}

/** Says whether it could be done. */
async function changeSecond(next: (copy: SecondCopy) => SecondCopy): Promise<boolean> {
  const change = async () =>
    update<unknown>(
      notebookKey,
      (found) => next(isSecondCopy(found) ? found : { text: null, gone: [] }),
      second(),
    );
  try {
    await change().catch(change);
    return true;
  } catch {
    return false; // The first copy stands. What is shown to the reader speaks of that one.
  }
}

/** Removes the second copy where it cannot be changed, as on a device without room. Says whether no text is left there. */
async function dropSecond(): Promise<boolean> {
  const drop = async () => del(notebookKey, second());
  await drop().catch(() => {
    // What is left there is looked at next.
  });
  return !(await secondCopy())?.text;
}
