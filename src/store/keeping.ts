import { create } from 'zustand';

import { emptyNotebook, mergeNotebooks, type Notebook } from '../domain/notebook.ts';
import { readSaved, savedText, savedVersion } from '../domain/savedNotebook.ts';
import { useNotebook } from './notebook.ts';
import { safeStorage } from './safeStorage.ts';

/** Where the notebook is kept. The name is neutral and ours alone on a shared origin. */
export const notebookKey = 'mend.notebook';
/** Saved text that could not be read whole is moved here before anything is written over it. */
const damagedKey = 'mend.notebook.damaged';
/** The copy from before a change of form, until the next good save. */
const formerKey = 'mend.notebook.former';

/** Typing is saved this long after the last key, in ms. Row H3 of the fault list allows 300. */
const delay = 200;

/** Whether what the reader does is being kept, or why not. It is shown as it is, and is not saved itself. */
export type Keeping = {
  state: 'saved' | 'saving' | 'unavailable' | 'full' | 'newer' | 'erased';
  /** There is saved text that could not be read; it is kept aside. */
  damaged: boolean;
};
const nothingWrong: Keeping = { state: 'saved', damaged: false };
export const useKeeping = create<Keeping>(() => nothingWrong);
const setState = (state: Keeping['state']) => useKeeping.setState({ state });

/** The notebook as it is known to be in the storage. Nothing is written before this is known. */
let saved: Notebook = emptyNotebook;
/** The text of `saved`, or `null` when nothing has been written yet. */
let savedCopy: string | null = null;
/** The text that this tab itself wrote last. */
let ownCopy: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Set while a notebook that came from the storage is put in the store, so that it is not saved again. */
let receiving = false;

/**
 * Reads what was saved and keeps it up to date from now on, in step with other tabs. Call it once, in the browser,
 * before the page is hydrated. Returns a function that stops it.
 */
