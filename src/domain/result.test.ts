// @vitest-environment node
import { expect, test } from 'vitest';

import { fillResult, fillText, placeholders } from './result.ts';

const answers: Record<string, string[]> = {
  act: ['I lied'],
  list: ['one', 'two'],
  single: ['one'],
  none: [],
};
const filled = (template: string) => fillResult(template, (id) => answers[id] ?? []);

test.each([
  ['What I did: {act}.', ['What I did: I lied.']],
  ['{list}', ['- one', '- two']],
  ['{single}', ['one']],
  ['Both: {list}', ['Both: one; two']],
  ['Kept: {act} and {none}', []],
  ['{nowhere}', []],
  ['Always here.', ['Always here.']],
  ['## Regret\n{none}\n\n## Act\n{act}', ['## Act', 'I lied']],
  ['## Regret\n{none}', []],
  ['## Regret\n{none}\n\n## Act\n{none}\n\n## Last\n{act}', ['## Last', 'I lied']],
  ['{act}\n\n\n{act}\n', ['I lied', '', 'I lied']],
  ['{act}\n{none}\n\n{none}', ['I lied']],
])('%j becomes %j', (template, lines) => {
  expect(filled(template)).toEqual(lines);
});

test('a lead-in that is written again stands once, in a result and in a message', () => {
  const twice = () => ['I regret that I lied'];
  expect(fillResult('I regret {a}\n{a}', twice)).toEqual(['I regret that I lied', 'I regret that I lied']);
  expect(fillText('I regret {a}\n{a}', () => 'I regret that I lied')).toBe(
    'I regret that I lied\nI regret that I lied',
  );
});

test('an answer with a mark or a pattern in it is left as it is', () => {
  expect(fillResult('{a}', (id) => (id === 'a' ? ['{act} $& $1'] : (answers[id] ?? [])))).toEqual([
    '{act} $& $1',
  ]);
});

test('every answer that a result asks for is known', () => {
  expect(placeholders('{a} and {b-c}\n{a}, not {A} or { d }')).toEqual(['a', 'b-c', 'a']);
});
