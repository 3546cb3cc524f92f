import * as v from 'valibot';

import { allDiffer, line, lines, whole } from '../../content/entries.ts';

const expected = 'a list of two to eight questions';

export const holdEntries = {
  /** What is asked after the hold, before the message can be copied. */
  questions: v.pipe(
    v.array(
      v.strictObject(
        {
          /** A question to be answered with yes or no. */
          ask: line(5, 160),
          /** The answer with which the message may be copied. */
          fine: v.picklist(['yes', 'no'], 'yes or no'),
        },
        'ask, fine',
      ),
      expected,
    ),
    v.minLength(2, expected),
    v.maxLength(8, expected),
    v.check((items) => allDiffer(items.map(({ ask }) => ask)), 'questions that differ'),
  ),
  /** By which choice of the exercise the message is wanted, and the answer that says so. Without it, it cannot be copied. */
  wanted: v.optional(v.strictObject({ field: line(1, 60), answer: line(1, 120) }, 'field, answer')),
  /** How many words are enough; with more, a quiet line says so. 80 when it is left out. */
  words: v.optional(whole(20, 400)),
  /** How it can begin, line by line. `{id}` stands for the answer to a field to write in; a line without it is left out. */
  from: v.optional(lines),
};
