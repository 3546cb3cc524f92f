import { isEmptyCheckIn } from './checkIn.ts';
import { isEmpty } from './field.ts';
import { withFirmLimits } from './firmLimits.ts';
import { mergeNotebooks, sameValue } from './merging.ts';
import {
  blanks,
  countable,
  emptyNotebook,
  isBlank,
  type Kept,
  lastRevision,
  type Notebook,
  registers,
} from './notebook.ts';
import { isEmptyPromise } from './promise.ts';
import { withPromisesApart } from './promisesApart.ts';
import { withWholeFields } from './wholeFields.ts';

/**
 * Both together: of two answers to one question the later stays, and the other is offered as earlier text. Two promises
 * both stay.
 */
export function withBackup(notebook: Notebook, backup: Notebook): Notebook {
  const [here, there] = withFirmLimits(...withWholeFields(notebook, withPromisesApart(notebook, backup)));
  return mergeNotebooks(emptyNotebook, here, there);
}

/**
 * What a backup holds in place of what is here. It is written as the latest change of all, so that another tab, or a
 * second copy, cannot bring back what it replaces.
 */
export function replacedBy(notebook: Notebook, backup: Notebook): Notebook {
  const last = lastRevision(notebook);
  if (last === 0) return backup;
  // Only the order of the numbers counts. Those of a backup may be anything.
  const numbers = registers.flatMap((name) => Object.values(backup[name]).map(({ revision }) => revision));
  const order = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, place) => [number, place]));
  const later = (place: number) => countable(last + 1 + place);
  const replaced: Record<string, Record<string, Kept<unknown>>> = {};
  for (const name of registers) {
    const emptied = Object.keys(notebook[name]).map((key) => [
      key,
      { value: blanks[name], revision: later(0) },
    ]);
    const filled = Object.entries(backup[name]).map(([key, { value, revision }]) => [
      key,
      { value, revision: later(order.get(revision) ?? 0) },
    ]);
    replaced[name] = Object.fromEntries([...emptied, ...filled]);
  }
  return replaced as Notebook;
}

/** How much there is in a notebook. */
export const countsOf = ({ done, answers, promises, checkIns }: Notebook) => ({
  steps: Object.values(done).filter(({ value }) => value).length,
  answers: Object.values(answers).filter(({ value }) => !isEmpty(value)).length,
  promises: Object.values(promises).filter(({ value }) => !isEmptyPromise(value)).length,
  checkIns: Object.values(checkIns).filter(({ value }) => !isEmptyCheckIn(value)).length,
});

/** How a notebook and a backup of it differ, in numbers of things that the reader would know again. */
export function difference(notebook: Notebook, backup: Notebook) {
  const found = { onlyHere: 0, onlyThere: 0, laterHere: 0, laterThere: 0 };
  for (const name of ['done', 'ticked', 'answers', 'promises', 'checkIns'] as const) {
    const filled = (entry: Kept<unknown> | undefined) => entry && !isBlank(name, entry.value);
    const own = (book: Notebook, key: string): Kept<unknown> | undefined =>
      Object.hasOwn(book[name], key) ? book[name][key] : undefined;
    for (const key of new Set([...Object.keys(notebook[name]), ...Object.keys(backup[name])])) {
      const [here, there] = [own(notebook, key), own(backup, key)];
      if (here && there) {
        if (sameValue(here, there)) continue;
        found[here.revision >= there.revision ? 'laterHere' : 'laterThere'] += 1;
      } else if (filled(here)) found.onlyHere += 1;
      else if (filled(there)) found.onlyThere += 1;
    }
  }
  return found;
}
