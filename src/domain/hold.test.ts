// @vitest-environment node
import { describe, expect, test } from 'vitest';

import {
  countWords,
  hasQuestion,
  holdInstants,
  holdState,
  isLate,
  isPutBack,
  longerHolds,
  rereadAnswer,
  rereadOutcome,
  withReread,
} from './hold.ts';

const start = Date.parse('2026-11-22T18:00:00Z');
const later = (hours: number) => start + hours * 3_600_000;
const text = (hours: number) => new Date(later(hours)).toJSON();
const draft = 'I will bring the keys on Friday.';
const kept = { draft, putAway: text(0), until: text(24) };

describe('a message', () => {
  test.each([
    ['that was never put away', { putAway: '', until: '' }, 0, 'writing'],
    ['that is empty', { draft: ' \n' }, 1, 'writing'],
    ['just put away', {}, 0, 'held'],
    ['put away for a while', {}, 23.99, 'held'],
    ['at the end of its hours', {}, 24, 'reading'],
    ['a month later', {}, 720, 'reading'],
    ['of 72 hours after 48', { until: text(72) }, 48, 'held'],
    // The clock is moved.
    ['with the clock put back before it', {}, -1, 'held'],
    ['with the clock put back by years', {}, -20_000, 'held'],
    ['with the clock put forward, which cannot be told from waiting', {}, 25, 'reading'],
    ['with the clock put forward and back again', {}, 2, 'held'],
    // What is kept was changed by hand.
    ['until no instant', { until: 'soon' }, 100, 'writing'],
    ['put away at no instant', { putAway: '' }, 100, 'writing'],
    ['until before it was put away', { until: text(-5) }, 1, 'held'],
    ['until too soon', { until: text(0.01) }, 23, 'held'],
    ['until too soon, after the shortest hold', { until: text(0.01) }, 24, 'reading'],
    ['until the year 9999', { until: '9999-12-31T00:00:00Z' }, 72, 'reading'],
  ] as const)('%s', (_, changes, hours, expected) => {
    expect(holdState({ ...kept, ...changes, now: later(hours) })).toBe(expected);
  });
});

test.each([
  [{}, 1, false],
  [{}, -0.05, false],
  [{}, -0.1, true],
  [{}, -1, true],
  [{ seen: text(10) }, 2, true],
  [{ seen: text(10) }, 9.95, false],
  [{ seen: text(10) }, 11, false],
  // A clock that was wrong, or a file changed by hand.
  [{ seen: text(9000) }, 2, false],
  [{ seen: 'yesterday' }, 2, false],
  [{ putAway: '' }, -1, false],
] as const)('the clock was put back, with %j %s hours after: %s', (changes, hours, expected) => {
  expect(isPutBack({ ...kept, seen: text(0), ...changes, now: later(hours) })).toBe(expected);
});

test.each([
  [24, [48, 72]],
  [48, [72]],
  [72, []],
])('a hold of %s hours can be made longer: %j', (hours, expected) => {
  expect(longerHolds({ putAway: start, until: later(hours) })).toEqual(expected);
});

test('a hold is never shorter than a day nor longer than three', () => {
  expect(holdInstants({ putAway: text(0), until: text(1) })?.until).toBe(later(24));
  expect(holdInstants({ putAway: text(0), until: text(100) })?.until).toBe(later(72));
});

test.each([
  [21, 59, false],
  [22, 0, true],
  [23, 59, true],
  [0, 0, true],
  [4, 59, true],
  [5, 0, false],
])('%i:%i is late: %s', (hours, minutes, expected) => {
  expect(isLate(new Date(2026, 10, 22, hours, minutes).getTime())).toBe(expected);
});

test.each([
  ['', 0],
  [' \n ', 0],
  ['one', 1],
  ["I don't know – yet", 4],
  ['Öl\nund\tBrot, 3 kg …', 5],
])('the words of %j are %i', (words, expected) => {
  expect(countWords(words)).toBe(expected);
});

test.each([
  ['I will bring the keys on Friday.', false],
  ['Can we talk?', true],
  ['Can we talk?!\nI will wait.', true],
  ['You asked “When did it end?” It ended in June.', false],
  ['هل نتحدث؟', true],
  ['“Why “now?” I was asked.', false],
  ['You asked "When did it end?" Is that what you asked?', true],
])('%j asks something: %s', (text, expected) => {
  expect(hasQuestion(text)).toBe(expected);
});

describe('the questions', () => {
  const questions = [
    { ask: 'Did they ask?', fine: 'yes' },
    { ask: 'Does it ask for anything?', fine: 'no' },
  ] as const;

  test.each([
    [[], 'open'],
    [['yes Did they ask?'], 'open'],
    [['yes Did they ask?', 'no Does it ask for anything?'], 'fine'],
    [['yes Did they ask?', 'yes Does it ask for anything?'], 'against'],
    [['no Did they ask?'], 'against'],
    [['yes Did they ever ask?', 'no Does it ask for anything?'], 'open'],
    [['yes', 'no'], 'open'],
  ] as const)('%j: %s', (lines, expected) => {
    expect(rereadOutcome(questions, lines)).toBe(expected);
  });

  test('that are missing make nothing fine', () => {
    expect(rereadOutcome([], [])).toBe('open');
  });

  test('keep one answer each, which can be changed and taken back', () => {
    let lines = withReread([], 'Did they ask?', 'yes');
    lines = withReread(lines, 'Does it ask for anything?', 'no');
    lines = withReread(lines, 'Did they ask?', 'no');
    expect(lines).toHaveLength(2);
    expect(rereadAnswer(lines, 'Did they ask?')).toBe('no');
    expect(rereadAnswer(withReread(lines, 'Did they ask?', ''), 'Did they ask?')).toBe('');
    expect(rereadAnswer(lines, 'Does it ask for anything?')).toBe('no');
  });
});
