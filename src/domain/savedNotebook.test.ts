// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyNotebook, awkwardTexts } from '../../tests/notebooks.ts';
import { emptyNotebook, type Notebook, withAnswer, withDone, withTick, withVisit } from './notebook.ts';
import { type Migration, type Reading, readSaved, savedText, savedVersion } from './savedNotebook.ts';
import { hasWords } from './way.ts';

const registers = Object.keys(emptyNotebook) as (keyof Notebook)[];
const envelope = (notebook: unknown, version: unknown = savedVersion, more: object = {}) =>
  JSON.stringify({ app: 'mend', version, notebook, ...more });

/** One entry in each register. */
const full: Notebook = {
  visited: { 'partner/listen': { value: true, revision: 1 } },
  done: { 'partner/listen': { value: true, revision: 2 } },
  ticked: { 'partner/listen/call': { value: false, revision: 3 } },
  answers: {
    'partner/listen/words': { value: 'I hear you', revision: 4 },
    'partner/listen/list': { value: ['one', 'two'], revision: 5 },
  },
  earlier: { 'partner/listen/words': { value: 'before', revision: 6 } },
  places: { partner: { value: 'listen', revision: 7 } },
  promises: {
    'partner/listen/plan/1': {
      value: {
        when: 'it is Friday',
        act: 'ring the bank',
        frequency: 'weekly',
        next: '2026-11-27',
        log: [{ day: '2026-11-20', outcome: 'kept', note: '' }],
      },
      revision: 8,
    },
  },
  checkIns: { '2026-11-22': { value: { did: 0, told: 10, feel: 5, note: 'a hard week' }, revision: 9 } },
};
const asRead = (notebook: Notebook, isWhole = true, version = savedVersion): Reading => ({
  is: 'notebook',
  version,
  whole: isWhole,
  notebook,
  id: undefined,
  // Words without a decision are from before it was asked for.
  way: hasWords(notebook) ? 'open' : 'undecided',
});
const whole = (notebook: Notebook) => asRead(notebook);

/** How many saved texts, drawn by chance, are read whole, with a piece cut out, and with a bit turned. */
const cases = { texts: 1500, cuts: 2000, bits: 2000 };

test('there are at least 5,000 cases of storage that is damaged or of any signs', () => {
  expect(cases.texts + cases.cuts + cases.bits).toBeGreaterThanOrEqual(5000);
});

describe('what was saved comes back as it was', () => {
  // Row S14.
  test('for any notebook', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        expect(readSaved(savedText(notebook))).toEqual(whole(notebook));
      }),
      { numRuns: cases.texts },
    );
  });

  test.each(awkwardTexts.map((text) => [JSON.stringify(text), text]))('for the text %s', (_, text) => {
    const notebook = withAnswer(withAnswer(emptyNotebook, 'a/b/c', text), 'a/b/list', [text, text]);
    expect(readSaved(savedText(notebook))).toEqual(whole(notebook));
  });

  test('for an answer of 20,000 characters', () => {
    const notebook = withAnswer(emptyNotebook, 'a/b/c', '💔'.repeat(10_000));
    expect(readSaved(savedText(notebook))).toEqual(whole(notebook));
  });

  // Row S9. This is what version 1 wrote. It is never edited: a later version must go on reading it.
  test('from version 1', () => {
    const text =
      '{"app":"mend","version":1,"notebook":{"visited":{"partner/listen":{"value":true,"revision":1}},' +
      '"done":{"partner/listen":{"value":true,"revision":2}},"ticked":{"partner/listen/call":{"value":false,"revision":3}},' +
      '"answers":{"partner/listen/words":{"value":"I hear you","revision":4},"partner/listen/list":{"value":["one","two"],"revision":5}},' +
      '"earlier":{"partner/listen/words":{"value":"before","revision":6}},"places":{"partner":{"value":"listen","revision":7}}}}';
    const notebook = { ...full, promises: {}, checkIns: {} };
    expect(readSaved(text)).toEqual(asRead(notebook, true, 1));
  });
});

