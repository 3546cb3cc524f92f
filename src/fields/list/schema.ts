import * as v from 'valibot';

import { allDiffer, line } from '../../content/entries.ts';

const expected = 'a list of two to eight lines to take over';

export const listEntries = {
  /** Lines that the reader can take over and change. */
  options: v.optional(
    v.pipe(
      v.array(line(1, 120), expected),
      v.minLength(2, expected),
      v.maxLength(8, expected),
      v.check((items) => allDiffer(items), 'lines that differ'),
    ),
  ),
};
