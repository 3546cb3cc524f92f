import * as v from 'valibot';

import { allDiffer, line, name } from '../../content/entries.ts';
import { fieldParts } from '../../domain/wholeFields.ts';

export const sortEntries = {
  /** Where a line can be put. */
  columns: v.pipe(
    v.array(
      v.strictObject(
        {
          /** The name under which its lines are kept. */
          id: v.pipe(
            name,
            v.check(
              (id) => !fieldParts.has(id),
              'another name, as the guide keeps a part of a message or an agreement under this one',
            ),
          ),
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
