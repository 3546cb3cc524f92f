import { describe, expect, test } from 'vitest';

import { isEmpty } from './field.ts';
import {
  emptyNotebook,
  isDone,
  kept,
  lastRevision,
  type Notebook,
  withAnswer,
  withDone,
  withEarlierBack,
  withoutEarlier,
  withTick,
  withVisit,
} from './notebook.ts';

const words = 'partner/listen/words';

describe('a change', () => {
  test('keeps what it sets, under the next number', () => {
    let notebook = withVisit(emptyNotebook, 'partner', 'listen');
    notebook = withDone(notebook, 'partner/listen', true);
    notebook = withTick(notebook, 'partner/listen/call', true);
    notebook = withAnswer(notebook, words, 'I hear you');
    expect(notebook).toEqual({
      visited: { 'partner/listen': { value: true, revision: 1 } },
      places: { partner: { value: 'listen', revision: 2 } },
      done: { 'partner/listen': { value: true, revision: 3 } },
      ticked: { 'partner/listen/call': { value: true, revision: 4 } },
      answers: { [words]: { value: 'I hear you', revision: 5 } },
      earlier: {},
      promises: {},
      checkIns: {},
    });
  });

  test.each<[string, (notebook: Notebook) => Notebook]>([
    ['marking a done step as done', (notebook) => withDone(notebook, 'partner/listen', true)],
    ['ticking what is ticked', (notebook) => withTick(notebook, 'partner/listen/call', true)],
    ['giving the same answer', (notebook) => withAnswer(notebook, words, 'yes')],
    ['putting back an earlier text that is not there', (notebook) => withEarlierBack(notebook, words)],
    ['letting go of an earlier text that is not there', (notebook) => withoutEarlier(notebook, words)],
  ])('%s gives the same notebook back', (_, change) => {
    let notebook = withDone(emptyNotebook, 'partner/listen', true);
    notebook = withTick(notebook, 'partner/listen/call', true);
    notebook = withAnswer(notebook, words, 'yes');
    expect(change(notebook)).toBe(notebook);
  });

  test('leaves the notebook that it started from as it was', () => {
    const before = withAnswer(emptyNotebook, words, 'first');
    const copy = structuredClone(before);
    withAnswer(before, words, 'second');
    withVisit(before, 'partner', 'listen');
    withDone(before, 'partner/listen', true);
    expect(before).toEqual(copy);
    expect(emptyNotebook).toEqual({
      visited: {},
      done: {},
      ticked: {},
      answers: {},
      earlier: {},
      places: {},
      promises: {},
      checkIns: {},
    });
  });

  test('a step that was marked as done by mistake can be taken back', () => {
    const done = withDone(emptyNotebook, 'partner/listen', true);
    expect(isDone(done, 'partner/listen')).toBe(true);
    const undone = withDone(done, 'partner/listen', false);
    expect(isDone(undone, 'partner/listen')).toBe(false);
    expect(lastRevision(undone)).toBe(2);
  });

  test('coming back to a step makes its path the last one again', () => {
    let notebook = withVisit(emptyNotebook, 'partner', 'listen');
    notebook = withVisit(notebook, 'ex', 'plan');
    notebook = withVisit(notebook, 'partner', 'listen');
    expect(notebook.places.partner?.revision).toBeGreaterThan(notebook.places.ex?.revision ?? 0);
    expect(notebook.visited['partner/listen']?.revision).toBe(1);
  });

  // Two tabs that gave one number to two places would each put their own in the other's.
  test('every place has a number of its own, also on the way back', () => {
    let notebook = emptyNotebook;
    const numbers = ['listen', 'plan', 'listen', 'plan'].map((slug) => {
      notebook = withVisit(notebook, 'partner', slug);
      return notebook.places.partner?.revision as number;
    });
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(withVisit(notebook, 'partner', 'plan')).toBe(notebook);
  });

  test('the earlier text goes back to its field and is no longer offered', () => {
    const notebook = {
      ...withAnswer(emptyNotebook, words, 'later'),
      earlier: { [words]: { value: 'earlier', revision: 2 } },
    };
    const back = withEarlierBack(notebook, words);
    expect(kept(back.answers, words)).toBe('earlier');
    expect(isEmpty(kept(back.earlier, words))).toBe(true);
    const gone = withoutEarlier(notebook, words);
    expect(kept(gone.answers, words)).toBe('later');
    expect(isEmpty(kept(gone.earlier, words))).toBe(true);
  });

  // Row S12 of the fault list.
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'the key %s holds nothing until something is kept under it',
    (key) => {
      expect(kept(emptyNotebook.answers, key)).toBeUndefined();
      expect(isDone(emptyNotebook, key as `${string}/${string}`)).toBe(false);
      const notebook = withAnswer(emptyNotebook, key, 'words');
      expect(kept(notebook.answers, key)).toBe('words');
      expect(Object.getPrototypeOf(notebook.answers)).toBe(Object.prototype);
      expect(Object.hasOwn(Object.prototype, 'value')).toBe(false);
    },
  );
});
