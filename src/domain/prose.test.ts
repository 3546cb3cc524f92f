// @vitest-environment node
import { expect, test } from 'vitest';

import { type Prose, plainText } from './prose.ts';

test.each<[string, Prose, string]>([
  ['nothing', [], ''],
  ['text', ['Listen.'], 'Listen.'],
  ['elements', [['p', 'Listen ', ['strong', 'first'], '.']], 'Listen first.'],
  [
    'a link, without its address',
    [['p', ['a', 'https://example.org', 'the ', ['em', 'study']], '.']],
    'the study.',
  ],
  ['a heading, without its id', [['h2', 'the-idea', 'The idea']], 'The idea'],
  ['a list', [['ul', ['li', 'one, '], ['li', 'two']]], 'one, two'],
  ['a line break', [['p', 'one', ['br'], 'two']], 'one two'],
  ['paragraphs', [['li', ['p', 'One.'], ['p', 'Two.']]], 'One. Two.'],
  ['a word in two elements', [['p', 'one', ['em', 'two']]], 'onetwo'],
])('the plain text of %s', (_, prose, text) => {
  expect(plainText(prose)).toBe(text);
});
