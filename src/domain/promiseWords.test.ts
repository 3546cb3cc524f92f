import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyPromise, rent } from '../../tests/notebooks.ts';
import { isWordedPromise, newPromise } from './promise.ts';
import { promiseLines, sayPromise } from './promiseWords.ts';

describe('in words', () => {
  test.each([
    [{ when: 'it is Friday', act: 'send the rent' }, 'If it is Friday, then I send the rent'],
    [{ when: ' it is Friday ', act: ' send the rent\t' }, 'If it is Friday, then I send the rent'],
    [{ when: '', act: 'send the rent' }, 'I send the rent'],
    [{ when: '  ', act: 'send the rent' }, 'I send the rent'],
    [{ when: 'If it is Friday', act: 'I will send the rent' }, 'If it is Friday, then I will send the rent'],
    [{ when: 'if', act: 'then I send the rent' }, 'If if, then I send the rent'],
    [{ when: '', act: 'I send the rent' }, 'I send the rent'],
    [{ when: 'it is Friday', act: '' }, 'If it is Friday, then I …'],
  ])('%j is: %s', (parts, said) => {
    expect(sayPromise({ ...newPromise, ...parts })).toBe(said);
  });

  test('it is what was written', () => {
    fc.assert(
      fc.property(anyPromise, (promise) => {
        expect(sayPromise(promise)).toContain(promise.when.trim().replace(/^if /i, ''));
        expect(sayPromise(promise)).toContain(promise.act.trim().replace(/^(then )?i /i, ''));
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

  test('it ends with one full stop where one was written', () => {
    expect(promiseLines({ ...rent, act: 'send the rent.', next: '' })).toEqual([
      'If it is Friday, then I send the rent.',
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