export function startKeeping(): () => void {
  takeIn();
  // It stays said, also on later visits, until the reader has let go of it: private text lies there.
  if (placesOf(damagedKey).length > 0) useKeeping.setState({ damaged: true });
  const saveSoon = () => {
    if (receiving || isPaused()) return;
    // What stands in the way of saving stays said until it is gone: it must not come and go with every key.
    if (useKeeping.getState().state === 'saved') setState('saving');
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };
  const stopWatching = useNotebook.subscribe(saveSoon);
  const onStorage = (event: StorageEvent) => {
    if (event.key === null || (event.key === notebookKey && event.newValue === null)) onErasedElsewhere();
    // The text of the event is read, not the storage: a browser may still show this tab its own last writing there.
    // What was written over from elsewhere may be whole in this tab alone.
    else if (event.key === notebookKey && takeIn(event.newValue) && useNotebook.getState() !== saved)
      saveSoon();
  };
  // A page that is hidden may not get another chance: browsers end it without a word.
  const onHide = () => {
    if (timer !== undefined) save();
  };
  // A page that was frozen or in the back/forward cache has missed what other tabs did meanwhile.
  const onReturn = () => {
    if (isPaused()) return;
    if (savedCopy !== null && safeStorage.read(notebookKey) === null) onErasedElsewhere();
    else takeIn();
  };
  const onVisibility = () => (document.visibilityState === 'hidden' ? onHide() : onReturn());
  const onShow = (event: PageTransitionEvent) => event.persisted && onReturn();
  window.addEventListener('storage', onStorage);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    stopWatching();
    clearTimeout(timer);
    timer = undefined;
    saved = emptyNotebook;
    savedCopy = null;
    ownCopy = null;
    useKeeping.setState(nothingWrong);
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** In these states nothing is written until the reader says so, or the page is loaded again. */
const isPaused = () => ['newer', 'erased'].includes(useKeeping.getState().state);

/** Joins what is in the storage with what this tab has. Says whether it could be read, so that it may be written. */
function takeIn(text: string | null | undefined = safeStorage.read(notebookKey)): boolean {
  if (text === undefined) {
    setState('unavailable');
    return false;
  }
  if (text === savedCopy) return true;
  const reading = readSaved(text);
  if (reading.is === 'newer') {
    clearTimeout(timer);
    setState('newer');
    return false;
  }
  if (reading.is === 'empty') {
    if (savedCopy === null) return true;
    setState('erased');
    return false;
  }
  if (reading.is === 'damaged' || !reading.whole) {
    if (!putAside(damagedKey, text as string)) return false;
    useKeeping.setState({ damaged: true });
    // What this tab has is no longer in the storage: none of it may give way to what is left there.
    saved = emptyNotebook;
  }
  if (reading.is === 'damaged') return true;
  if (reading.version < savedVersion && !putAside(formerKey, text as string)) return false;
  const mine = useNotebook.getState();
  const merged = mergeNotebooks(saved, mine, reading.notebook);
  saved = savedText(merged) === text ? merged : reading.notebook;
  savedCopy = text;
  receiving = true;
  useNotebook.setState(merged, true);
  receiving = false;
  return true;
}

/** Writes the notebook now, joined with what another tab may have written since. */
export function save() {
  clearTimeout(timer);
  timer = undefined;
  if (isPaused() || !takeIn()) return;
  const notebook = useNotebook.getState();
  if (notebook === saved) return setState('saved');
  const text = savedText(notebook);
  const outcome = safeStorage.write(notebookKey, text);
  if (outcome === 'full') return setState('full');
  if (outcome === 'refused') return setState('unavailable');
  saved = notebook;
  savedCopy = text;
  ownCopy = text;
  for (const key of placesOf(formerKey)) safeStorage.remove(key);
  setState('saved');
}

/** Moves text out of the way under a key of its own. Text that lies there already is kept too, under the next number. */
function putAside(key: string, text: string): boolean {
  for (let number = 1; ; number++) {
    const place = number === 1 ? key : `${key}.${number}`;
    const there = safeStorage.read(place);
    if (there === text) return true;
    if (there !== null && there !== undefined) continue;
    const outcome = safeStorage.write(place, text);
    if (outcome !== 'written') setState(outcome === 'full' ? 'full' : 'unavailable');
    return outcome === 'written';
  }
}

/** Erasing in one tab erases in all of them: nothing private stays on a screen that nobody looks at. */
function onErasedElsewhere() {
  clearTimeout(timer);
  timer = undefined;
  saved = emptyNotebook;
  receiving = true;
  useNotebook.setState(emptyNotebook, true);
  receiving = false;
  const there = safeStorage.read(notebookKey);
  if (there && there !== ownCopy) {
    // Word of it came late, and another tab has begun anew: what is there now holds, and nothing from before.
    savedCopy = null;
    takeIn(there);
    return;
  }
  // What this tab wrote before it heard belongs to what was to be erased.
  if (there) safeStorage.remove(notebookKey);
  useKeeping.setState({ state: 'erased', damaged: false });
}

/** Keeps things again after they were erased, on the reader's word. */
export function keepAgain() {
  saved = emptyNotebook;
  savedCopy = null;
  setState('saving');
  save();
}

/** Erases all that is kept here, in this tab and every other one. */
export function eraseEverything() {
  clearTimeout(timer);
  timer = undefined;
  saved = emptyNotebook;
  savedCopy = null;
  receiving = true;
  useNotebook.setState(emptyNotebook, true);
  receiving = false;
  for (const key of [notebookKey, ...placesOf(formerKey), ...placesOf(damagedKey)]) safeStorage.remove(key);
  useKeeping.setState(nothingWrong);
  if (safeStorage.read(notebookKey) === undefined) setState('unavailable');
}

/** The text that could not be read, to be saved as a file; one per line. */
export const damagedText = (): string =>
  placesOf(damagedKey)
    .map((key) => safeStorage.read(key))
    .join('\n');

/** Lets go of the text that could not be read. */
export function dropDamagedText() {
  for (const key of placesOf(damagedKey)) safeStorage.remove(key);
  useKeeping.setState({ damaged: false });
}

/** Where `putAside` has put texts under a key. */
function placesOf(key: string): string[] {
  const places: string[] = [];
  for (let number = 1; ; number++) {
    const place = number === 1 ? key : `${key}.${number}`;
    const text = safeStorage.read(place);
    if (text === null || text === undefined) return places;
    places.push(place);
  }
}
