import { emptyNotebook } from '../domain/notebook.ts';
import { readSaved } from '../domain/savedNotebook.ts';
import { damagedKey, dropAside, formerKey, putAside, putAsideTexts } from './aside.ts';
import { firstCopy, noteGone, removeCopies, writeCopies } from './copies.ts';
import { dropDueSave } from './dueSave.ts';
import { save } from './keeping.ts';
import { nothingWrong, setState, useKeeping } from './keepingState.ts';
import { dropWaiting, forgetCopy, known, show } from './known.ts';
import { useNotebook } from './notebook.ts';
import { dropParts, putPartsBack } from './partsHere.ts';

/**
 * Erases all that is kept here, in this tab and every other one. Gives what brings it back, as long as this page is
 * open.
 */
export function eraseEverything(): () => void {
  const { sealer, id } = known;
  const keeping = useKeeping.getState();
  const notebook = useNotebook.getState();
  const text = firstCopy();
  const damaged = putAsideTexts(damagedKey);
  const reading = readSaved(text ?? null);
  const former = 'id' in reading ? reading.id : undefined;
  dropDueSave();
  known.sealer = undefined;
  dropWaiting();
  known.id = '';
  forgetCopy();
  show(emptyNotebook);
  removeCopies();
  const parts = dropParts();
  if (former) noteGone(former);
  for (const key of [formerKey, damagedKey]) dropAside(key);
  useKeeping.setState(nothingWrong);
  if (firstCopy() === undefined) setState('unavailable');

  return () => {
    if (former) noteGone(former, false);
    for (const each of damaged) putAside(damagedKey, each);
    if (text) writeCopies(text);
    putPartsBack(parts);
    forgetCopy();
    known.sealer = sealer;
    known.id = id;
    useKeeping.setState(keeping);
    show(notebook);
    save();
  };
}
