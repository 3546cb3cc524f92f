// @vitest-environment node
import { expect, test } from 'vitest';

import { afterTouch, type KeyTouch, noPresses, pressesToLeave } from './shiftPresses.ts';

/**
 * Touches written down: `S` Shift down, `s` Shift up, `A`/`a` another key down and up, `R` a held Shift sent again, `P`
 * a pointer, `m` Shift up after the cursor moved, as that of a screen reader does; a number waits that many ms. Gives the
 * presses counted in the end.
 */
function countOf(touches: string): number {
  let at = 100_000;
  let presses = noPresses;
  for (const touch of touches.split(' ')) {
    if (/^\d+$/.test(touch)) at += Number(touch);
    else {
      const byKey = touch === touch.toUpperCase() ? 'keydown' : 'keyup';
      const type = touch === 'P' ? 'pointerdown' : byKey;
      const made: KeyTouch = { type, at, repeat: touch === 'R', hasMoved: touch === 'm' };
      if (touch !== 'P') made.key = /[srm]/i.test(touch) ? 'Shift' : 'a';
      presses = afterTouch(presses, made);
    }
  }
  return presses.count;
}

// Fewer would be pressed by chance; more is more than the page says.
test('it takes three presses to leave', () => {
  expect(pressesToLeave).toBe(3);
});

// Row H11.
test.each([
  ['once', 'S s', 1],
  ['three times', 'S s S s S s', 3],
  ['not yet let go', 'S s S s S', 2],
  ['held down for long', 'S R R R s', 1],
  ['5 s between', 'S s 5000 S s 5000 S s', 3],
  ['more than 5 s between the last two', 'S s S s 5001 S s', 1],
  ['two in time after a late one', 'S s 9000 S s S s', 2],
  ['a capital', 'S A a s', 0],
  ['a capital of a fast typist', 'S A s a', 0],
  ['a key that was down before, and comes up', 'A S a s', 0],
  ['three capitals', 'S A a s S A a s S A a s', 0],
  ['two words in capitals', 'S A a A a s S A s a A', 0],
  ['a letter in between', 'S s S s A a S s', 1],
  ['a selection with the mouse', 'S P s S P s S P s', 0],
  ['a tap in between', 'S s S s P S s', 1],
  ['with a letter that a screen reader keeps', 'S m S m S m', 0],
  ['with such a letter, twice after one alone', 'S s S m S m', 0],
  ['with such a letter, and then three times alone', 'S m S s S s S s', 3],
  ['both Shift keys together', 'S S s s', 1],
  ['Shift that went down before the page was there', 's s s', 0],
  ['a browser that fills a field in and names no key', 'S s S s A S s', 1],
])('Shift %s', (_, touches, count) => {
  expect(countOf(touches)).toBe(count);
});
