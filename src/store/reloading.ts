import type { Notebook } from '../domain/notebook.ts';
import { hasWords, lastWords } from '../domain/way.ts';
import { save } from './keeping.ts';
import { type Keeping, useKeeping } from './keepingState.ts';
import { known } from './known.ts';
import { useNotebook } from './notebook.ts';

const isKept = (state: Keeping['state']) => ['saved', 'saving', 'locked'].includes(state);

/** Whether something was done on the page of a locked notebook, to be joined once it is unlocked. To open a step is no loss. */
export const isDoneWhileLocked = (state: Keeping['state'], { done, ticked }: Notebook): boolean =>
  state === 'locked' && [done, ticked].some((made) => Object.keys(made).length > 0);

/** Whether loading the page again would take something from the reader that is nowhere else. */
export const wouldLose = ({ state, isOnlyHere }: Keeping, notebook: Notebook): boolean =>
  isOnlyHere ||
  state === 'memory' ||
  // Beside a newer version, what was saved before that came is not lost.
  (state === 'newer' ? lastWords(notebook) > lastWords(known.saved) : !isKept(state) && hasWords(notebook)) ||
  isDoneWhileLocked(state, notebook);

/** Saves what can be saved, and says whether the page can then be loaded again without a loss. */
export async function savedForReload(): Promise<boolean> {
  await save();
  const keeping = useKeeping.getState();
  return keeping.state !== 'saving' && !wouldLose(keeping, useNotebook.getState());
}
