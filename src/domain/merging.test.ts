// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyNotebook, fewKeys, twoTabs } from '../../tests/notebooks.ts';
import { type Answer, isEmpty } from './field.ts';
import { madeAfter, mergeNotebooks } from './merging.ts';
import {
  emptyNotebook,
  kept,
  lastRevision,
  type Notebook,
  type Register,
  registers,
  withAnswer,
  withTick,
} from './notebook.ts';

const words = 'partner/listen/words';

describe('joining two tabs', () => {
  const values = (notebook: Notebook) =>
    Object.fromEntries(
      registers.map((name) => [
        name,
        Object.fromEntries(Object.entries(notebook[name]).map(([key, { value }]) => [key, value])),
      ]),
    );

  test('comes to the same in either tab', () => {
    fc.assert(
      fc.property(twoTabs, ({ base, mine, theirs }) => {
        const here = mergeNotebooks(base, mine, theirs);
        const there = mergeNotebooks(base, theirs, mine);
        expect(values(here)).toEqual(values(there));
        // The numbers of what lost are given anew in each tab, so they may differ in their order.
        expect({ ...here, earlier: {} }).toEqual({ ...there, earlier: {} });
      }),
      { numRuns: 500 },
    );
  });

  test('loses no answer of either side', () => {
    fc.assert(
      fc.property(twoTabs, ({ base, mine, theirs }) => {
        const merged = mergeNotebooks(base, mine, theirs);
        for (const key of fewKeys) {
          const found = [kept(merged.answers, key), kept(merged.earlier, key)];
          for (const side of [mine, theirs]) {
            const given = kept(side.answers, key);
            const unchanged = side.answers[key]?.revision === base.answers[key]?.revision;
            if (!isEmpty(given) && !unchanged) expect(found).toContainEqual(given);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('takes what one side alone changed from that side', () => {
    fc.assert(
      fc.property(twoTabs, ({ base, mine, theirs }) => {
        const merged = mergeNotebooks(base, mine, theirs);
        const revision = (notebook: Notebook, name: keyof Notebook, key: string) =>
          (notebook[name] as Register<unknown>)[key]?.revision;
        for (const name of registers) {
          for (const key of Object.keys({ ...mine[name], ...theirs[name] })) {
            const before = revision(base, name, key);
            const [hasMine, hasTheirs] = [mine, theirs].map((side) => revision(side, name, key) !== before);
            if (hasMine === hasTheirs) continue;
            // An earlier text may have had to make way for the text that lost just now.
            if (name === 'earlier' && revision(merged, name, key) === lastRevision(merged)) continue;
            const side = hasMine ? mine : theirs;
            if (name !== 'earlier') expect(merged[name][key]).toEqual(side[name][key]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(twoTabs, ({ base, mine, theirs }) => {
        const merged = mergeNotebooks(base, mine, theirs);
        expect(mergeNotebooks(theirs, merged, theirs)).toEqual(merged);
        expect(mergeNotebooks(base, merged, structuredClone(merged))).toEqual(merged);
        expect(mergeNotebooks(merged, merged, merged)).toBe(merged);
      }),
    );
  });

  test('leaves all three notebooks as they were', () => {
    fc.assert(
      fc.property(twoTabs, (tabs) => {
        const copy = structuredClone(tabs);
        mergeNotebooks(tabs.base, tabs.mine, tabs.theirs);
        expect(tabs).toEqual(copy);
      }),
    );
  });

  test('takes any notebook, even one that was not grown from the same', () => {
    fc.assert(
      fc.property(anyNotebook, anyNotebook, anyNotebook, (base, mine, theirs) => {
        const merged = mergeNotebooks(base, mine, theirs);
        for (const name of registers) {
          for (const key of [...Object.keys(mine[name]), ...Object.keys(theirs[name])]) {
            expect(Object.hasOwn(merged[name], key)).toBe(true);
          }
        }
      }),
    );
  });

  test('takes what began at nothing, made later, over what both have', () => {
    fc.assert(
      fc.property(anyNotebook, anyNotebook, (page, before) => {
        const later = madeAfter(page, [before]);
        const merged = mergeNotebooks(emptyNotebook, later, before);
        // Numbers at the end of what can be counted cannot be raised.
        if (lastRevision(page) + lastRevision(before) >= Number.MAX_SAFE_INTEGER) return;
        for (const name of registers) {
          if (name === 'earlier') continue;
          for (const [key, { value }] of Object.entries(page[name] as Register<unknown>))
            expect(merged[name][key]?.value).toEqual(value);
        }
      }),
    );
  });

  const base = withAnswer(emptyNotebook, words, 'before');
  type Case = [string, { mine: Answer[]; theirs: Answer[]; answer: Answer; earlier: Answer | undefined }];
  test.each<Case>([
    ['the later change wins', { mine: ['a', 'b'], theirs: ['c'], answer: 'b', earlier: 'c' }],
    [
      'the later change wins, whoever made it',
      { mine: ['c'], theirs: ['a', 'b'], answer: 'b', earlier: 'c' },
    ],
    ['the text decides between equals', { mine: ['a'], theirs: ['b'], answer: 'b', earlier: 'a' }],
    ['the same text is no conflict', { mine: ['a', 'b'], theirs: ['b'], answer: 'b', earlier: undefined }],
    ['the same list is no conflict', { mine: [['a']], theirs: [['a']], answer: ['a'], earlier: undefined }],
    ['an emptied field loses nothing', { mine: ['a', 'b'], theirs: [''], answer: 'b', earlier: undefined }],
    ['emptying later keeps the text', { mine: ['a', ''], theirs: ['b'], answer: '', earlier: 'b' }],
    ['a list is kept whole', { mine: [['x', 'y']], theirs: ['a', 'b'], answer: 'b', earlier: ['x', 'y'] }],
    ['one side alone changed it', { mine: [], theirs: ['b'], answer: 'b', earlier: undefined }],
  ])('when both wrote in one field, %s', (_, { mine, theirs, answer, earlier }) => {
    const write = (answers: Answer[]) =>
      answers.reduce<Notebook>((notebook, value) => withAnswer(notebook, words, value), base);
    // Something else was done here too, so that this tab has something to bring.
    const merged = mergeNotebooks(base, withTick(write(mine), 'partner/listen/call', true), write(theirs));
    expect(kept(merged.answers, words)).toEqual(answer);
    expect(kept(merged.earlier, words)).toEqual(earlier);
    expect(kept(merged.ticked, 'partner/listen/call')).toBe(true);
  });

  // The other tab's "b" won against our saved "a" because both had the same number; meanwhile we wrote on.
  test('a text that won with an equal number is not lost to the next one', () => {
    const saved = { ...emptyNotebook, answers: { [words]: { value: 'a', revision: 5 } } };
    const mine = withAnswer(saved, words, 'a, and more');
    const theirs = { ...emptyNotebook, answers: { [words]: { value: 'b', revision: 5 } } };
    const merged = mergeNotebooks(saved, mine, theirs);
    expect(kept(merged.answers, words)).toBe('a, and more');
    expect(kept(merged.earlier, words)).toBe('b');
  });

  test('the earlier text has the latest number, so that it reaches the other tab', () => {
    const mine = withAnswer(base, words, 'mine');
    const theirs = withAnswer(withAnswer(base, words, 'x'), words, 'theirs');
    const merged = mergeNotebooks(base, mine, theirs);
    expect(merged.earlier[words]?.revision).toBeGreaterThan(lastRevision(theirs));
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'the key %s is joined like any other',
    (key) => {
      const mine = withAnswer(emptyNotebook, key, 'mine');
      const theirs = withAnswer(withTick(emptyNotebook, 'a/b/c', true), words, 'theirs');
      const merged = mergeNotebooks(emptyNotebook, mine, theirs);
      expect(kept(merged.answers, key)).toBe('mine');
      expect(kept(merged.answers, words)).toBe('theirs');
      const conflict = mergeNotebooks(emptyNotebook, mine, withAnswer(theirs, key, 'later'));
      expect(kept(conflict.answers, key)).toBe('later');
      expect(kept(conflict.earlier, key)).toBe('mine');
      for (const name of registers) {
        expect(Object.getPrototypeOf(merged[name])).toBe(Object.prototype);
        expect(Object.getPrototypeOf(conflict[name])).toBe(Object.prototype);
      }
    },
  );
});
