import { expect, test } from 'vitest';

import { emptyCheckIn } from './checkIn.ts';
import {
  emptyNotebook,
  type Notebook,
  withAnswer,
  withCheckIn,
  withDone,
  withoutStep,
  withPromise,
  withTick,
  withVisit,
} from './notebook.ts';
import { newPromise } from './promise.ts';
import { hasWords } from './way.ts';

const words = 'partner/listen/words';
const promise = { ...newPromise, act: 'send the rent' };

test.each<[string, (notebook: Notebook) => Notebook, boolean]>([
  ['an answer', (notebook) => withAnswer(notebook, words, 'I hear you'), true],
  ['a list', (notebook) => withAnswer(notebook, words, ['', 'a line']), true],
  ['a promise', (notebook) => withPromise(notebook, `${words}/1`, promise), true],
  ['a check-in', (notebook) => withCheckIn(notebook, '2026-11-25', { ...emptyCheckIn, note: 'hard' }), true],
  ['a step that was visited', (notebook) => withVisit(notebook, 'partner', 'listen'), false],
  ['a step that is done', (notebook) => withDone(notebook, 'partner/listen', true), false],
  ['a tick', (notebook) => withTick(notebook, 'partner/listen/call', true), false],
  [
    'an answer that was taken back',
    (notebook) => withAnswer(withAnswer(notebook, words, 'I'), words, ''),
    false,
  ],
  ['a list that was emptied', (notebook) => withAnswer(notebook, words, ['', '']), false],
  [
    'a step whose words were deleted',
    (notebook) =>
      withoutStep(withPromise(withAnswer(notebook, words, 'I'), `${words}/1`, promise), 'partner/listen'),
    false,
  ],
  ['a check-in that was taken back', (notebook) => withCheckIn(notebook, '2026-11-25', emptyCheckIn), false],
])('whether there are words of the reader: %s', (_, change, expected) => {
  expect(hasWords(change(emptyNotebook))).toBe(expected);
});
