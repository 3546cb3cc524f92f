import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyPromise, anyText } from '../../tests/notebooks.ts';
import { type Day, daysBetween, isDay } from './day.ts';
import {
  isDue,
  isEmptyPromise,
  isPromise,
  isWordedPromise,
  type KeptPromise,
  newPromise,
  nextDay,
  outcomes,
  promiseLines,
  sayPromise,
  withOutcome,
  withoutLastOutcome,
} from './promise.ts';

const rent: KeptPromise = {
  when: 'it is Friday',
  act: 'send the rent',
  frequency: 'weekly',
  next: '2026-11-27',
  log: [],
};

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

describe('what was saved', () => {
  test('is a promise when it was one', () => {
    expect(isPromise(newPromise)).toBe(true);
    fc.assert(
      fc.property(anyPromise, (promise) => {
        expect(isPromise(promise)).toBe(true);
        expect(isPromise(JSON.parse(JSON.stringify(promise)))).toBe(true);
      }),
    );
  });

  test.each<[string, unknown]>([
    ['an entry that is undated in words', { ...rent, log: [{ ...went('2026-11-20'), undated: 'yes' }] }],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'If it is Friday'],
    ['a list', []],
    ['no words', { ...rent, when: undefined }],
    ['words that are none', { ...rent, act: ['send'] }],
    ['how often it is that we do not know', { ...rent, frequency: 'yearly' }],
    ['a name that every object has', { ...rent, frequency: 'toString' }],
    ['a day that does not exist', { ...rent, next: '2026-02-30' }],
    ['a day with a time', { ...rent, next: '2026-11-27T00:00' }],
    ['a day that is a number', { ...rent, next: 20261127 }],
    ['no log', { ...rent, log: undefined }],
    ['a log that is no list', { ...rent, log: { length: 0 } }],
    ['an empty line in the log', { ...rent, log: [null] }],
    ['a log without its day', { ...rent, log: [{ day: '', outcome: 'kept', note: '' }] }],
    ['another outcome', { ...rent, log: [{ day: '2026-11-27', outcome: 'won', note: '' }] }],
    ['a log without a note', { ...rent, log: [{ day: '2026-11-27', outcome: 'kept' }] }],
  ])('is none with %s', (_, saved) => {
    expect(isPromise(saved)).toBe(false);
  });

  test('is looked at without a fault, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (saved) => typeof isPromise(saved) === 'boolean'));
    const parts = fc.record({
      when: fc.anything(),
      act: fc.anything(),
      frequency: fc.anything(),
      next: fc.anything(),
      log: fc.anything(),
    });
    fc.assert(fc.property(parts, (saved) => typeof isPromise(saved) === 'boolean'));
  });
});

describe('in words', () => {
  test.each([
    [{ when: 'it is Friday', act: 'send the rent' }, 'If it is Friday, then I send the rent'],
    [{ when: ' it is Friday ', act: ' send the rent\t' }, 'If it is Friday, then I send the rent'],
    [{ when: '', act: 'send the rent' }, 'I send the rent'],
    [{ when: '  ', act: 'send the rent' }, 'I send the rent'],
    [{ when: 'it is Friday', act: '' }, 'If it is Friday, then I …'],
  ])('%j is: %s', (parts, said) => {
    expect(sayPromise({ ...newPromise, ...parts })).toBe(said);
  });

  test('it is what was written', () => {
    fc.assert(
      fc.property(anyPromise, (promise) => {
        expect(sayPromise(promise)).toContain(promise.when.trim());
        expect(sayPromise(promise)).toContain(promise.act.trim());
      }),
    );
  });
});

describe('in lines', () => {
  test('it stands with its next day, and how it went, the oldest first', () => {
    const lines = promiseLines({
      ...rent,
      log: [
        { day: '2026-11-13', outcome: 'kept', note: '' },
        { day: '2026-11-20', outcome: 'not-kept', note: ' I was away. ' },
        { day: '2026-11-21', outcome: 'changed', note: '  ' },
      ],
    });
    expect(lines).toEqual([
      'If it is Friday, then I send the rent. Next on Friday, 27 November 2026, every week.',
      'Friday, 13 November 2026: kept',
      'Friday, 20 November 2026: not kept. I was away.',
      'Saturday, 21 November 2026: had to change',
    ]);
  });

  test('it says nothing of a day that was not given', () => {
    expect(promiseLines({ ...rent, next: '' })).toEqual(['If it is Friday, then I send the rent.']);
  });

  test('an empty one has none, also when a day was chosen', () => {
    expect(promiseLines(newPromise)).toEqual([]);
    expect(promiseLines({ ...newPromise, when: ' ', next: '2026-11-27', frequency: 'daily' })).toEqual([]);
  });

  test('any promise has one line, and one for each time', () => {
    fc.assert(
      fc.property(anyPromise, (promise) => {
        expect(promiseLines(promise)).toHaveLength(isWordedPromise(promise) ? 1 + promise.log.length : 0);
      }),
    );
  });
});

describe('a promise', () => {
  const log: KeptPromise['log'] = [{ day: '2026-11-27', outcome: 'kept', note: '' }];

  test.each<[string, Partial<KeptPromise>, boolean, boolean]>([
    ['nothing', {}, true, false],
    ['spaces', { when: ' ', act: '\t' }, true, false],
    ['only a day', { next: '2026-11-27' }, false, false],
    ['only how often it is', { frequency: 'daily' }, false, false],
    ['a sign', { when: 'it is Friday' }, false, true],
    ['an act', { act: 'send the rent' }, false, true],
    ['only how it went', { log }, false, true],
  ])('of %s', (_, parts, isEmpty, isWorded) => {
    expect(isEmptyPromise({ ...newPromise, ...parts })).toBe(isEmpty);
    expect(isWordedPromise({ ...newPromise, ...parts })).toBe(isWorded);
  });

  test('that has words is never empty', () => {
    const written = anyText.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(anyPromise, written, fc.constantFrom('when', 'act'), (promise, text, part) => {
        const worded = { ...promise, [part]: text };
        expect(isWordedPromise(worded)).toBe(true);
        expect(isEmptyPromise(worded)).toBe(false);
        expect(isEmptyPromise(promise) && isWordedPromise(promise)).toBe(false);
      }),
    );
  });
});
