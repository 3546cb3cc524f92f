import { mergeNotebooks } from '../domain/merging.ts';
import { emptyNotebook } from '../domain/notebook.ts';
import { readSaved, savedText, savedVersion } from '../domain/savedNotebook.ts';
import { hasWords } from '../domain/way.ts';
import { damagedKey, formerKey } from './aside.ts';
import { firstCopy, notebookKey, removeCopies, type SecondCopy } from './copies.ts';
import { dropDueSave } from './dueSave.ts';
import { isPaused, setState, setWay, useKeeping, wayNow } from './keepingState.ts';
import {
  becomeLocked,
  dropNotebook,
  dropWaiting,
  forgetCopy,
  known,
  moveAside,
  show,
  withWaiting,
} from './known.ts';
import { useNotebook } from './notebook.ts';
import { safeStorage } from './safeStorage.ts';

/**
 * Joins what is in the storage with what this tab has. Says whether it could be read, so that it may be written. What
 * is sealed takes a while to open: see `sealing.ts`.
 */
export function takeIn(text: string | null | undefined = firstCopy()): boolean {
  if (text === undefined) {
    setState('unavailable');
    return false;
  }
  if (text === known.copy) return true;
  const reading = readSaved(text);
  if (reading.is === 'sealed') {
    becomeLockedElsewhere();
    return false;
  }
  if (reading.is === 'newer') {
    dropDueSave();
    setState('newer');
    return false;
  }
  if (reading.is === 'empty') {
    if (known.copy === null) return true;
    setState('erased');
    return false;
  }
  if (reading.is === 'damaged' || !reading.whole) {
    if (!moveAside(damagedKey, text as string)) return false;
    // What this tab has is no longer in the storage: none of it may give way to what is left there.
    known.saved = emptyNotebook;
    known.copy = text;
  }
  if (reading.is === 'damaged') return true;
  if (reading.version < savedVersion && !moveAside(formerKey, text as string)) return false;
  // Another notebook has been begun since: what this tab has belongs to the one that was deleted or locked.
  if (reading.id && known.id && reading.id !== known.id && known.copy !== null) {
    dropNotebook();
  }
  if (reading.id) known.id = reading.id;
  // What lies there in the open is locked no more, whatever this page knew.
  if (reading.way === 'open' || wayNow() === 'locked') setWay(reading.way);
  const merged = mergeNotebooks(known.saved, withWaiting(reading.notebook), reading.notebook);
  known.saved = savedText(merged) === savedText(reading.notebook) ? merged : reading.notebook;
  known.copy = text;
  show(merged);
  // Another tab has opened for good what was locked here, or brought back what was erased.
  const { state } = useKeeping.getState();
  if (state === 'locked' || (state === 'erased' && reading.id === known.erasedId)) {
    // There is no passphrase to be asked for any more. Whoever knows the one of before can still open it.
    if (known.unsaved) moveAside(damagedKey, known.unsaved);
    dropWaiting();
    setState('saved');
  }
  return true;
}

/**
 * It is locked with what this page has no key for. What is on this page alone waits for the passphrase: no word is shown,
 * and none is lost. What was done since it was locked stays where it is.
 */
export function becomeLockedElsewhere() {
  if (useKeeping.getState().state === 'locked') return;
  const notebook = useNotebook.getState();
  const isAllSaved = ['open', 'locked'].includes(wayNow()) ? notebook === known.saved : !hasWords(notebook);
  if (!isAllSaved) known.waiting = notebook;
  becomeLocked();
  if (!isAllSaved) useKeeping.setState({ isOnlyHere: true });
}

/** What the second copy has besides the first: all of it after a browser was killed, nothing as a rule. */
export function takeInSecond({ text, gone }: SecondCopy) {
  const first = firstCopy();
  const reading = readSaved(first ?? null);
  if ('id' in reading && reading.id && gone.includes(reading.id)) {
    // A browser that was killed after it was deleted, or locked, brought it back.
    safeStorage.remove(notebookKey);
    known.sealer = undefined;
    dropNotebook();
    useKeeping.setState({ state: 'saved', way: 'undecided' });
  }
  const other = readSaved(text);
  if (text === null || text === firstCopy() || isPaused() || known.sealer) return;
  if ('id' in other && other.id && gone.includes(other.id)) return;
  if (other.is === 'sealed') {
    // Words are on the page, and locked ones in the copy: neither may take the place of the other.
    if (hasWords(useNotebook.getState())) moveAside(damagedKey, text);
    else if (safeStorage.write(notebookKey, text) === 'written') becomeLocked();
    return;
  }
  if (other.is !== 'notebook') return;
  if (other.id && known.copy === null) known.id = other.id;
  if (other.way === 'open') setWay('open');
  useNotebook.setState(mergeNotebooks(known.saved, useNotebook.getState(), other.notebook), true);
}

/** Another tab keeps it no longer. What is on this page stays there, in memory, unless it was under a lock. */
export function onLetGoElsewhere() {
  dropDueSave();
  if (wayNow() === 'locked') show(known.waiting ?? emptyNotebook);
  known.sealer = undefined;
  dropWaiting();
  forgetCopy();
  known.id = '';
  useKeeping.setState({ state: 'memory', way: 'memory' });
}

/** Erasing in one tab erases in all of them: nothing private stays on a screen that nobody looks at. */
export function onErasedElsewhere() {
  if (wayNow() === 'memory') return;
  dropDueSave();
  known.erasures += 1;
  known.sealer = undefined;
  known.erasedId = known.id;
  dropWaiting();
  dropNotebook();
  setWay('undecided');
  const there = firstCopy();
  if (there && there !== known.ownCopy) {
    // Word of it came late, and another tab has begun anew: what is there now holds, and nothing from before.
    takeIn(there);
    return;
  }
  // What this tab wrote before it heard belongs to what was to be erased, and so does the second copy.
  removeCopies();
  known.id = '';
  useKeeping.setState({ state: 'erased', damaged: false });
}
