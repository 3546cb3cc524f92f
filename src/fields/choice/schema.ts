import * as v from 'valibot';

import { allDiffer, line } from '../../content/entries.ts';

export const choiceEntries = {
  /** The answers to choose from. */
  options: v.pipe(
    v.array(line(1, 120), 'a list of two to eight answers to choose from'),
    v.minLength(2, 'two to eight answers to choose from'),
    v.maxLength(8, 'two to eight answers to choose from'),
    v.check((items) => allDiffer(items), 'answers that differ'),
  ),
};
