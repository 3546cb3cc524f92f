// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { anyAnswer, anyNotebook, anyPromise } from '../../tests/notebooks.ts';
import { isDay } from '../domain/day.ts';
import type { Answer, Field } from '../domain/field.ts';
import type { Exercise } from '../domain/guide.ts';
import { emptyNotebook, type Notebook, withAnswer, withPromise } from '../domain/notebook.ts';
import { newPromise } from '../domain/promise.ts';
import { withOutcome } from '../domain/promiseDays.ts';
import { datesOf } from './datesOf.ts';

const step = 'partner/pace';
const exerciseOf = (...fields: Field[]): Exercise => ({ title: 'T', intro: 'I', fields });
const date = { id: 'first', label: 'The first time is on', kind: 'date' } as const;
const promises = { id: 'promises', label: 'My promises', kind: 'if-then' } as const;
const agreement = { id: 'agreement', label: 'Until when', kind: 'agreement' } as const;
const words = { id: 'words', label: 'Words', kind: 'text' } as const;
const withAnswers = (answers: Record<string, Answer>): Notebook =>
  Object.entries(answers).reduce((n, [id, value]) => withAnswer(n, `${step}/${id}`, value), emptyNotebook);
const rent = { ...newPromise, when: 'it is Friday', act: 'send the rent', next: '2026-11-27' };

afterEach(() => void vi.useRealTimers());

test('a date is a day, with the words of its field', () => {
  expect(
    datesOf(exerciseOf(words, date), withAnswers({ first: '2026-11-22', words: '2026-11-23' }), step),
  ).toEqual([
    { key: 'partner/pace/first', day: '2026-11-22', label: 'The first time is on', repeats: 'once' },
  ]);
});

test('a day that has been is no date for the plan', () => {
  const asked = exerciseOf({ ...date, past: true });
  expect(datesOf(asked, withAnswers({ first: '2026-11-22' }), step)).toEqual([]);
});

test.each<[Answer]>([
  [''],
  ['soon'],
  ['2026-02-30'],
  ['2026-11-22T10:00'],
  [['2026-11-22', '2026-11-23']],
  [[]],
])('%j is no day', (value) => {
  expect(datesOf(exerciseOf(date), withAnswers({ first: value }), step)).toEqual([]);
  const inAgreement = withAnswers({ 'agreement.review': value, 'agreement.end': value });
  expect(datesOf(exerciseOf(agreement), inAgreement, step)).toEqual([]);
});

const agreed = {
  'agreement.start': '2026-11-20',
  'agreement.review': '2026-12-01',
  'agreement.end': '2027-01-01',
  'agreement.free-me': 'yes',
  'agreement.free-them': 'yes',
};

test('an agreement has the day to talk about it and the day on which it ends', () => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00'), toFake: ['Date'] });
  expect(datesOf(exerciseOf(agreement), withAnswers(agreed), step)).toEqual([
    {
      key: 'partner/pace/agreement.review',
      day: '2026-12-01',
      label: 'Talk about how it is going',
      repeats: 'once',
    },
    { key: 'partner/pace/agreement.end', day: '2027-01-01', label: 'It ends today', repeats: 'once' },
  ]);
});

// Days in a calendar would go on asking for what has ended.
test.each<[string, string, Record<string, Answer>, number]>([
  ['runs', '2026-11-25', {}, 2],
  ['is to begin', '2026-11-19', {}, 2],
  ['was not agreed to', '2026-11-25', { 'agreement.free-them': '' }, 0],
  ['is too long to be one', '2026-11-25', { 'agreement.end': '2028-04-01' }, 0],
  ['is on its last day', '2027-01-01', {}, 2],
  ['ended by itself', '2027-01-02', {}, 0],
  ['was ended by one of the two', '2026-11-25', { 'agreement.stopped': '2026-11-24' }, 0],
])('an agreement that %s has its days in the calendar, or none any more', (_, today, more, count) => {
  vi.useFakeTimers({ now: new Date(`${today}T12:00`), toFake: ['Date'] });
  expect(datesOf(exerciseOf(agreement), withAnswers({ ...agreed, ...more }), step)).toHaveLength(count);
});

describe('a promise', () => {
  test.each(['once', 'daily', 'weekly', 'monthly'] as const)(
    'is due on its next day, and then %s',
    (frequency) => {
      const notebook = withPromise(emptyNotebook, `${step}/promises/1`, { ...rent, frequency });
      expect(datesOf(exerciseOf(promises), notebook, step)).toEqual([
        {
          key: 'partner/pace/promises/1',
          day: '2026-11-27',
          label: 'If it is Friday, then I send the rent',
          repeats: frequency,
          ...(frequency === 'monthly' && { date: 27 }),
        },
      ]);
    },
  );

  test('for the 31st means that day also when it comes next in a shorter month', () => {
    const january = { ...rent, frequency: 'monthly', next: '2027-01-31' } as const;
    const noted = withOutcome(january, 'kept', '2027-01-31');
    const notebook = withPromise(emptyNotebook, `${step}/promises/1`, noted);
    expect(datesOf(exerciseOf(promises), notebook, step)).toMatchObject([{ day: '2027-02-28', date: 31 }]);
  });

  test('without a day, taken back, or of another field is not in it', () => {
    const others = [
      ['1', { ...rent, next: '' }],
      ['2', newPromise],
      ['3', { ...newPromise, next: '2026-11-27' }],
    ] as const;
    const notebook = others.reduce(
      (n, [place, promise]) => withPromise(n, `${step}/promises/${place}`, promise),
      withPromise(emptyNotebook, `${step}/others/1`, rent),
    );
    expect(datesOf(exerciseOf(promises), notebook, step)).toEqual([]);
  });
});

test('all days of an exercise come in the order of its fields', () => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00'), toFake: ['Date'] });
  const notebook = withPromise(withAnswers({ ...agreed, first: '2027-01-01' }), `${step}/promises/1`, rent);
  const days = (...fields: Field[]) => datesOf(exerciseOf(...fields), notebook, step).map(({ day }) => day);
  expect(days(date, agreement, promises)).toEqual([
    ...['2027-01-01', '2026-12-01', '2027-01-01', '2026-11-27'],
  ]);
  expect(days(promises, words, date)).toEqual(['2026-11-27', '2027-01-01']);
  expect(datesOf(exerciseOf(date, agreement, promises), notebook, 'partner/other')).toEqual([]);
});

test('of any notebook come days of the calendar, each with a key of its own', () => {
  const anyId = fc.constantFrom('first', 'agreement.review', 'agreement.end');
  fc.assert(
    fc.property(
      anyNotebook,
      fc.array(fc.tuple(anyId, fc.oneof(anyAnswer, fc.constant('2026-11-22'))), { maxLength: 4 }),
      fc.array(anyPromise, { maxLength: 3 }),
      (notebook, answers, made) => {
        let saved = answers.reduce((n, [id, value]) => withAnswer(n, `${step}/${id}`, value), notebook);
        saved = made.reduce(
          (n, promise, place) => withPromise(n, `${step}/promises/${place}`, promise),
          saved,
        );
        const dates = datesOf(exerciseOf(date, agreement, promises), saved, step);
        expect(dates.filter(({ day }) => !isDay(day))).toEqual([]);
        expect(new Set(dates.map(({ key }) => key)).size).toBe(dates.length);
      },
    ),
  );
});
