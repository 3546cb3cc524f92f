import * as v from 'valibot';

import { allDiffer, line, name } from '../../content/entries.ts';

export const sortEntries = {
  /** Where a line can be put. */
  columns: v.pipe(
    v.array(
      v.strictObject(
        {
          /** The name under which its lines are kept. */
          id: name,
          /** The name of the column. */
          label: line(2, 60),
        },
        'id, label',
      ),
      'a list of two to four columns',
    ),
    v.minLength(2, 'two to four columns'),
    v.maxLength(4, 'two to four columns'),
    v.check((items) => allDiffer(items), 'ids that differ'),
    v.check((items) => allDiffer(items.map(({ label }) => label)), 'labels that differ'),
  ),
};
