// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyNotebook, twoTabs } from '../../tests/notebooks.ts';
import { contactOutcome } from './contactKept.ts';
import { mergeNotebooks } from './merging.ts';
import {
  emptyNotebook,
  kept,
  type Notebook,
  withAnswer,
  withCheckIn,
  withDone,
  withPromise,
  withVisit,
} from './notebook.ts';
import { isStarted, pathsByLast } from './progress.ts';
import { newPromise } from './promise.ts';
import { promisesOf } from './promises.ts';
import { countsOf, difference, replacedBy, withBackup } from './restoring.ts';
import { readSaved, savedText } from './savedNotebook.ts';

const words = 'partner/listen/words';
const list = 'partner/listen/list';
const values = (notebook: Notebook) => ({
  ...Object.fromEntries(
    Object.entries(notebook).map(([name, register]) => [
      name,
      Object.entries(register as Notebook['answers'])
        .map(([key, { value }]) => [key, JSON.stringify(value)])
        .filter(
          ([, value]) => !['""', 'false', JSON.stringify(newPromise), '{"note":""}'].includes(value ?? ''),
        )
        .sort(),
    ]),
  ),
});
const isReadable = (notebook: Notebook) =>
  expect(readSaved(savedText(notebook))).toMatchObject({ is: 'notebook', whole: true });

