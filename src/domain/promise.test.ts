import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyPromise, anyText, rent } from '../../tests/notebooks.ts';
import type { Day } from './day.ts';
import { isEmptyPromise, isPromise, isWordedPromise, type KeptPromise, newPromise } from './promise.ts';

const went = (day: Day): KeptPromise['log'][number] => ({ day, outcome: 'kept', note: '' });

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
