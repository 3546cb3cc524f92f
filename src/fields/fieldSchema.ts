import * as v from 'valibot';

import { line, name } from '../content/entries.ts';
import { choiceEntries } from './choice/schema.ts';
import { dateEntries } from './date/schema.ts';
import { holdEntries } from './hold/schema.ts';
import { listEntries } from './list/schema.ts';
import { scaleEntries } from './scale/schema.ts';
import { sortEntries } from './sort/schema.ts';
import { timerEntries } from './timer/schema.ts';

const common = {
  /** The name under which the answer is kept. */
  id: name,
  /** The question, or the start of the sentence. */
  label: line(2, 120),
  /** A line of help under the label. */
  help: v.optional(line(3, 240)),
};
/** What a field to write in has besides. */
const written = {
  ...common,
  /** The classes of hints that help with what is written here: file names of `hints/` without .md. */
  hints: v.optional(v.array(name, 'a list of file names of hints/ without .md')),
};

const kinds = [
  v.strictObject({ ...written, kind: v.picklist(['text', 'long-text', 'if-then']) }),
  v.strictObject({ ...common, kind: v.picklist(['yes-no', 'decision', 'agreement']) }),
  v.strictObject({ ...written, kind: v.literal('list'), ...listEntries }),
  v.strictObject({ ...common, kind: v.literal('choice'), ...choiceEntries }),
  v.strictObject({ ...common, kind: v.literal('date'), ...dateEntries }),
  v.strictObject({ ...common, kind: v.literal('scale'), ...scaleEntries }),
  v.strictObject({ ...written, kind: v.literal('sort'), ...sortEntries }),
  v.strictObject({ ...common, kind: v.literal('timer'), ...timerEntries }),
  v.strictObject({ ...written, kind: v.literal('hold'), ...holdEntries }),
];

/** What a writer may ask for, by name. */
export const kindNames: readonly string[] = kinds.flatMap(({ entries: { kind } }) =>
  kind.type === 'picklist' ? [...kind.options] : [kind.literal],
);

/** A field of an exercise. Each kind adds what it needs to what all have. */
export const fieldSchema = v.variant('kind', kinds, `one of: ${kindNames.join(', ')}`);
