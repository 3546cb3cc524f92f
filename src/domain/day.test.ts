// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, dayOf, daysBetween, hasPassed, isDay, sayDate, sayDay, sayShortDate } from './day.ts';

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['26-11-22', false],
  ['2026-11-22T00:00', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['2026-11-23', false],
  ['1999-12-31', true],
  // On the way to 2027.
  ['0002-11-21', false],
  ['0202-11-21', false],
  ['2026-02-30', false],
  ['', false],
])('%j has passed on 22 November 2026: %s', (text, expected) => {
  expect(hasPassed(text, '2026-11-22')).toBe(expected);
});

// A backup or a saved time may say anything.
test.each(['12026-01-01', 'tomorrow', ''])('%j, which is no day, is said as it stands', (text) => {
  expect([sayDay(text), sayDate(text), sayShortDate(text)]).toEqual([text, text, text]);
});

test('the day of a date is the one on the wall, not that of Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 1, 0, 5))).toBe('2026-01-01');
  expect(dayOf(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
});

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toJSON().slice(0, 10));

test('days are counted as they are added, over months, leap years and changes of the clock', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      const later = addDays(day, days);
      expect(isDay(later)).toBe(true);
      expect(daysBetween(day, later)).toBe(days);
    }),
  );
});