// Rows S5 and S8.
describe('text that is no notebook', () => {
  test.each([
    ['no text', null],
    ['an empty text', ''],
  ])('%s is an empty notebook', (_, text) => {
    expect(readSaved(text)).toEqual({ is: 'empty' });
  });

  test.each(
    [
      'null',
      '5',
      '"x"',
      'true',
      '[]',
      '{}',
      ' ',
      '{',
      'undefined',
      'NaN',
      '[object Object]',
      '\0',
      '\ud800',
      '{"state":{},"version":0}',
      '{"__proto__":{"app":"mend","version":1,"notebook":{}}}',
      '[['.repeat(50_000),
    ].map((text) => [text.slice(0, 40), text] as const),
  )('%j is damaged', (_, text) => {
    expect(readSaved(text)).toEqual({ is: 'damaged' });
  });

  test.each([undefined, null, 'other', '', 'MEND', 1, true, ['mend'], {}])(
    'the name %j is not ours',
    (app) => {
      expect(readSaved(JSON.stringify({ app, version: 1, notebook: {} }))).toEqual({ is: 'damaged' });
    },
  );

  test.each([undefined, null, '1', '', 0, -1, 1.5, true, [1], {}])('version %j is no version', (version) => {
    expect(readSaved(JSON.stringify({ app: 'mend', version, notebook: {} }))).toEqual({ is: 'damaged' });
  });

  // It stays as it is: only who has the passphrase can tell whether there is something to save.
  test.each(['c2FsdA==', 5, null, { toString: 1 }, [{ toString: 1 }]])(
    'with the salt %j is locked',
    (salt) => {
      expect(readSaved(JSON.stringify({ format: 'mend-sealed', salt }))).toMatchObject({ is: 'sealed' });
    },
  );

  test.each([undefined, null, 5, 'x', '', true, [], [{}]])('the notebook %j is damaged', (notebook) => {
    expect(readSaved(envelope(notebook))).toEqual({ is: 'damaged' });
  });
});

// Rows S6, S7 and S12.
describe('a notebook that is damaged in part', () => {
  const inPart = (notebook: Partial<Notebook>) => asRead({ ...emptyNotebook, ...notebook }, false);

  const wrongTypes = [null, 5, 'x', '', true, false, [], [{ value: true, revision: 1 }]];
  test.each(registers.flatMap((name) => wrongTypes.map((wrong) => [name, wrong] as const)))(
    'keeps everything else when %s is %j',
    (name, wrong) => {
      expect(readSaved(envelope({ ...full, [name]: wrong }))).toEqual(inPart({ ...full, [name]: {} }));
    },
  );

  test.each(registers)('is whole without %s: a later version may have added it', (name) => {
    expect(readSaved(envelope({ ...full, [name]: undefined }))).toEqual(whole({ ...full, [name]: {} }));
  });

  const wrongEntries = [null, 5, 'x', true, [], {}, { value: true }, { revision: 1 }];
  test.each(registers.flatMap((name) => wrongEntries.map((wrong) => [name, wrong] as const)))(
    'keeps the good entries of %s beside %j',
    (name, wrong) => {
      const notebook = { ...full, [name]: { ...full[name], 'a/b': wrong } };
      expect(readSaved(envelope(notebook))).toEqual(inPart(full));
    },
  );

  const promise = full.promises['partner/listen/plan/1']?.value;
  const wrongValues: Record<keyof Notebook, unknown[]> = {
    visited: [null, 1, 'true', [], {}],
    done: [null, 0, 'true', [], {}],
    ticked: [null, 1, '', [], {}],
    answers: [null, 1, true, {}, [1], ['a', null], [['a']]],
    earlier: [null, 1, true, {}, [1], ['a', null], [['a']]],
    places: [null, 1, true, {}, ['listen']],
    promises: [
      null,
      'x',
      [],
      {},
      { ...promise, when: 1 },
      { ...promise, act: undefined },
      { ...promise, frequency: 'hourly' },
      { ...promise, next: '2026-02-30' },
      { ...promise, log: 'kept' },
      { ...promise, log: [null] },
      { ...promise, log: [{ day: '', outcome: 'kept', note: '' }] },
      { ...promise, log: [{ day: '2026-11-20', outcome: 'failed', note: '' }] },
      { ...promise, log: [{ day: '2026-11-20', outcome: 'kept' }] },
    ],
    checkIns: [
      null,
      5,
      [],
      {},
      { note: 1 },
      { note: '', did: -1 },
      { note: '', told: 11 },
      { note: '', feel: 1.5 },
      { note: '', respected: '5' },
      { note: '', score: 5 },
    ],
  };
  test.each(registers.flatMap((name) => wrongValues[name].map((value) => [name, value] as const)))(
    'keeps the good entries of %s beside the value %j',
    (name, value) => {
      const notebook = { ...full, [name]: { ...full[name], 'a/b': { value, revision: 1 } } };
      expect(readSaved(envelope(notebook))).toEqual(inPart(full));
    },
  );

  test.each([undefined, null, '1', 0, -1, 1.5, true, 2 ** 53, 1e300])(
    'leaves out an entry with the number %j',
    (revision) => {
      const notebook = { ...full, done: { ...full.done, 'a/b': { value: true, revision } } };
      expect(readSaved(envelope(notebook))).toEqual(inPart(full));
    },
  );

  test.each(['__proto__', 'constructor', 'prototype'])('leaves out the key %s everywhere', (key) => {
    const entry = '{"value":"words","revision":9,"polluted":true}';
    for (const name of registers) {
      const text = savedText({ ...full, [name]: {} }).replace(
        `"${name}":{}`,
        `"${name}":{"${key}":${entry}}`,
      );
      expect(readSaved(text)).toEqual(inPart({ ...full, [name]: {} }));
    }
    const beside = savedText(full).replace('"visited":', `"${key}":${entry},"visited":`);
    expect(readSaved(beside)).toEqual(inPart(full));
    expect('polluted' in {}).toBe(false);
  });

  test.each(['answer', 'setState', 'withAnswer', 'toString'])(
    'never takes over %s, which is no part of a notebook',
    (name) => {
      const reading = readSaved(envelope({ ...full, [name]: 'boom' }));
      expect(reading).toEqual(inPart(full));
      expect(reading.is === 'notebook' && Object.keys(reading.notebook).sort()).toEqual(
        [...registers].sort(),
      );
    },
  );

  test('takes nothing over from beside the notebook', () => {
    expect(readSaved(envelope(full, 1, { answers: { x: 1 }, answer: 'boom' }))).toEqual(whole(full));
  });

  // A number at the end of what can be counted would make the next change unreadable.
  test('after any number that is read, the next changes can be read too', () => {
    for (const revision of [1, 2 ** 31, 2 ** 52, 2 ** 53 - 2, 2 ** 53 - 1]) {
      const reading = readSaved(envelope({ done: { 'a/b': { value: true, revision } } }));
      if (reading.is !== 'notebook') throw new Error(reading.is);
      let notebook = reading.notebook;
      for (let change = 0; change < 5; change++) notebook = withAnswer(notebook, 'a/b/c', `${change}`);
      expect(readSaved(savedText(notebook))).toEqual(whole(notebook));
    }
  });
});

