import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyAnswer, anyNotebook, anyPromise } from '../../tests/notebooks.ts';
import { isEmpty } from './field.ts';
import type { StepId } from './guide.ts';
import { mergeNotebooks } from './merging.ts';
import {
  emptyNotebook,
  kept,
  lastRevision,
  type Notebook,
  withAnswer,
  withDone,
  withoutStep,
  withPromise,
  withStepBack,
  withTick,
} from './notebook.ts';
import { isEmptyPromise, newPromise } from './promise.ts';
import { parseNotebook } from './savedNotebook.ts';

const step: StepId = 'partner/listen';
const rent = { ...newPromise, act: 'send the rent' };
const written = [
  (n: Notebook) => withAnswer(n, 'partner/listen/words', 'my words'),
  (n: Notebook) => withAnswer(n, 'partner/listen/list', ['one', '', 'two']),
  (n: Notebook) => withAnswer(n, 'partner/listen/sort.mine', ['a']),
  (n: Notebook) => withPromise(n, 'partner/listen/promises/1', rent),
  (n: Notebook) => withAnswer(n, 'partner/listen-again/words', 'of a step whose name begins alike'),
  (n: Notebook) => withAnswer(n, 'ex/listen/words', 'of another path'),
  (n: Notebook) => withPromise(n, 'ex/plan/promises/1', rent),
  (n: Notebook) => withDone(n, step, true),
  (n: Notebook) => withTick(n, 'partner/listen/call', true),
].reduce((notebook, change) => change(notebook), emptyNotebook);

/** The values of a notebook, without the numbers of their changes. */
const values = (notebook: Notebook) =>
  Object.fromEntries(
    Object.entries(notebook).map(([name, register]) => [
      name,
      Object.fromEntries(Object.entries(register).map(([key, { value }]) => [key, value])),
    ]),
  );
const others = <T>(register: Record<string, T>, id: StepId) =>
  Object.fromEntries(Object.entries(register).filter(([key]) => !key.startsWith(`${id}/`)));
const own = (register: Record<string, unknown>, id: StepId) =>
  Object.keys(register).filter((key) => key.startsWith(`${id}/`));

const anyStep = fc.constantFrom<StepId[]>('partner/listen', 'ex/plan', 'partner/own-it');
const anyFieldKey = fc
  .tuple(anyStep, fc.constantFrom('words', 'list', 'sort.mine', '__x', 'toString'))
  .map(([id, field]) => `${id}/${field}`);
/** Any notebook, in which something was written in these steps. */
const anyWritten = fc
  .tuple(
    anyNotebook,
    fc.array(fc.tuple(anyFieldKey, anyAnswer), { maxLength: 6 }),
    fc.array(fc.tuple(anyFieldKey, fc.nat(12), anyPromise), { maxLength: 4 }),
  )
  .map(([notebook, answers, promises]) => {
    const filled = answers.reduce((next, [key, value]) => withAnswer(next, key, value), notebook);
    return promises.reduce(
      (next, [key, number, value]) => withPromise(next, `${key}/${number}`, value),
      filled,
    );
  });

const withEarlier: Notebook = {
  ...written,
  earlier: {
    'partner/listen/words': { value: 'lost to another tab', revision: 3 },
    'ex/listen/words': { value: 'of another path', revision: 4 },
  },
};

describe('deleting what was written in a step', () => {
  const deleted = withoutStep(written, step);

  test('deletes the texts that lost to another tab as well, and puts them back with the rest', () => {
    const without = withoutStep(withEarlier, step);
    expect(values(without).earlier).toEqual({
      'partner/listen/words': '',
      'ex/listen/words': 'of another path',
    });
    expect(values(withStepBack(without, withEarlier, step))).toEqual(values(withEarlier));
  });

  test('empties its answers and takes its promises back', () => {
    expect(values(deleted).answers).toEqual({
      ...values(written).answers,
      'partner/listen/words': '',
      'partner/listen/list': '',
      'partner/listen/sort.mine': '',
    });
    expect(kept(deleted.promises, 'partner/listen/promises/1')).toEqual(newPromise);
  });

  test('leaves its ticks, that it was done, and all other steps', () => {
    expect(deleted.ticked).toBe(written.ticked);
    expect(deleted.done).toBe(written.done);
    expect(others(deleted.answers, step)).toEqual(others(written.answers, step));
    expect(others(deleted.promises, step)).toEqual(others(written.promises, step));
  });

  test('is a later change, so that another tab does not bring it back', () => {
    expect(mergeNotebooks(written, deleted, written)).toEqual(deleted);
    expect(mergeNotebooks(written, written, deleted)).toEqual(deleted);
  });

  test('of any notebook leaves nothing of the step, and every other one as it was', () => {
    fc.assert(
      fc.property(anyWritten, anyStep, (notebook, id) => {
        const before = structuredClone(notebook);
        const after = withoutStep(notebook, id);
        expect(notebook).toEqual(before);
        for (const key of own(after.answers, id)) expect(isEmpty(kept(after.answers, key))).toBe(true);
        for (const key of own(after.promises, id)) {
          expect(isEmptyPromise(kept(after.promises, key) ?? rent)).toBe(true);
        }
        for (const key of own(after.earlier, id)) expect(isEmpty(kept(after.earlier, key))).toBe(true);
        const { answers, promises, earlier, ...rest } = after;
        expect(others(earlier, id)).toEqual(others(notebook.earlier, id));
        expect(others(answers, id)).toEqual(others(notebook.answers, id));
        expect(others(promises, id)).toEqual(others(notebook.promises, id));
        expect(rest).toEqual({
          visited: notebook.visited,
          done: notebook.done,
          ticked: notebook.ticked,
          places: notebook.places,
          checkIns: notebook.checkIns,
        });
        expect(withoutStep(after, id), 'a second time changes nothing that is seen').toSatisfy(
          (again: Notebook) => JSON.stringify(values(again)) === JSON.stringify(values(after)),
        );
      }),
    );
  });
});

describe('putting it back', () => {
  test('gives what was there, as a change of its own', () => {
    const deleted = withoutStep(written, step);
    const back = withStepBack(deleted, written, step);
    expect(values(back)).toEqual(values(written));
    expect(lastRevision(back)).toBeGreaterThan(lastRevision(deleted));
    expect(mergeNotebooks(written, back, deleted)).toEqual(back);
  });

  test('keeps what was written in other steps meanwhile', () => {
    const meanwhile = withAnswer(withoutStep(written, step), 'ex/plan/goal', 'new');
    const back = withStepBack(meanwhile, written, step);
    expect(kept(back.answers, 'ex/plan/goal')).toBe('new');
    expect(kept(back.answers, 'partner/listen/words')).toBe('my words');
  });

  test('gives the same values for any notebook, and one that can be saved', () => {
    fc.assert(
      fc.property(anyWritten, anyStep, (notebook, id) => {
        const deleted = withoutStep(notebook, id);
        const back = withStepBack(deleted, notebook, id);
        expect(values(back)).toEqual(values(notebook));
        expect(others(back.answers, id)).toEqual(others(notebook.answers, id));
        expect(others(back.promises, id)).toEqual(others(notebook.promises, id));
        expect(parseNotebook(back)).toEqual({ notebook: back, whole: true });
      }),
    );
  });
});

test('what was written since, as in another tab, is not written over', () => {
  const before = withAnswer(emptyNotebook, 'partner/listen/words', 'old');
  const since = withAnswer(withoutStep(before, 'partner/listen'), 'partner/listen/words', 'since');
  expect(kept(withStepBack(since, before, 'partner/listen').answers, 'partner/listen/words')).toBe('since');
});
