import { emptyNotebook, lastRevision, type Notebook } from './notebook.ts';

/**
 * How the notebook is kept: `locked` by a passphrase, `open` on this device for anyone who can use it, or in `memory`
 * until the page is closed. It is `undecided` until the reader has been asked.
 */
export type Way = 'undecided' | 'locked' | 'open' | 'memory';

/**
 * What is kept before the reader has decided: which steps were opened and done, and what was ticked. None of it is in
 * the reader's own words.
 */
export const progressOf = ({ visited, done, ticked, places }: Notebook): Notebook => ({
  ...emptyNotebook,
  visited,
  done,
  ticked,
  places,
});

/** The latest change to what is in the reader's own words, as a number; 0 when there is none. */
export const lastWords = ({ answers, earlier, promises, checkIns }: Notebook): number =>
  lastRevision({ ...emptyNotebook, answers, earlier, promises, checkIns });

/** Whether a notebook holds anything in the reader's own words. */
export const hasWords = ({ answers, earlier, promises, checkIns }: Notebook): boolean =>
  [answers, earlier, promises, checkIns].some((register) => Object.keys(register).length > 0);
