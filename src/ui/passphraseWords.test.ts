// @vitest-environment node
import { expect, test } from 'vitest';

import { wordsInPassphrase } from '../domain/passphrase.ts';
import { passphraseWords } from './passphraseWords.ts';

// Row H16.
test('five words of the list are worth more than 64 bits', () => {
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(wordsInPassphrase * Math.log2(passphraseWords.length)).toBeGreaterThan(64.5);
});

test('every word is short, easy to type, and none of them is about the reader', () => {
  expect(passphraseWords.filter((word) => !/^[a-z-]{3,9}$/.test(word))).toEqual([]);
  expect(passphraseWords).not.toContain('cheating');
  expect(passphraseWords).toContain('zoology');
});
