import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyPromise, rent } from '../../tests/notebooks.ts';
import { type Day, daysBetween, isDay } from './day.ts';
import { isPromise, type KeptPromise, outcomes } from './promise.ts';
import { isDue, nextDay, withOutcome, withoutLastOutcome } from './promiseDays.ts';

const anyDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toJSON().slice(0, 10));

const went = (day: Day): KeptPromise['log'][number] => ({ day, outcome: 'kept', note: '' });

describe('the next day', () => {
  test.each([
    ['daily', '2026-11-22', '2026-11-23'],
    ['daily', '2026-12-31', '2027-01-01'],
    ['daily', '2028-02-28', '2028-02-29'],
    // A year that is being typed, or was saved by mistake.
    ['daily', '0050-12-31', '0051-01-01'],
    ['monthly', '0050-01-31', '0050-02-28'],
    // The clocks go back on this day in Europe.
    ['daily', '2026-10-25', '2026-10-26'],
    ['weekly', '2026-11-27', '2026-12-04'],
    ['weekly', '2026-12-28', '2027-01-04'],
    ['monthly', '2026-11-22', '2026-12-22'],
    ['monthly', '2026-12-15', '2027-01-15'],
    ['monthly', '2027-01-31', '2027-02-28'],
    ['monthly', '2028-01-31', '2028-02-29'],
    ['monthly', '2028-01-30', '2028-02-29'],
    ['monthly', '2100-01-29', '2100-02-28'],
    ['monthly', '2026-08-31', '2026-09-30'],
    ['monthly', '2026-12-31', '2027-01-31'],
  ] as const)('of a promise that is %s, after %s, is %s', (frequency, day, next) => {
    expect(nextDay(frequency, day)).toBe(next);
  });

  test('of a promise for a single day does not exist', () => {
    fc.assert(fc.property(anyDay, (day) => nextDay('once', day) === ''));
  });

  test('is a later day of the calendar, at most 31 days on', () => {
    fc.assert(
      fc.property(fc.constantFrom('daily', 'weekly', 'monthly'), anyDay, (frequency, day) => {
        const next = nextDay(frequency, day);
        expect(isDay(next)).toBe(true);
        expect(daysBetween(day, next)).toBeGreaterThan(0);
        expect(daysBetween(day, next)).toBeLessThanOrEqual(31);
      }),
    );
  });

  test('of a monthly promise is in the very next month, and on the same date where there is one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextDay('monthly', day);
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(next) - months(day)).toBe(1);
        if (next.slice(8) !== day.slice(8)) {
          expect(next.slice(8) < day.slice(8)).toBe(true);
          expect(nextDay('daily', next).slice(8), 'the last day of its month').toBe('01');
        }
      }),
    );
  });

  test('after one step after another never stays where it is', () => {
    let day: Day = '2027-01-31';
    for (let month = 0; month < 240; month++) {
      const next = nextDay('monthly', day);
      expect(next > day).toBe(true);
      day = next;
    }
    expect(day.slice(0, 7)).toBe('2047-01');
  });
});

describe('how it went', () => {
  test('is noted on the day it was due, and the promise goes on to the next one', () => {
    expect(withOutcome(rent, 'kept', '2026-11-30')).toEqual({
      ...rent,
      log: [{ day: '2026-11-27', outcome: 'kept', note: '' }],
      next: '2026-12-04',
    });
  });

  test('is noted today where no day was given', () => {
    const some = { ...rent, next: '' };
    expect(withOutcome(some, 'not-kept', '2026-11-30').log).toEqual([
      { day: '2026-11-30', outcome: 'not-kept', note: '', undated: true },
    ]);
    expect(withOutcome(some, 'changed', '2026-11-30').next).toBe('2026-12-07');
    expect(withOutcome({ ...some, frequency: 'once' }, 'kept', '2026-11-30').next).toBe('');
  });

  test.each<[string, Partial<KeptPromise>, string, boolean]>([
    ['before its day', {}, '2026-11-26', false],
    ['on its day', {}, '2026-11-27', true],
    ['after its day', {}, '2026-12-24', true],
    ['without a day', { next: '' }, '2026-11-26', true],
    ['of a single day', { frequency: 'once' }, '2026-11-27', true],
    ['of a single day that is noted', { frequency: 'once', log: [went('2026-11-27')] }, '2026-11-28', false],
    ['of many days of which one is noted', { log: [went('2026-11-20')] }, '2026-11-28', true],
  ])('can be noted %s', (_, parts, today, expected) => {
    expect(isDue({ ...rent, ...parts }, today)).toBe(expected);
  });

  test('of a monthly promise comes back to the 31st after a shorter month, unless another date was given', () => {
    const monthly: KeptPromise = { ...rent, frequency: 'monthly', next: '2027-01-31' };
    const inFebruary = withOutcome(monthly, 'kept', '2027-02-01');
    expect(inFebruary.next).toBe('2027-02-28');
    expect(withOutcome(inFebruary, 'kept', '2027-03-01').next).toBe('2027-03-31');
    const onThe5th = { ...inFebruary, next: '2027-02-05' };
    expect(withOutcome(onThe5th, 'kept', '2027-03-01').next).toBe('2027-03-05');
  });

  test('can be taken back: all is as it was', () => {
    fc.assert(
      fc.property(anyPromise, fc.constantFrom(...outcomes), anyDay, (promise, outcome, today) => {
        expect(withoutLastOutcome(withOutcome(promise, outcome, today))).toEqual(promise);
      }),
    );
    expect(withoutLastOutcome(rent)).toEqual(rent);
  });

  test('adds one line and touches nothing else, whatever the outcome', () => {
    fc.assert(
      fc.property(anyPromise, fc.constantFrom(...outcomes), anyDay, (promise, outcome, today) => {
        const before = structuredClone(promise);
        const after = withOutcome(promise, outcome, today);
        expect(promise).toEqual(before);
        expect(after).toMatchObject({
          when: promise.when,
          act: promise.act,
          frequency: promise.frequency,
        });
        expect(after.log.slice(0, -1)).toEqual(promise.log);
        expect(after.log.at(-1)).toMatchObject({ day: promise.next || today, outcome, note: '' });
        expect(isPromise(after)).toBe(true);
        // What was not kept is due on the same next day as what was: there is no penalty.
        for (const other of outcomes) expect(withOutcome(promise, other, today).next).toBe(after.next);
      }),
    );
  });
});
