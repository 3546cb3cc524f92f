import { mergeNotebooks } from '../domain/merging.ts';
import { emptyNotebook, type Notebook } from '../domain/notebook.ts';
import { type Reading, readSaved, savedText } from '../domain/savedNotebook.ts';
import { damagedKey } from './aside.ts';
import { firstCopy, secondCopy } from './copies.ts';
import { isPaused, setState, useKeeping, wayNow } from './keepingState.ts';
import {
  becomeLocked,
  dropWaiting,
  forgetCopy,
  known,
  moveAside,
  type Sealer,
  settle,
  show,
  withWaiting,
  write,
  writeOpen,
} from './known.ts';
import { useNotebook } from './notebook.ts';
import { soon } from './soon.ts';
import { becomeLockedElsewhere, onErasedElsewhere, takeIn } from './takingIn.ts';

// The locked notebook: it is sealed for each save, which takes a moment, and other tabs may come in between.

/** A save that is under way, and whether another has been asked for meanwhile. */
let sealing: Promise<void> | undefined;
let sealAgain = false;

/** Resolves when no save is under way. */
export const sealed = async () => sealing;

/** Writes the locked notebook. One at a time: what comes in between is written after. */
export function saveSealed(): Promise<void> {
  sealAgain = true;
  sealing ??= sealAll();
  return sealing;
}

async function sealAll() {
  // What is begun has to be known as begun before it can be known as ended.
  await null;
  try {
    while (sealAgain && known.sealer && !isPaused()) {
      sealAgain = false;
      await sealOnce(known.sealer);
    }
  } finally {
    // In one piece with the last look at what is still to be done: a save that is asked for next is not lost.
    sealing = undefined;
  }
}

async function sealOnce(by: Sealer) {
  const there = firstCopy();
  // Not to be read is not erased.
  if (there === undefined) return setState('unavailable');
  const reading = there !== known.copy ? readSaved(there ?? null) : undefined;
  if (reading?.is === 'notebook') return keepOpenAsElsewhere();
  if (reading?.is === 'empty') return onErasedElsewhere();
  const mine = useNotebook.getState();
  if (!reading && mine === known.saved && !known.isOutdated) return settle();
  const written = await writeSealed(by, known.saved, mine, () => known.sealer === by);
  if (!written || known.sealer !== by) return;
  if (written === 'foreign') return becomeLockedElsewhere();
  if (written === 'open') return keepOpenAsElsewhere();
  if (written === 'erased') return onErasedElsewhere();
  const now = useNotebook.getState();
  const joined = written === mine ? now : mergeNotebooks(mine, now, written);
  const text = savedText(joined);
  // The same words stay the same notebook: nothing is drawn anew, and there is nothing to save.
  const next = text === savedText(now) ? now : joined;
  const isAll = text === savedText(written);
  known.saved = isAll ? next : written;
  if (next !== now) show(next);
  // What was written while it was sealed is part of the same save: who waits for it may lock or tell by what came of it.
  if (isAll) settle();
  else sealAgain = true;
}

/** Another tab has written it in the open. What was in memory only here stays so: nobody has said that it may lie there. */
function keepOpenAsElsewhere() {
  known.sealer = undefined;
  if (wayNow() === 'memory') {
    forgetCopy();
    setState('memory');
  } else if (takeIn()) writeOpen();
}

/**
 * Seals a notebook, joined with what is stored, and writes it. Gives what is stored then; nothing when it could not be
 * written, or is not wanted any more, which is asked last; `foreign` when what is stored has another passphrase by now;
 * `open` when it lies there in the open; `erased` when it was erased meanwhile.
 */
async function writeSealed(
  by: Sealer,
  base: Notebook,
  mine: Notebook,
  isWanted: () => boolean,
): Promise<Notebook | 'foreign' | 'open' | 'erased' | undefined> {
  for (;;) {
    const there = firstCopy();
    let merged = mine;
    let same: string | undefined;
    if (there && there !== known.copy) {
      if (readSaved(there).is === 'notebook') return 'open';
      const theirs = await opened(by, there);
      if (theirs.is !== 'notebook') return 'foreign';
      merged = mergeNotebooks(base, mine, theirs.notebook);
      // Written back, sealed anew, it would be news to the other tab, which would answer in the same way, without end.
      if (!known.isOutdated && savedText(merged) === savedText(theirs.notebook)) same = there;
    }
    const text = same ?? (await by.seal(savedText(merged)));
    if (!isWanted()) return undefined;
    const now = firstCopy();
    if (now === null && there !== null) return 'erased';
    // Another tab was quicker.
    if (now !== there) continue;
    if (same) known.copy = same;
    else if (!write(text)) return undefined;
    return merged;
  }
}

/** What is in sealed text. `damaged` when this key does not open it as well. */
async function opened(by: Sealer, text: string): Promise<Reading> {
  const plain = await by.unseal(text);
  if (plain === undefined) return { is: 'damaged' };
  const reading = readSaved(plain);
  if (reading.is === 'notebook' && !reading.whole) moveAside(damagedKey, text);
  return reading;
}

/** Locks the notebook, which is off the page at once. What was not saved yet is sealed and written first of all. */
export async function lock(): Promise<void> {
  const by = known.sealer;
  if (!by) return;
  const [base, mine, copy] = [known.saved, useNotebook.getState(), known.copy];
  becomeLocked();
  await sealing;
  // It was erased, and word of that has not come yet.
  if (mine === base || (copy !== null && firstCopy() === null)) return;
  known.copy = copy;
  const written = await writeSealed(by, base, mine, () => true);
  if (written === 'erased') return;
  if (written === 'open') {
    known.waiting = mine;
    if (!takeIn()) return;
    dropWaiting();
    return writeOpen();
  }
  // It is given back at the next unlocking of this page: sealed where there is no room, but not with a passphrase that
  // another one has taken the place of.
  if (written === 'foreign') known.waiting = mine;
  else if (!written) known.unsaved = await by.seal(savedText(mine));
  if (known.waiting || known.unsaved) useKeeping.setState({ isOnlyHere: true });
  if (known.sealer) return;
  forgetCopy();
  setState('locked');
}

/**
 * Unlocks the notebook with what opens its text. Says `damaged` when none of the copies can be read with it. What was
 * done while it was locked is joined to it. `second` is the second copy, where that has been asked for already.
 */
export async function unlock(
  by: Sealer,
  second = soon(secondCopy(), undefined),
): Promise<'unlocked' | 'damaged' | 'newer'> {
  const other = await second;
  const first = firstCopy();
  const texts = [...new Set([first, other?.text, known.unsaved])];
  let found: Notebook | undefined;
  for (const text of texts) {
    if (!text || readSaved(text).is !== 'sealed') continue;
    const reading = await opened(by, text);
    if (reading.is === 'newer') return 'newer';
    if (reading.is === 'notebook') {
      // A second copy is another state of the first. What found no room here grew beside it.
      const base = text === known.unsaved ? emptyNotebook : found;
      found = found && base ? mergeNotebooks(base, found, reading.notebook) : reading.notebook;
    } else if (!moveAside(damagedKey, text)) return 'damaged';
  }
  if (!found) return 'damaged';
  known.sealer = by;
  const here = withWaiting(found);
  dropWaiting();
  known.saved = found;
  known.copy = first ?? null;
  // Whether the copies were alike or not, and whatever was done meanwhile: it is written anew.
  known.isOutdated = true;
  useKeeping.setState({ state: 'saving', way: 'locked' });
  show(mergeNotebooks(emptyNotebook, here, found));
  await saveSealed();
  return 'unlocked';
}

known.locker = { save: saveSealed, lock };
