import { expect, test, vi } from 'vitest';

import { chooseWords } from './chooseWords.ts';

/** Gives these numbers, one after the other, in the place of chance. */
function draw(...numbers: number[]) {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    (array as unknown as Uint32Array)[0] = numbers.shift() ?? 0;
    return array;
  });
}

test('words are drawn by their place, the same one more than once', () => {
  draw(0, 2, 2, 4, 5);
  expect(chooseWords(['a', 'b', 'c'], 5)).toBe('a c c b c');
});

// 2^32 is one more than a multiple of 3: the last number would make the first word likelier.
test('a number that would favour some words is drawn again', () => {
  draw(0xffff_ffff, 1);
  expect(chooseWords(['a', 'b', 'c'], 1)).toBe('b');
});

test('every word of a long list comes up, about as often as the others', () => {
  const list = Array.from({ length: 100 }, (_, index) => `${index}`);
  const counts = new Map<string, number>();
  for (const word of chooseWords(list, 20_000).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  expect(counts.size).toBe(100);
  // 200 each; six standard deviations are 85.
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(85);
});
