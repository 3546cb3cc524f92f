import * as v from 'valibot';

import { allDiffer, line } from '../../content/entries.ts';

const expected = 'a list of two to eight lines that the reader can use';

export const listEntries = {
  /** Lines that the reader can use and change. */
  options: v.optional(
    v.pipe(
      v.array(line(1, 120), expected),
      v.minLength(2, expected),
      v.maxLength(8, expected),
      v.check((items) => allDiffer(items), 'lines that differ'),
    ),
  ),
};
