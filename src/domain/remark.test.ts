import { describe, expect, test } from 'vitest';

import { type Given, type Remark, remarkHolds } from './remark.ts';

const say = 'Something is missing.';
const now = Date.parse('2026-03-10T12:00:00Z');
const given = (lines: Record<string, string[]>, putAway: Record<string, string> = {}): Given => ({
  lines: (id) => lines[id] ?? [],
  putAway: (id) => (putAway[id] ? Date.parse(putAway[id]) : undefined),
});

describe('a remark on what is empty', () => {
  const remark: Remark = { when: 'empty', fields: ['done', 'open'], while: ['regret', 'act'], say };

  test.each<[string, Record<string, string[]>, boolean]>([
    ['nothing is written', {}, false],
    ['only some of the rest is written', { regret: ['a'] }, false],
    ['the rest is written', { regret: ['a'], act: ['b'] }, true],
    ['one of them is written too', { regret: ['a'], act: ['b'], open: ['c'] }, false],
    ['all of them are written', { regret: ['a'], act: ['b'], open: ['c'], done: ['d'] }, false],
  ])('when %s', (_, lines, due) => {
    expect(remarkHolds(remark, given(lines), now)).toBe(due);
  });
});

describe('a remark on what is long', () => {
  const remark: Remark = { when: 'longer', fields: ['regret', 'act'], words: 4, say };

  test.each<[string, Record<string, string[]>, boolean]>([
    ['nothing is written', {}, false],
    ['it has as many words as it may', { regret: ['one two'], act: ['three – four.'] }, false],
    ['its lines have more words together', { regret: ['one two', 'three'], act: ['four five'] }, true],
    ['another field has more words', { other: ['one two three four five'] }, false],
  ])('when %s', (_, lines, due) => {
    expect(remarkHolds(remark, given(lines), now)).toBe(due);
  });
});

describe('a remark on a message that is put away', () => {
  const remark: Remark = { when: 'put-away', fields: ['whole'], days: 7, say };

  test.each<[string, Record<string, string>, boolean]>([
    ['none is', {}, false],
    ['one is since this minute', { whole: '2026-03-10T12:00:00Z' }, true],
    ['one is since almost a week', { whole: '2026-03-03T12:00:01Z' }, true],
    ['one is since a week', { whole: '2026-03-03T12:00:00Z' }, false],
    ['the clock was put back since then', { whole: '2026-03-12T12:00:00Z' }, true],
    ['one is in another field', { other: '2026-03-10T12:00:00Z' }, false],
  ])('when %s', (_, putAway, due) => {
    expect(remarkHolds(remark, given({}, putAway), now)).toBe(due);
  });
});
