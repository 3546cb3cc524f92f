// @vitest-environment node
import { expect, test } from 'vitest';

import { curlyQuotes, nameFrom } from './typography.ts';

test.each([
  ['"One," they said.', '“One,” they said.'],
  ['They said "one".', 'They said “one”.'],
  ["It's theirs, isn't it?", 'It’s theirs, isn’t it?'],
  ["the others' wish", 'the others’ wish'],
  ["'One'", '‘One’'],
  ['"\'One\', they said"', '“‘One’, they said”'],
  ['("one")', '(“one”)'],
  ['one – "two"', 'one – “two”'],
  ['one—"two"', 'one—“two”'],
  ['and/or/"both"', 'and/or/“both”'],
  ['one-"two"', 'one-“two”'],
  ['no-one\u00a0"two"', 'no-one\u00a0“two”'],
  ['"I only wanted to—"', '“I only wanted to—”'],
  ['They said "I only –", and left.', 'They said “I only –”, and left.'],
  ['"One"—"two"', '“One”—“two”'],
  ['"One," they said – "two –"', '“One,” they said – “two –”'],
  ['', ''],
  ['already “curly”', 'already “curly”'],
  ['👋"', '👋”'],
])('%s is set as %s', (straight, curly) => {
  expect(curlyQuotes(straight)).toBe(curly);
});

test.each([
  ['"', 'a', '”'],
  ['"', ' ', '“'],
  ["'s", 'y', '’s'],
  ['"One"', '(', '“One”'],
])('%s after "%s" is set as %s', (straight, before, curly) => {
  expect(curlyQuotes(straight, before)).toBe(curly);
});

test.each([
  ['What you owe', 'what-you-owe'],
  ['Don’t stop', 'dont-stop'],
  ["Don't stop", 'dont-stop'],
  ['Instead of, try', 'instead-of-try'],
  ['  A — b!  ', 'a-b'],
  ['Café für Ältere', 'cafe-fur-altere'],
  ['10 steps', '10-steps'],
  ['…', ''],
])('%s is named %s', (text, name) => {
  expect(nameFrom(text)).toBe(name);
});
