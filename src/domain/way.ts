import { emptyNotebook, isBlank, lastRevision, type Notebook, registers } from './notebook.ts';

/**
 * How the notebook is kept: `locked` by a passphrase, `open` on this device for anyone who can use it, or in `memory`
 * until the page is closed. It is `undecided` until the reader has been asked.
 */
export type Way = 'undecided' | 'locked' | 'open' | 'memory';

/** Which registers are in the reader's own words. */
const isInOwnWords: { readonly [Name in keyof Notebook]: boolean } = {
  visited: false,
  done: false,
  ticked: false,
  answers: true,
  earlier: true,
  places: false,
  promises: true,
  checkIns: true,
};

/** A notebook with only the registers that are, or are not, in the reader's own words. */
const only = (notebook: Notebook, ownWords: boolean): Notebook => ({
  ...notebook,
  ...Object.fromEntries(
    registers.filter((name) => isInOwnWords[name] !== ownWords).map((name) => [name, emptyNotebook[name]]),
  ),
});

/**
 * What is kept before the reader has decided: which steps were opened and done, and what was ticked. None of it is in
 * the reader's own words.
 */
export const progressOf = (notebook: Notebook): Notebook => only(notebook, false);

/** The latest change to what is in the reader's own words, as a number; 0 when there is none. */
export const lastWords = (notebook: Notebook): number => lastRevision(only(notebook, true));

/** Whether a notebook holds anything in the reader's own words. */
export const hasWords = (notebook: Notebook): boolean =>
  registers.some(
    (name) => isInOwnWords[name] && Object.values(notebook[name]).some(({ value }) => !isBlank(name, value)),
  );
