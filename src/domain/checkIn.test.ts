// @vitest-environment node
import { expect, test } from 'vitest';

import { type CheckIn, emptyCheckIn, isCheckIn, isEmptyCheckIn, withItem } from './checkIn.ts';

test.each<[what: string, value: unknown, is: boolean]>([
  ['one with nothing said', { note: '' }, true],
  ['one with all items, at their ends', { did: 0, told: 10, respected: 5, feel: 1, note: 'x' }, true],
  ['one without its note', { did: 1 }, false],
  ['an item below 0', { did: -1, note: '' }, false],
  ['an item above 10', { feel: 11, note: '' }, false],
  ['an item between two numbers', { told: 1.5, note: '' }, false],
  ['an item in letters', { told: '3', note: '' }, false],
  ['an item that nobody asked for', { trust: 3, note: '' }, false],
  ['a list', [], false],
  ['nothing', null, false],
])('a check-in that was saved is known: %s', (_, value, is) => {
  expect(isCheckIn(value)).toBe(is);
});

test.each<[CheckIn, boolean]>([
  [emptyCheckIn, true],
  [{ note: ' \n' }, true],
  [{ note: 'x' }, false],
  [{ did: 0, note: '' }, false],
  [{ feel: 0, note: '' }, false],
])('%j is empty: %s', (checkIn, empty) => {
  expect(isEmptyCheckIn(checkIn)).toBe(empty);
});

test('one item is changed or taken back, and the others stay', () => {
  expect(withItem({ did: 3, told: 4, note: 'x' }, 'did', 0)).toEqual({ did: 0, told: 4, note: 'x' });
  const without = withItem({ did: 3, told: 4, note: 'x' }, 'did', undefined);
  expect(without).toStrictEqual({ told: 4, note: 'x' });
  expect(isCheckIn(without)).toBe(true);
});
