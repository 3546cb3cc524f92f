import { damagedKey, dropAside, putAsideTexts } from './aside.ts';
import { save } from './keeping.ts';
import { setState, useKeeping } from './keepingState.ts';
import { forgetCopy } from './known.ts';

// What the reader decides after something went wrong with what is kept. It is needed on every page.

/** Keeps things again after they were erased, on the reader's word. */
export function keepAgain() {
  forgetCopy();
  setState('saving');
  save();
}

/** The text that could not be read, to be saved as a file; one per line. */
export const damagedText = (): string => putAsideTexts(damagedKey).join('\n');

/** Lets go of the text that could not be read. */
export function dropDamagedText() {
  dropAside(damagedKey);
  useKeeping.setState({ damaged: false });
}
