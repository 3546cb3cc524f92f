// @vitest-environment node
import { expect, test } from 'vitest';

import { type Answer, answerLength, isEmpty, longestAnswer } from './field.ts';

test.each<[Answer | undefined, boolean]>([
  [undefined, true],
  ['', true],
  [[], true],
  [' ', false],
  ['\0', false],
  [[''], false],
  [['a'], false],
])('the answer %j is empty: %s', (answer, empty) => {
  expect(isEmpty(answer)).toBe(empty);
});

// `maxLength` of a field counts UTF-16 units, so the count that is shown must do the same.
test.each<[Answer, number]>([
  ['', 0],
  ['abc', 3],
  ['💔', 2],
  ['e\u0301', 2],
  [[], 0],
  [['ab', '', '💔'], 4],
])('the length of %j is %i', (answer, length) => {
  expect(answerLength(answer)).toBe(length);
});

test('the longest answer has 20,000 of them', () => {
  expect(answerLength('x'.repeat(longestAnswer))).toBe(20_000);
});
