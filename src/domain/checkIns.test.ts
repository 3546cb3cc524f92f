// @vitest-environment node
import { describe, expect, test } from 'vitest';

import { type CheckIn, emptyCheckIn } from './checkIn.ts';
import { checkInSummary, checkInsInOrder, checkInText, fellFrom, isThisWeeks, valuesOf } from './checkIns.ts';

/** A register with these check-ins, each under the next number. */
const register = (given: Record<string, CheckIn>) =>
  Object.fromEntries(
    Object.entries(given).map(([day, value], index) => [day, { value, revision: index + 1 }]),
  );

const inOrder = (given: Record<string, CheckIn>) => checkInsInOrder(register(given));
const did = (...values: [day: string, value: number][]) =>
  inOrder(Object.fromEntries(values.map(([day, value]) => [day, { did: value, note: '' }])));

test('check-ins come by their days, without those taken back and those of no day', () => {
  const list = inOrder({
    '2026-11-22': { did: 1, note: '' },
    '2025-12-31': { note: 'x' },
    '2026-11-15': emptyCheckIn,
    '2026-02-30': { did: 1, note: '' },
    yesterday: { did: 1, note: '' },
  });
  expect(list.map(({ day }) => day)).toEqual(['2025-12-31', '2026-11-22']);
});

test.each([
  ['2026-11-22', true],
  ['2026-11-16', true],
  ['2026-11-15', false],
  ['2026-11-23', false],
])('on 2026-11-22, the check-in of %s is one of this week: %s', (day, is) => {
  expect(isThisWeeks(day, '2026-11-22')).toBe(is);
});

test('an item that was left out has no value, and 0 is one', () => {
  const list = inOrder({
    '2026-11-01': { did: 0, note: '' },
    '2026-11-08': { told: 5, note: '' },
    '2026-11-15': { did: 4, note: '' },
  });
  expect(valuesOf(list, 'did')).toEqual([
    { day: '2026-11-01', value: 0 },
    { day: '2026-11-15', value: 4 },
  ]);
});

describe('a fall', () => {
  test.each([
    [8, 5, 8],
    [8, 6, undefined],
    [3, 0, 3],
    [5, 5, undefined],
    [2, 9, undefined],
  ])('from %d to %d is asked about: %s', (before, now, from) => {
    expect(fellFrom(did(['2026-11-01', before], ['2026-11-08', now]), '2026-11-08', 'did')?.value).toBe(from);
  });

  test('counts from the last time that something was given, not from the first or the next', () => {
    const list = did(['2026-11-01', 9], ['2026-11-08', 4], ['2026-11-15', 3], ['2026-11-22', 10]);
    expect(fellFrom(list, '2026-11-15', 'did')).toBeUndefined();
    expect(fellFrom(list, '2026-11-08', 'did')).toEqual({ day: '2026-11-01', value: 9 });
  });

  test('is of one item: where nothing was given before or now, there is none', () => {
    const list = inOrder({ '2026-11-01': { did: 9, note: '' }, '2026-11-08': { told: 1, note: '' } });
    expect(fellFrom(list, '2026-11-08', 'did')).toBeUndefined();
    expect(fellFrom(list, '2026-11-08', 'told')).toBeUndefined();
  });
});

test.each<[values: [string, number][], sentence: string]>([
  [[], ''],
  [[['2026-11-01', 4]], '‘I did what I said’ has one answer so far: 4.'],
  [
    [
      ['2026-10-11', 4],
      ['2026-11-01', 2],
      ['2026-11-22', 7],
    ],
    'Over 6 weeks, ‘I did what I said’ went from 4 to 7.',
  ],
  [
    [
      ['2026-11-15', 7],
      ['2026-11-22', 4],
    ],
    'Over 1 week, ‘I did what I said’ went from 7 to 4.',
  ],
  [
    [
      ['2026-11-21', 7],
      ['2026-11-22', 4],
    ],
    'Over 1 day, ‘I did what I said’ went from 7 to 4.',
  ],
  [
    [
      ['2026-11-01', 5],
      ['2026-11-04', 5],
    ],
    'Over 3 days, ‘I did what I said’ stayed at 5.',
  ],
  [
    [
      ['2026-11-01', 5],
      ['2026-11-08', 9],
      ['2026-11-15', 5],
    ],
    'Over 2 weeks, ‘I did what I said’ changed, and is at 5 again.',
  ],
])('%j is said as "%s"', (values, sentence) => {
  expect(checkInSummary(did(...values), 'did')).toBe(sentence);
});

test('all of it is one text: how each item went, then the weeks, the newest first', () => {
  const list = inOrder({
    '2026-11-01': { did: 4, told: 0, note: '' },
    '2026-11-15': { did: 7, feel: 10, note: ' I said it.\nTwice. ' },
  });
  expect(checkInText(list)).toBe(
    [
      'Over 2 weeks, ‘I did what I said’ went from 4 to 7.',
      '‘I told the truth without being asked’ has one answer so far: 0.',
      '‘How I feel’ has one answer so far: 10.',
      '',
      '15 November 2026',
      'I did what I said: 7 of 10',
      'How I feel: 10 of 10',
      'I said it.',
      'Twice.',
      '',
      '1 November 2026',
      'I did what I said: 4 of 10',
      'I told the truth without being asked: 0 of 10',
      '',
    ].join('\n'),
  );
});
