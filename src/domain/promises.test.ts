import fc from 'fast-check';
import { expect, test } from 'vitest';

import { anyNotebook } from '../../tests/notebooks.ts';
import { mergeNotebooks } from './merging.ts';
import { emptyNotebook, type Notebook, withPromise } from './notebook.ts';
import { isSettled, isWordedPromise, type KeptPromise, newPromise } from './promise.ts';
import { allPromises, nextPromiseKey, promisesOf } from './promises.ts';

const act = (words: string, next = ''): KeptPromise => ({ ...newPromise, act: words, next });
const holding = (promises: Record<string, KeptPromise>): Notebook =>
  Object.entries(promises).reduce(
    (notebook, [key, promise]) => withPromise(notebook, key, promise),
    emptyNotebook,
  );
const keys = (named: readonly { key: string }[]) => named.map(({ key }) => key);

test('the promises of a field come in the order in which they were made, the tenth after the second', () => {
  const notebook = holding({
    'partner/pace/promises/10': act('ten'),
    'partner/pace/promises/2': act('two'),
    'partner/pace/promises/1': act('one'),
  });
  expect(promisesOf(notebook, 'partner/pace/promises').map(({ promise }) => promise.act)).toEqual([
    'one',
    'two',
    'ten',
  ]);
});

test('a field has only its own, also when the name of another begins alike', () => {
  const notebook = holding({
    'partner/pace/promises/1': act('mine'),
    'partner/pace/promises-two/1': act('of another field'),
    'partner/pace-two/promises/1': act('of another step'),
    'ex/partner/pace/promises/1': act('of another path'),
  });
  expect(keys(promisesOf(notebook, 'partner/pace/promises'))).toEqual(['partner/pace/promises/1']);
  expect(promisesOf(notebook, 'ex/plan/promises')).toEqual([]);
});

test('one that was taken back is still among those of its field, so that its number is not given twice', () => {
  const notebook = holding({ 'ex/plan/promises/1': newPromise });
  expect(keys(promisesOf(notebook, 'ex/plan/promises'))).toEqual(['ex/plan/promises/1']);
  expect(allPromises(notebook)).toEqual([]);
});

test('all promises come with the next day first, and those without a day at the end', () => {
  const notebook = holding({
    'ex/plan/promises/1': act('no day'),
    'ex/plan/promises/2': act('later', '2027-01-01'),
    'partner/pace/promises/1': act('sooner', '2026-11-22'),
    'partner/pace/promises/2': act('between', '2026-12-01'),
    'partner/pace/promises/3': newPromise,
    'partner/pace/promises/4': { ...newPromise, next: '2026-11-01' },
  });
  expect(allPromises(notebook).map(({ promise }) => promise.act)).toEqual([
    'sooner',
    'between',
    'later',
    'no day',
  ]);
});

test('promises of the same day always come in the same order', () => {
  const one = { 'ex/a/p/1': act('one', '2026-11-22') };
  const two = { 'ex/b/p/1': act('two', '2026-11-22') };
  expect(keys(allPromises(holding({ ...one, ...two })))).toEqual(
    keys(allPromises(holding({ ...two, ...one }))),
  );
});

test.each([
  [[], 1],
  [[1], 2],
  [[1, 2, 3], 4],
  // One that could not be read leaves a gap: its number may be another's in another tab.
  [[2], 3],
  [[10, 9], 11],
])('after the promises %j comes number %i', (places, next) => {
  const promises = places.map((place) => [`ex/plan/promises/${place}`, act('pay')]);
  expect(nextPromiseKey(holding(Object.fromEntries(promises)), 'ex/plan/promises', 'a')).toBe(
    `ex/plan/promises/${next}-a`,
  );
});

test('the number of one that was taken back is not given again', () => {
  const notebook = holding({ 'ex/plan/promises/1': newPromise, 'ex/other/promises/7': act('pay') });
  expect(nextPromiseKey(notebook, 'ex/plan/promises', 'a')).toBe('ex/plan/promises/2-a');
});

// Before it is said how words are kept, each tab has its own.
test('promises that two tabs make without knowing of each other are both there when the tabs are joined', () => {
  const made = (words: string, tab: string) => {
    const first = withPromise(
      emptyNotebook,
      nextPromiseKey(emptyNotebook, 'ex/plan/promises', tab),
      act(words),
    );
    return withPromise(first, nextPromiseKey(first, 'ex/plan/promises', tab), act(`${words} later`));
  };
  const [one, other] = [made('pay', 'a'), made('call', 'b')];
  for (const joined of [
    mergeNotebooks(emptyNotebook, one, other),
    mergeNotebooks(emptyNotebook, other, one),
  ]) {
    const shown = promisesOf(joined, 'ex/plan/promises').map(({ promise }) => promise.act);
    expect(shown).toEqual(['pay', 'call', 'pay later', 'call later']);
  }
});

test('of any notebook, every promise that holds something is listed once, by day', () => {
  fc.assert(
    fc.property(anyNotebook, (notebook) => {
      const all = allPromises(notebook);
      const written = Object.entries(notebook.promises).filter(([, { value }]) => isWordedPromise(value));
      expect(keys(all).toSorted()).toEqual(written.map(([key]) => key).toSorted());
      const settled = all.filter(({ promise }) => isSettled(promise));
      expect(all.slice(all.length - settled.length)).toEqual(settled);
      const days = all.slice(0, all.length - settled.length).map(({ promise }) => promise.next);
      const given = days.filter(Boolean);
      expect(days).toEqual([...given.toSorted(), ...days.slice(given.length).map(() => '')]);
    }),
  );
});