// Rows S9, S10 and S11.
describe('versions', () => {
  const renamed: Migration = (saved) => {
    const { finished, ...rest } = saved as Record<string, unknown>;
    return { ...rest, done: finished };
  };
  const shortened: Migration = (saved) => ({ ...(saved as object), visited: {} });
  const steps = [renamed, shortened];
  const { done, ...withoutDone } = full;

  test.each<[number, unknown, Reading]>([
    [1, { ...withoutDone, finished: done }, asRead({ ...full, visited: {} }, true, 1)],
    [2, full, asRead({ ...full, visited: {} }, true, 2)],
    [3, full, asRead(full, true, 3)],
    [4, full, { is: 'newer', version: 4 }],
    [999, null, { is: 'newer', version: 999 }],
  ])('version %i is read by the migrations that it needs', (version, notebook, reading) => {
    expect(readSaved(envelope(notebook, version), steps)).toEqual(reading);
  });

  test.each<[string, Migration]>([
    [
      'throws',
      () => {
        throw new Error('half-way');
      },
    ],
    ['gives nothing', () => undefined],
    ['gives a list', () => []],
  ])('a migration that %s makes the text damaged, not empty', (_, broken) => {
    expect(readSaved(envelope(full, 1), [renamed, broken])).toEqual({ is: 'damaged' });
  });

  test('what is written now is read without any migration', () => {
    expect(readSaved(savedText(full))).toMatchObject({ version: savedVersion, whole: true });
    expect(readSaved(envelope(full, savedVersion + 1))).toEqual({ is: 'newer', version: savedVersion + 1 });
  });
});

// Row S4.
describe('damaged bytes', () => {
  let notebook = withVisit(emptyNotebook, 'partner', 'listen');
  for (const [index, text] of awkwardTexts.entries()) {
    notebook = withAnswer(notebook, `partner/listen/field-${index}`, index % 2 ? text : [text, 'line']);
    notebook = withTick(notebook, `partner/listen/action-${index}`, index % 3 === 0);
    notebook = withDone(notebook, `partner/step-${index}`, index % 2 === 0);
  }
  const text = savedText(notebook);

  test('a text that is cut anywhere is damaged, never a shorter notebook', () => {
    for (let length = 1; length < text.length; length++) {
      expect(readSaved(text.slice(0, length)).is).toBe('damaged');
      expect(readSaved(text.slice(length)).is).toBe('damaged');
    }
  });

  // Such a cut can join the name of one part with the entries of the next; the entries themselves are as they were.
  test('a text with a piece cut out never throws and brings in at most the entry that the cut is in', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }), (at, length) => {
        expect(strangers(text.slice(0, at) + text.slice(at + length))).toBeLessThanOrEqual(1);
      }),
      { numRuns: cases.cuts },
    );
  });

  test('a text with a bit turned never throws and brings in at most the entry that the bit is in', () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const turned = bytes.slice();
        turned[at] = (turned[at] as number) ^ (1 << bit);
        expect(strangers(new TextDecoder().decode(turned))).toBeLessThanOrEqual(1);
      }),
      { numRuns: cases.bits },
    );
  });

  /** How many entries of what was read are not in the notebook that was saved. */
  function strangers(damaged: string): number {
    const reading = readSaved(damaged);
    if (reading.is !== 'notebook') return 0;
    const own = (from: Notebook) =>
      registers.flatMap((name) =>
        Object.entries(from[name]).map(([key, entry]) => JSON.stringify([key, entry])),
      );
    const saved = new Set(own(notebook));
    return own(reading.notebook).filter((entry) => !saved.has(entry)).length;
  }
});
