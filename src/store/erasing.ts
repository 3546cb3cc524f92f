import { emptyNotebook } from '../domain/notebook.ts';
import { readSaved } from '../domain/savedNotebook.ts';
import { damagedKey, dropAside, formerKey, putAside, putAsideTexts } from './aside.ts';
import { firstCopy, noteGone, removeCopies, writeCopies } from './copies.ts';
import { dropDueSave } from './dueSave.ts';
import { save } from './keeping.ts';
import { nothingWrong, setState, useKeeping } from './keepingState.ts';
import { dropWaiting, forgetCopy, known, moveAside, show } from './known.ts';
import { useNotebook } from './notebook.ts';
import { dropParts, putPartsBack } from './partsHere.ts';
import { soon } from './soon.ts';

/**
 * Erases all that is kept here, in this tab and every other one. `undo` brings it back, as long as this page is open.
 * `isGone` resolves to whether the browser has let go of both copies.
 */
export function eraseEverything(): { undo: () => void; isGone: Promise<boolean> } {
  const { sealer, id, unsaved, waiting } = known;
  const keeping = useKeeping.getState();
  const notebook = useNotebook.getState();
  const text = firstCopy();
  const damaged = putAsideTexts(damagedKey);
  const reading = readSaved(text ?? null);
  const former = 'id' in reading ? reading.id : undefined;
  dropDueSave();
  known.erasures += 1;
  known.sealer = undefined;
  dropWaiting();
  known.id = '';
  forgetCopy();
  show(emptyNotebook);
  const isGone = soon(removeCopies(), false);
  const parts = dropParts();
  if (former) void noteGone(former);
  for (const key of [formerKey, damagedKey]) dropAside(key);
  useKeeping.setState(nothingWrong);
  if (firstCopy() === undefined) setState('unavailable');

  const undo = () => {
    if (former) void noteGone(former, false);
    for (const each of damaged) putAside(damagedKey, each);
    const since = firstCopy();
    const isBegunSince = Boolean(since) && since !== text;
    const isSealed = reading.is === 'sealed';
    // What another tab has begun since is joined to open text, as any other change is. With sealed text it cannot be.
    const isAside = isBegunSince && isSealed && moveAside(damagedKey, since as string);
    // Not the same text: a tab that wrote that one would take it for what it has to erase.
    if (text && (isSealed || !isBegunSince)) writeCopies(`${text}\n`);
    putPartsBack(parts);
    forgetCopy();
    known.sealer = sealer;
    known.id = id;
    known.unsaved = unsaved;
    known.waiting = waiting;
    useKeeping.setState(isAside ? { ...keeping, damaged: true } : keeping);
    show(notebook);
    void save();
  };
  return { undo, isGone };
}
