import { madeAfter, mergeNotebooks } from '../domain/merging.ts';
import { emptyNotebook, type Notebook } from '../domain/notebook.ts';
import { savedText } from '../domain/savedNotebook.ts';
import { hasWords, progressOf } from '../domain/way.ts';
import { damagedKey, dropAside, formerKey, putAside } from './aside.ts';
import { writeCopies } from './copies.ts';
import { dropDueSave } from './dueSave.ts';
import { setState, useKeeping, wayNow } from './keepingState.ts';
import { useNotebook } from './notebook.ts';

/** What seals text with the reader's key, and opens it. It gives nothing for text that is damaged or not its own. */
export type Sealer = {
  seal(text: string): Promise<string>;
  unseal(text: string): Promise<string | undefined>;
};

/** What this tab knows of what is stored. In no store: what is in a store can be looked at. */
export const known = {
  /** What is done with a locked notebook. It comes with the lock, which only those fetch who use it. */
  locker: undefined as { save: () => Promise<void>; lock: () => Promise<void> } | undefined,
  /** There only while the notebook is unlocked. */
  sealer: undefined as Sealer | undefined,
  /** The notebook as it is known to be in the storage. Nothing is written before this is known. */
  saved: emptyNotebook as Notebook,
  /** It is to be written though nothing in it has changed: it is to be kept in another way. */
  isOutdated: false,
  /** The text of `saved`, or `null` when nothing has been written yet. */
  copy: null as string | null,
  /** The text that this tab itself wrote last. */
  ownCopy: null as string | null,
  /** Which notebook it is. */
  id: '',
  /** Which one was erased in another tab, where it can still be brought back. */
  erasedId: '',
  /** Sealed text that could not be written when it was locked: it is there until the page is closed. */
  unsaved: undefined as string | undefined,
  /** What was on this page alone when another tab locked the notebook. There is no key here to seal it with. */
  waiting: undefined as Notebook | undefined,
  /** Set while a notebook that came from the storage is put in the store, so that it is not saved again. */
  isReceiving: false,
  /** How often all was erased on this page: what was asked of the second copy before that is not to be taken in. */
  erasures: 0,
};

/** From here on this tab knows nothing of what is stored. */
export function forgetCopy() {
  known.saved = emptyNotebook;
  known.isOutdated = false;
  known.copy = null;
}

/** Puts a notebook on the page that is not to be saved by that. */
export function show(notebook: Notebook) {
  known.isReceiving = true;
  useNotebook.setState(notebook, true);
  known.isReceiving = false;
}

/** Takes a notebook off the page that is no more, and what fields hold of it for putting it back. */
export function dropNotebook() {
  forgetCopy();
  show(emptyNotebook);
  useKeeping.setState(({ gone }) => ({ gone: gone + 1 }));
}

/** The text of a notebook as it may be written now. */
function openText(notebook: Notebook): string {
  known.id ||= newId();
  const way = wayNow();
  return savedText(way === 'undecided' ? progressOf(notebook) : notebook, { id: known.id, way });
}

/** It only has to differ from the others on this device. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );

/** Writes text, and gives whether that could be done. Where it could not, the reader is told. */
export function write(text: string): boolean {
  const outcome = writeCopies(text);
  if (outcome !== 'written') {
    // While it is being locked it is off the page already: nothing else is said of it, which would ask for it there.
    if (useKeeping.getState().state !== 'locked') setState(outcome === 'full' ? 'full' : 'unavailable');
    return false;
  }
  known.isOutdated = false;
  known.copy = text;
  known.ownCopy = text;
  dropAside(formerKey);
  return true;
}

/** Puts text out of the way, and gives whether that could be done. Where it could not, the reader is told. */
export function moveAside(key: string, text: string): boolean {
  const outcome = putAside(key, text);
  if (outcome !== 'written') setState(outcome === 'full' ? 'full' : 'unavailable');
  else if (key === damagedKey) useKeeping.setState({ damaged: true });
  return outcome === 'written';
}

/** Says what is true once all that may be written has been. */
export const settle = () =>
  setState(
    wayNow() === 'undecided' && !known.sealer && hasWords(useNotebook.getState()) ? 'undecided' : 'saved',
  );

/** Writes the notebook as it stands, open on this device. */
export function writeOpen() {
  const notebook = useNotebook.getState();
  if (notebook === known.saved && !known.isOutdated) return settle();
  const text = openText(notebook);
  // Words that are not to be kept yet leave the text as it is.
  if (text !== known.copy && !write(text)) return;
  known.saved = notebook;
  settle();
}

/** What is on the page, with the words that wait, to be joined with what is `there`. */
export function withWaiting(there: Notebook): Notebook {
  const page = useNotebook.getState();
  const waiting = known.waiting ?? emptyNotebook;
  // The page of a notebook that is locked or erased began at nothing. What was done on it is later than all from before.
  const beganAtNothing = ['locked', 'erased'].includes(useKeeping.getState().state);
  const here = beganAtNothing ? madeAfter(page, [there, waiting]) : page;
  return known.waiting ? mergeNotebooks(emptyNotebook, waiting, here) : here;
}

/** Lets go of the words that were to be joined at the next unlocking. */
export function dropWaiting() {
  known.unsaved = undefined;
  known.waiting = undefined;
  useKeeping.setState({ isOnlyHere: false });
}

/** Takes all that is private off the page, and lets go of the key. */
export function becomeLocked() {
  dropDueSave();
  known.sealer = undefined;
  forgetCopy();
  show(emptyNotebook);
  useKeeping.setState({ state: 'locked', way: 'locked' });
}
