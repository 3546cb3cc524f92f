// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';

import { generatedPassphrase, passphraseProblem, wordsInPassphrase } from './passphrase.ts';

// Rows H15 and H16.
test.each<[string, ReturnType<typeof passphraseProblem>]>([
  ['', 'missing'],
  ['   \u00a0', 'missing'],
  ['1234', 'digits'],
  ['123456', 'digits'],
  ['123456789012345678', 'digits'],
  ['12-11-2026 12.30', 'digits'],
  ['+49 151/1234567, 89', 'digits'],
  ['24/12/1999, 24/12/1999', 'digits'],
  ['١٢٣٤٥٦٧٨٩٠١٢', 'digits'],
  ['１２３４５６７８９０１２', 'digits'],
  ['hunter2', 'short'],
  ['elevenchars', 'short'],
  [' elevenchars ', 'short'],
  ['👩‍👩‍👧💔💔', 'short'],
  ['twelve chars', undefined],
  ['lunar acorn mosaic velvet puzzle', undefined],
  ['............!', undefined],
  ['密码密码密码密码密码密码', undefined],
])('%j as a passphrase: %s', (passphrase, problem) => {
  expect(passphraseProblem(passphrase)).toBe(problem);
});

describe('a generated passphrase', () => {
  const list = Array.from({ length: 7776 }, (_, place) => `word${place}`);

  test('is five words of the list, one space between them, and is good enough', () => {
    for (let time = 0; time < 200; time++) {
      const passphrase = generatedPassphrase(list);
      expect(passphrase.split(' ')).toHaveLength(wordsInPassphrase);
      expect(passphrase.split(' ').every((word) => list.includes(word))).toBe(true);
      expect(passphraseProblem(passphrase)).toBeUndefined();
    }
  });

  test('is another one each time', () => {
    const made = Array.from({ length: 200 }, () => generatedPassphrase(list));
    expect(new Set(made).size).toBe(200);
  });

  /** Has the browser give these numbers as the random ones, one by one. */
  const draw = (numbers: number[]) =>
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      (array as unknown as Uint32Array)[0] = numbers.shift() as number;
      return array;
    });

  test('can have any word, the first and the last', () => {
    draw([0, 4, 5, 9, 7]);
    expect(generatedPassphrase(['a', 'b', 'c', 'd', 'e'])).toBe('a e a e c');
  });

  // With 3 words, 2^32 - 1 is left over: taken modulo 3 it would give the first word once more than the others.
  test('throws away numbers that would make some words more likely', () => {
    const numbers = [2 ** 32 - 1, 2 ** 32 - 2, 0, 1, 2, 2 ** 32 - 1, 1];
    draw(numbers);
    expect(generatedPassphrase(['a', 'b', 'c'])).toBe('c a b c b');
    expect(numbers).toEqual([]);
  });
});
