import { create } from 'zustand';

import type { Way } from '../domain/way.ts';

/** Whether what the reader does is being kept, or why not. It is shown as it is, and is not saved itself. */
export type Keeping = {
  state:
    | 'saved'
    | 'saving'
    /** There are words, and the reader has not said how to keep them: they are in memory only. */
    | 'undecided'
    /** In memory only, as the reader chose. */
    | 'memory'
    /** Locked: nothing of it is in memory. */
    | 'locked'
    | 'unavailable'
    | 'full'
    | 'newer'
    | 'erased';
  way: Way;
  /** There is saved text that could not be read; it is kept aside. */
  damaged: boolean;
  /** It is locked, and words that could not be saved wait in this page alone, to be joined when it is unlocked. */
  isOnlyHere: boolean;
  /** How many notebooks came to nothing on this page as they were erased, or begun anew, elsewhere. */
  gone: number;
};
export const nothingWrong = { state: 'saved', way: 'undecided', damaged: false, isOnlyHere: false } as const;
export const useKeeping = create<Keeping>(() => ({ ...nothingWrong, gone: 0 }));

export const setState = (state: Keeping['state']) => useKeeping.setState({ state });
export const setWay = (way: Way) => useKeeping.setState({ way });
export const wayNow = () => useKeeping.getState().way;

/** In these states nothing is written until the reader says so, or the page is loaded again. */
export const isPaused = () => ['newer', 'erased', 'locked', 'memory'].includes(useKeeping.getState().state);