describe('putting a backup and the notebook together', () => {
  test('keeps what only one of them has', () => {
    const here = withAnswer(emptyNotebook, words, 'here');
    const there = withDone(withAnswer(emptyNotebook, list, ['there']), 'partner/listen', true);
    const both = withBackup(here, there);
    expect(kept(both.answers, words)).toBe('here');
    expect(kept(both.answers, list)).toEqual(['there']);
    expect(kept(both.done, 'partner/listen')).toBe(true);
    expect(both.earlier).toEqual({});
  });

  // Row I5: an old backup does not put old over new.
  test('lets the later answer stay, and offers the other one', () => {
    const old = withAnswer(emptyNotebook, words, 'old');
    const here = withAnswer(old, words, 'new');
    const both = withBackup(here, old);
    expect(kept(both.answers, words)).toBe('new');
    expect(kept(both.earlier, words)).toBe('old');
    const other = withBackup(old, here);
    expect(kept(other.answers, words)).toBe('new');
    expect(kept(other.earlier, words)).toBe('old');
  });

  test('keeps the promises of both, where two devices gave one number to two', () => {
    const key = 'partner/listen/promises/1';
    const promise = (act: string) => withPromise(emptyNotebook, key, { ...newPromise, act });
    const [here, there] = [promise('call on Sunday'), promise('send the rent')];
    for (const both of [withBackup(here, there), withBackup(there, here)]) {
      const acts = promisesOf(both, 'partner/listen/promises').map(({ promise: { act } }) => act);
      expect(acts.toSorted()).toEqual(['call on Sunday', 'send the rent']);
      expect(withBackup(both, there)).toEqual(both);
      expect(withBackup(both, here)).toEqual(both);
    }
    // One that was taken back stays so, and the same one is one.
    expect(withBackup(withPromise(here, key, newPromise), here).promises[key]?.value).toEqual(newPromise);
    expect(Object.keys(withBackup(here, here).promises)).toEqual([key]);
  });

  // Row I11.
  test('a second time changes nothing, for any two notebooks', () => {
    fc.assert(
      fc.property(fc.oneof(twoTabs, fc.record({ mine: anyNotebook, theirs: anyNotebook })), (books) => {
        const once = withBackup(books.mine, books.theirs);
        // Read from the file a second time.
        expect(withBackup(once, structuredClone(books.theirs))).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no answer of either', () => {
    fc.assert(
      fc.property(twoTabs, ({ mine, theirs }) => {
        const both = withBackup(mine, theirs);
        const texts = JSON.stringify([both.answers, both.earlier]);
        for (const { value } of [...Object.values(mine.answers), ...Object.values(theirs.answers)]) {
          if (value.length > 0) expect(texts).toContain(JSON.stringify(value));
        }
      }),
    );
  });
});

test('a "yes" that closes messages holds, whichever device it was given on', () => {
  const answered = (given: Record<string, string>, from: number): Notebook => ({
    ...emptyNotebook,
    answers: Object.fromEntries(
      Object.entries(given).map(([question, value], place) => [
        `ex/contact.${question}`,
        { value, revision: from + place },
      ]),
    ),
  });
  const open = {
    order: 'no',
    blocked: 'no',
    askedNotTo: 'no',
    afraid: 'no',
    practical: 'no',
    theyAsked: 'yes',
  };
  for (const [closed, first] of [
    [{ blocked: 'yes' }, 1],
    [{ afraid: 'yes' }, 90],
  ] as const) {
    const [here, there] = [answered(open, 20), answered(closed, first)];
    for (const both of [withBackup(here, there), withBackup(there, here)]) {
      expect(contactOutcome(both, 'ex')).toBe('no-contact');
      // Neither answer is offered as if it were a text.
      expect(both.earlier).toEqual({});
    }
    const once = withBackup(here, there);
    expect(withBackup(once, there)).toEqual(once);
    expect(withBackup(once, here)).toEqual(once);
  }
});

describe('of a field of several parts', () => {
  const answers = (parts: Record<string, string | string[]>, first: number): Notebook => ({
    ...emptyNotebook,
    answers: Object.fromEntries(
      Object.entries(parts).map(([part, value], place) => [
        `partner/apologise/whole${part}`,
        { value, revision: first + place },
      ]),
    ),
  });
  const given = ({ answers }: Notebook) =>
    Object.fromEntries(
      Object.entries(answers)
        .filter(([key, { value }]) => key.startsWith('partner/apologise/whole') && value.length > 0)
        .map(([key, { value }]) => [key.slice('partner/apologise/whole'.length), value]),
    );
  const held = { '': 'old', '.putAway': 'then', '.until': 'later', '.reread': ['no Do I ask?'] };
  const agreed = { '.start': 'a', '.review': 'b', '.end': 'c', '.free-me': 'yes', '.free-them': 'yes' };

  test.each<
    [string, [Record<string, string | string[]>, number], [Record<string, string | string[]>, number]]
  >([
    ['a new draft is not read under the hours of an old one', [{ '': 'new' }, 60], [held, 5]],
    ['a message that was put away last is put away', [held, 60], [{ '': 'a draft' }, 5]],
    [
      'other days have no ticks of before',
      [{ '.start': 'x', '.free-me': '', '.free-them': '' }, 60],
      [agreed, 5],
    ],
    ['ticks stand under the days that were ticked', [agreed, 20], [{ '.start': 'x', '.end': 'y' }, 5]],
    ['what was ended is ended', [{ ...agreed, '.stopped': 'd' }, 20], [agreed, 5]],
  ])('%s, whichever of the two is here', (_, [late, lateFrom], [early, earlyFrom]) => {
    const [later, earlier] = [answers(late, lateFrom), answers(early, earlyFrom)];
    for (const both of [withBackup(later, earlier), withBackup(earlier, later)]) {
      expect(given(both)).toEqual(given(later));
      // Hours and ticks are not offered as text.
      const lost = early[''] && early[''] !== late[''] ? ['partner/apologise/whole'] : [];
      expect(Object.keys(both.earlier)).toEqual(lost);
    }
    expect(withBackup(withBackup(earlier, later), later)).toEqual(withBackup(earlier, later));
  });

  test('what only one of the two has stays as it is', () => {
    const one = answers(held, 5);
    const other = withAnswer(emptyNotebook, words, 'x');
    expect(given(withBackup(one, other))).toMatchObject(held);
    expect(given(withBackup(other, one))).toMatchObject(held);
  });
});

describe('a backup in place of the notebook', () => {
  test('is the same as the backup where there was nothing', () => {
    fc.assert(
      fc.property(anyNotebook, (backup) => {
        expect(replacedBy(emptyNotebook, backup)).toEqual(backup);
      }),
    );
  });

  test('leaves nothing of what was here, and can be saved and read', () => {
    fc.assert(
      fc.property(anyNotebook, anyNotebook, (here, backup) => {
        const next = replacedBy(here, backup);
        expect(values(next)).toEqual(values(backup));
        isReadable(next);
      }),
      { numRuns: 500 },
    );
  });

  // Another tab still has what was here, and joins.
  test('is not undone by a copy of what was here', () => {
    fc.assert(
      fc.property(anyNotebook, anyNotebook, (here, backup) => {
        const next = replacedBy(here, backup);
        const joined = mergeNotebooks(emptyNotebook, next, here);
        expect(values({ ...joined, earlier: {} })).toEqual(values({ ...next, earlier: {} }));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the order of its changes, which tells the path that the reader was on', () => {
    let backup = withVisit(emptyNotebook, 'ex', 'goal');
    backup = withVisit(backup, 'partner', 'listen');
    const here = withVisit(emptyNotebook, 'other', 'step');
    expect(pathsByLast(replacedBy(here, backup))).toEqual(['partner', 'ex']);
    expect(isStarted(replacedBy(here, backup), 'other')).toBe(false);
  });

  test('stands numbers at the end of what can be counted', () => {
    const last = { value: 'x', revision: Number.MAX_SAFE_INTEGER };
    const next = replacedBy(
      { ...emptyNotebook, answers: { a: last } },
      { ...emptyNotebook, answers: { b: last } },
    );
    isReadable(next);
    expect(kept(next.answers, 'b')).toBe('x');
    expect(kept(next.answers, 'a')).toBe('');
  });
});

test('counts what a reader would count', () => {
  let notebook = withDone(withDone(emptyNotebook, 'a/b', true), 'a/c', false);
  notebook = withAnswer(withAnswer(withAnswer(notebook, words, 'x'), list, []), 'a/b/c', '');
  notebook = withPromise(notebook, 'a/b/p/1', { ...newPromise, act: 'call' });
  notebook = withPromise(notebook, 'a/b/p/2', newPromise);
  notebook = withCheckIn(withCheckIn(notebook, '2026-11-22', { note: 'x' }), '2026-11-15', { note: '' });
  expect(countsOf(notebook)).toEqual({ steps: 1, answers: 1, promises: 1, checkIns: 1 });
  expect(countsOf(emptyNotebook)).toEqual({ steps: 0, answers: 0, promises: 0, checkIns: 0 });
});

test('tells what differs, and which is later', () => {
  const base = withAnswer(withAnswer(emptyNotebook, words, 'same'), list, ['first']);
  const here = withDone(withAnswer(base, 'a/b/mine', 'mine'), 'a/b', true);
  const there = withAnswer(withAnswer(base, 'a/b/theirs', 'theirs'), list, ['second']);
  expect(difference(here, there)).toEqual({ onlyHere: 2, onlyThere: 1, laterHere: 0, laterThere: 1 });
  expect(difference(there, here)).toEqual({ onlyHere: 1, onlyThere: 2, laterHere: 1, laterThere: 0 });
  expect(difference(here, here)).toEqual({ onlyHere: 0, onlyThere: 0, laterHere: 0, laterThere: 0 });
  expect(difference(withAnswer(here, words, ''), emptyNotebook).onlyHere).toBe(3);
});
