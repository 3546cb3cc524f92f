import { agreementParts } from './agreement.ts';
import { holdParts } from './hold.ts';
import { sameValue } from './merging.ts';
import { blanks, countable, type Kept, type Notebook } from './notebook.ts';

// A field of several parts has a key for each: `step/field.part`. Joined part by part, two devices that never met would
// put one's new words under the other's hours that are over, or one's days under the other's ticks.

/** The names of such parts. Where anything else is kept under one of them, it would be taken for a part. */
export const fieldParts: ReadonlySet<string> = new Set([...holdParts, ...Object.values(agreementParts)]);

/** The key of the field that a part belongs to, where it means nothing without the others. */
function fieldOf(key: string): string | undefined {
  const dot = key.lastIndexOf('.');
  return dot > 0 && fieldParts.has(key.slice(dot + 1)) ? key.slice(0, dot) : undefined;
}

type Answers = Notebook['answers'];

/** Two notebooks whose holds and agreements are whole once they are joined: each from the one that changed it last. */
export function withWholeFields(one: Notebook, other: Notebook): [Notebook, Notebook] {
  const [mine, theirs] = [new Map(Object.entries(one.answers)), new Map(Object.entries(other.answers))];
  const fields = new Map<string, Set<string>>();
  for (const key of [...mine.keys(), ...theirs.keys()]) {
    const field = fieldOf(key);
    if (field) fields.set(field, (fields.get(field) ?? new Set([field])).add(key));
  }
  for (const [field, keys] of fields) {
    const last = (answers: ReadonlyMap<string, Kept<unknown>>) =>
      Math.max(0, ...[...keys].map((key) => answers.get(key)?.revision ?? 0));
    const [lastMine, lastTheirs] = [last(mine), last(theirs)];
    // What only one of the two has is whole.
    if (lastMine === 0 || lastTheirs === 0) continue;
    const [later, earlier] = lastMine >= lastTheirs ? [mine, theirs] : [theirs, mine];
    const revision = countable(Math.max(lastMine, lastTheirs) + 1);
    for (const key of keys) {
      const [stays, goes] = [later.get(key), earlier.get(key)];
      const wins = !goes || (stays && (stays.revision > goes.revision || sameValue(stays, goes)));
      if (!wins) later.set(key, { value: stays?.value ?? blanks.answers, revision });
      // What was written is offered beside the field; a part of what is kept with it is nothing by itself.
      if (key !== field) earlier.delete(key);
    }
  }
  const withAnswers = (notebook: Notebook, answers: ReadonlyMap<string, Answers[string]>): Notebook => ({
    ...notebook,
    answers: Object.fromEntries(answers),
  });
  return [withAnswers(one, mine), withAnswers(other, theirs)];
}
