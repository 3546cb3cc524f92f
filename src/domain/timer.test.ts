// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { milestone, nextClock, saySeconds, sayTime, startClock, timerState } from './timer.ts';

const start = new Date(2026, 10, 22, 21, 20).getTime();
const minutes = (count: number) => count * 60_000;
const kept = { ends: new Date(start + minutes(20)).toJSON(), minutes: '20' };
/** The clock of a page that was opened so many minutes after the start. */
const openedAfter = (count: number) => startClock(start + minutes(count), 1000);

describe('a time of 20 minutes', () => {
  test.each([
    ['at the start', 0, 20],
    ['after a while', 5, 15],
    ['one second before its end', 20 - 1 / 60, 1 / 60],
    // Clock put back and page loaded anew.
    ['with the clock put back by an hour', -60, 20],
    ['with the clock put back by years', -2_000_000, 20],
  ])('%s', (_, after, left) => {
    expect(timerState(kept, openedAfter(after))).toMatchObject({ is: 'running', left: minutes(left) });
  });

  test.each([
    ['at its end', 20],
    ['a night later', 600],
    ['with the clock put forward by years', 5_000_000],
  ])('is over %s', (_, after) => {
    expect(timerState(kept, openedAfter(after))).toEqual({ is: 'over', minutes: 20 });
  });

  test.each([
    ['clock as before', 5, false, 20],
    ['clock put right by seconds', -0.5, false, 19.5],
    ['clock put back by an hour', -60, true, -40],
  ])('says when one is back, by the clock as it is now: %s', (_, after, isMoved, backAfter) => {
    expect(timerState(kept, openedAfter(after))).toMatchObject({
      isMoved,
      backAt: start + minutes(backAfter),
    });
  });

  test('goes on as before when the clock is put back while the page is open', () => {
    const later = nextClock(openedAfter(0), start + minutes(10), 1000 + minutes(10));
    const putBack = nextClock(later, start + minutes(11 - 60), 1000 + minutes(11));
    expect(timerState(kept, putBack)).toMatchObject({ left: minutes(9), isMoved: true });
    const atEnd = nextClock(putBack, start + minutes(20 - 60), 1000 + minutes(20));
    expect(timerState(kept, atEnd).is).toBe('over');
  });

  test('still comes to an end when it is opened with a clock that was put back', () => {
    const opened = openedAfter(-600);
    const later = nextClock(opened, start + minutes(-595), 1000 + minutes(5));
    expect(timerState(kept, later)).toMatchObject({ left: minutes(15) });
  });

  test('follows the wall when the page stood still: the phone was locked', () => {
    expect(timerState(kept, nextClock(openedAfter(0), start + minutes(12), 1000))).toMatchObject({
      left: minutes(8),
      isMoved: false,
    });
  });

  test('is never longer than was chosen and never below nothing, whatever the clocks do', () => {
    const moves = fc.array(fc.record({ wall: fc.integer({ min: -1e12, max: 1e12 }), page: fc.nat(1e7) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), moves, (opened, all) => {
        let clock = startClock(start + opened, 0);
        let before = minutes(20);
        for (const { wall, page } of all) {
          clock = nextClock(clock, start + wall, clock.page + page);
          const state = timerState(kept, clock);
          if (state.is === 'idle') throw new Error('It was started.');
          const left = state.is === 'running' ? state.left : 0;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(before);
          before = left;
        }
      }),
    );
  });
});

test.each([
  ['nothing', '', ''],
  ['no end', '', '20'],
  ['no instant', 'tomorrow', '20'],
  ['no minutes', kept.ends, ''],
  ['no number', kept.ends, 'many'],
  ['no whole number', kept.ends, '2.5'],
  ['less than a minute', kept.ends, '-20'],
  ['more than can be set', kept.ends, '61'],
])('what is kept is not taken on trust: %s', (_, ends, chosen) => {
  expect(timerState({ ends, minutes: chosen }, openedAfter(0))).toEqual({ is: 'idle' });
});

test.each([
  [20, 20, 'start'],
  [10.01, 20, 'start'],
  [10, 20, 'half'],
  [1.01, 20, 'half'],
  [1, 20, 'last-minute'],
  [1, 2, 'last-minute'],
  [1, 1, 'start'],
  [0.5, 1, 'half'],
])('with %s of %s minutes left: %s', (left, of, expected) => {
  expect(milestone(minutes(left), of)).toBe(expected);
});

test('times are said as on a clock', () => {
  expect(sayTime(new Date(2026, 0, 1, 9, 5, 59).getTime())).toBe('09:05');
  expect(saySeconds(minutes(20))).toBe('20:00');
  expect(saySeconds(61_000)).toBe('1:01');
  expect(saySeconds(59_001)).toBe('1:00');
  expect(saySeconds(1)).toBe('0:01');
});
