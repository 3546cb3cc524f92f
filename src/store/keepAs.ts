import { readSaved } from '../domain/savedNotebook.ts';
import type { Way } from '../domain/way.ts';
import { dropAside, formerKey } from './aside.ts';
import { firstCopy, letGoOfCopies, noteGone, secondLikeFirst } from './copies.ts';
import { dropDueSave } from './dueSave.ts';
import { save } from './keeping.ts';
import { type Keeping, setState, setWay, useKeeping, wayNow } from './keepingState.ts';
import { forgetCopy, known, newId, type Sealer } from './known.ts';
import { saveSealed } from './sealing.ts';
import { soon } from './soon.ts';
import { takeIn } from './takingIn.ts';

/**
 * Keeps the notebook in another way from now on. `locked` needs what seals it. Where that cannot be done, all is as it
 * was, or as another tab has made it meanwhile, and it gives the state that this is.
 */
export async function keepAs(
  way: Exclude<Way, 'undecided'>,
  by?: Sealer,
): Promise<'kept' | Keeping['state']> {
  const before = { way: wayNow(), by: known.sealer, id: known.id };
  dropDueSave();
  // What another tab has written is to be kept in the new way too.
  if (known.sealer) await saveSealed();
  else if (!takeIn() && way !== 'memory') return useKeeping.getState().state;
  // Another tab has locked it, or a newer version has written: that is not to be written over.
  const found = useKeeping.getState().state;
  if (found === 'locked' || found === 'newer') return found;
  const reading = readSaved(firstCopy() ?? null);
  const former = 'id' in reading ? reading.id : undefined;
  known.sealer = way === 'locked' ? by : undefined;
  // Only what lies in the open has an id of its own, and what is kept no more is noted as gone.
  if (way !== 'open') known.id = '';
  if (way === 'memory') {
    forgetCopy();
    letGoOfCopies();
    dropAside(formerKey);
    useKeeping.setState({ state: 'memory', way });
  } else {
    // What was locked, or in memory only, becomes a notebook of its own.
    if (way === 'open' && before.way !== 'undecided') known.id = newId();
    // It is locked once it is saved so: else the words would be called what they are not.
    useKeeping.setState({ state: 'saving', way: way === 'locked' ? before.way : way });
    // The text that is there was read in its own way: it is not to be taken for another tab's.
    known.copy = firstCopy() ?? null;
    known.isOutdated = true;
    await save();
    const { state } = useKeeping.getState();
    if (state === 'locked' || state === 'erased') return state;
    // Another tab has written it in the open meanwhile: it stays as that has it.
    if (way === 'locked' && known.sealer !== by) return state;
    if (state !== 'saved') {
      known.sealer = before.by;
      known.id = before.id;
      setWay(before.way);
      if (before.way === 'memory') setState('memory');
      // It may have had room for what the first one has not.
      await secondLikeFirst();
      return state;
    }
    setWay(way);
  }
  if (former && former !== known.id) await soon(noteGone(former), undefined);
  return 'kept';
}
