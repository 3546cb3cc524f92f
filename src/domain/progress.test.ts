// @vitest-environment node
import { describe, expect, test } from 'vitest';

import type { StepId, StepList } from './guide.ts';
import { emptyNotebook, withAnswer, withDone, withVisit } from './notebook.ts';
import { doneCount, doneFlags, isStarted, isUntouched, nextToDo, pathsByLast } from './progress.ts';

const list = (...slugs: string[]): StepList => ({
  path: 'partner',
  total: slugs.length,
  first: 1,
  steps: slugs.map((slug) => ({ slug, title: slug })),
});
const five = list('a', 'b', 'c', 'd', 'e');

const doing = (...slugs: string[]) =>
  slugs.reduce((notebook, slug) => withDone(notebook, `partner/${slug}`, true), emptyNotebook);

describe('the step to carry on with', () => {
  test.each<[string, string | undefined, string[], string | undefined]>([
    ['a new reader starts at the beginning', undefined, [], 'a'],
    ['the step that was open last, when it is not done', 'c', [], 'c'],
    ['the step that was open last, though the one before is not done', 'c', ['a'], 'c'],
    ['the first one after it that is not done', 'c', ['c', 'd'], 'e'],
    ['the first one not done at all, when all after it are done', 'd', ['a', 'd', 'e'], 'b'],
    ['the last step, when it alone is left', 'a', ['a', 'b', 'c', 'd'], 'e'],
    ['none, when all are done', 'e', ['a', 'b', 'c', 'd', 'e'], undefined],
    ['the beginning, when the step that was open last is gone from the path', 'old', ['a'], 'b'],
    ['the first open one, when a done step is gone from the path', 'a', ['a', 'old'], 'b'],
  ])('%s', (_, place, done, expected) => {
    const notebook = doing(...done);
    const there = place === undefined ? notebook : withVisit(notebook, 'partner', place);
    expect(nextToDo(there, five)?.slug).toBe(expected);
  });

  test('is the step that was taken back', () => {
    const notebook = withVisit(doing('a', 'b', 'c', 'd', 'e'), 'partner', 'e');
    expect(nextToDo(withDone(notebook, 'partner/b', false), five)?.slug).toBe('b');
  });

  test('is not moved by what is done on another path', () => {
    const notebook = withVisit(withDone(emptyNotebook, 'ex/a', true), 'ex', 'c');
    expect(nextToDo(notebook, five)?.slug).toBe('a');
  });

  test('does not exist on a path without steps', () => {
    expect(nextToDo(emptyNotebook, list())).toBeUndefined();
  });
});

describe('how much is done', () => {
  test.each<[string, string[], number]>([
    ['nothing at first', [], 0],
    ['what was done', ['a', 'c'], 2],
    ['not what is gone from the path', ['a', 'old'], 1],
    ['all', ['a', 'b', 'c', 'd', 'e'], 5],
  ])('%s', (_, done, count) => {
    expect(doneCount(doing(...done), five)).toBe(count);
    expect(doneFlags(doing(...done), five)).toEqual(five.steps.map(({ slug }) => done.includes(slug)));
  });

  test('a step that was taken back does not count', () => {
    expect(doneCount(withDone(doing('a', 'b'), 'partner/a', false), five)).toBe(1);
  });

  test('steps of another path do not count, even when its name begins alike', () => {
    const notebook = withDone(withDone(emptyNotebook, 'partner-two/a', true), 'ex/a', true);
    expect(doneCount(notebook, five)).toBe(0);
    expect(doneCount(notebook, { ...five, total: 100 })).toBe(0);
  });

  // A page of a long path lists only the steps around the reader.
  test('in a long path counts all its steps, listed or not', () => {
    const long = { ...list('a', 'b'), first: 40, total: 1500 };
    const ids = Array.from({ length: 700 }, (_, index): StepId => `partner/step-${index}`);
    const notebook = ids.reduce((before, id) => withDone(before, id, true), doing('a'));
    expect(doneCount(notebook, long)).toBe(701);
    expect(doneFlags(notebook, long)).toEqual([true, false]);
    expect(doneCount(withDone(notebook, 'partner/a', false), long)).toBe(700);
  });

  test('is never more than the path has', () => {
    const shorter = { ...list('a', 'b'), total: 3 };
    expect(doneCount(doing('a', 'b', 'c', 'old', 'older'), shorter)).toBe(3);
  });
});

describe('where the reader was', () => {
  test('on no path at first', () => {
    expect(pathsByLast(emptyNotebook)).toEqual([]);
    expect(isStarted(emptyNotebook, 'partner')).toBe(false);
    expect(isStarted(emptyNotebook, 'constructor')).toBe(false);
    expect(isUntouched(emptyNotebook)).toBe(true);
  });

  test.each<[string, [path: string, slug: string][], string]>([
    ['on the only path', [['ex', 'plan']], 'ex'],
    [
      'on the path opened later',
      [
        ['partner', 'a'],
        ['ex', 'plan'],
      ],
      'ex',
    ],
    [
      'on the first path again after going back',
      [
        ['partner', 'a'],
        ['ex', 'plan'],
        ['partner', 'a'],
      ],
      'partner',
    ],
  ])('%s', (_, visits, path) => {
    const notebook = visits.reduce((before, [to, slug]) => withVisit(before, to, slug), emptyNotebook);
    expect(pathsByLast(notebook)[0]).toBe(path);
    for (const [to] of visits) expect(isStarted(notebook, to)).toBe(true);
    expect(isUntouched(notebook)).toBe(false);
  });

  test('writing an answer changes nothing about it', () => {
    const notebook = withVisit(withVisit(emptyNotebook, 'ex', 'plan'), 'partner', 'a');
    expect(pathsByLast(withAnswer(notebook, 'ex/plan/goal', 'words'))[0]).toBe('partner');
  });
});
