// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { agreementState, latestEnd, latestReview } from './agreement.ts';
import { addDays } from './day.ts';

const start = '2026-11-22';
const dayAfter = (days: number) => addDays(start, days);
const whole = { start, review: dayAfter(28), end: dayAfter(84), isFree: true, stopped: '' };

test('a review is offered within four weeks, an end within twelve', () => {
  expect([latestReview(start), latestEnd(start)]).toEqual([dayAfter(28), dayAfter(84)]);
});

describe('an agreement', () => {
  test.each([
    ['before its start', -1, 'to-come'],
    ['on its first day', 0, 'running'],
    ['after its review', 40, 'running'],
    ['on its last day', 84, 'running'],
    ['on the day after', 85, 'over'],
    ['years later', 2000, 'over'],
  ])('%s', (_, days, expected) => {
    expect(agreementState({ ...whole, today: dayAfter(days) }).is).toBe(expected);
  });

  test.each([
    ['before its start', -1],
    ['on a day on which it ran', 10],
    ['after its end', 100],
  ])('that was ended is ended %s', (_, days) => {
    const stopped = dayAfter(3);
    expect(agreementState({ ...whole, stopped, today: dayAfter(days) })).toEqual({ is: 'stopped', stopped });
  });

  test.each([
    ['pushed', { isFree: false }],
    ['without a start', { start: '' }],
    ['without a review', { review: '' }],
    ['without an end', { end: '' }],
    ['with what is no day', { end: '2027-02-30' }],
  ])('is a draft %s', (_, changes) => {
    expect(agreementState({ ...whole, ...changes, today: start })).toEqual({ is: 'draft', problems: [] });
  });

  test.each([
    [1, 1, []],
    [28, 84, []],
    [28, 28, []],
    [29, 84, ['review-too-late']],
    [28, 85, ['end-too-late']],
    [29, 85, ['review-too-late', 'end-too-late']],
    [0, 84, ['review-before-start']],
    [-5, -5, ['review-before-start', 'end-before-start']],
    [5, 0, ['end-before-start']],
    [20, 10, ['review-after-end']],
    [300, 3000, ['review-too-late', 'end-too-late']],
  ])('with a review after %s days and an end after %s: %j', (review, end, problems) => {
    const state = agreementState({ ...whole, review: dayAfter(review), end: dayAfter(end), today: start });
    expect(state).toEqual(
      problems.length > 0
        ? { is: 'draft', problems }
        : { is: 'running', start, review: dayAfter(review), end: dayAfter(end) },
    );
  });

  test('says what is wrong with the days while others are still missing', () => {
    expect(agreementState({ ...whole, review: '', end: dayAfter(90), isFree: false, today: start })).toEqual({
      is: 'draft',
      problems: ['end-too-late'],
    });
  });

  test('never runs for longer than twelve weeks, whatever is kept', () => {
    const text = fc.oneof(fc.integer({ min: -200, max: 200 }).map(dayAfter), fc.string());
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: -300, max: 300 }), (from, review, end, days) => {
        const state = agreementState({
          start: from,
          review,
          end,
          isFree: true,
          stopped: '',
          today: dayAfter(days),
        });
        if (state.is !== 'running') return;
        expect(dayAfter(days) >= state.start && dayAfter(days) <= addDays(state.start, 84)).toBe(true);
        expect(state.review > state.start && state.review <= addDays(state.start, 28)).toBe(true);
      }),
    );
  });
});
