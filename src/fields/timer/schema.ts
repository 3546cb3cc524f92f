import * as v from 'valibot';

import { allDiffer, line, whole } from '../../content/entries.ts';

const expected = 'a list of one to six numbers of minutes';

export const timerEntries = {
  /** The times to choose from, in minutes. */
  minutes: v.pipe(
    v.array(whole(1, 60), expected),
    v.minLength(1, expected),
    v.maxLength(6, expected),
    v.check((items) => allDiffer(items.map(String)), 'minutes that differ'),
  ),
  /** Whether slow breathing is shown while the time runs. */
  pacer: v.optional(v.boolean('true or false')),
  /** What stands before the time of day at which it ends: "Until". "Back at" when it is left out. */
  until: v.optional(line(2, 40)),
};
