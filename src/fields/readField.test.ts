// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyAnswer, anyNotebook, anyPromise } from '../../tests/notebooks.ts';
import { contactQuestions } from '../domain/contact.ts';
import type { Answer, Field } from '../domain/field.ts';
import { emptyNotebook, type Notebook, withAnswer, withPromise } from '../domain/notebook.ts';
import { newPromise } from '../domain/promise.ts';
import { contactOutcomeWords, noteWords } from './decision/words.ts';
import { readField } from './readField.ts';

const step = 'partner/listen';
const common = { id: 'words', label: 'What you heard' };
const columns = [
  { id: 'settled', label: 'Settled' },
  { id: 'open', label: 'Still open' },
];
const fields = {
  text: { ...common, kind: 'text' },
  'long-text': { ...common, kind: 'long-text' },
  list: { ...common, kind: 'list' },
  choice: { ...common, kind: 'choice', options: ['Today', 'Not yet'] },
  'yes-no': { ...common, kind: 'yes-no' },
  scale: { ...common, kind: 'scale', low: 'not at all', high: 'fully' },
  date: { ...common, kind: 'date' },
  'if-then': { ...common, kind: 'if-then' },
  sort: { ...common, kind: 'sort', columns },
  decision: { ...common, kind: 'decision' },
  timer: { ...common, kind: 'timer', minutes: [20, 30] },
  agreement: { ...common, kind: 'agreement' },
  hold: { ...common, kind: 'hold', questions: [{ ask: 'Do I ask for something?', fine: 'no' }] },
} satisfies Record<Field['kind'], Field>;
const everyField: readonly [string, Field][] = Object.entries(fields);

const withParts = (parts: Record<string, Answer>, key = `${step}/words`): Notebook =>
  Object.entries(parts).reduce((n, [part, value]) => withAnswer(n, key + part, value), emptyNotebook);
const read = (kind: Field['kind'], parts: Record<string, Answer>) =>
  readField(fields[kind], withParts(parts), step);

test.each(everyField)('nothing was given: %s', (_, field) => {
  expect(readField(field, emptyNotebook, step)).toEqual([]);
  expect(readField(field, withParts({ '': '' }), step)).toEqual([]);
  expect(readField(field, withParts({ '': [] }), step)).toEqual([]);
});

describe('one answer', () => {
  test.each<[Field['kind'], Answer, string[]]>([
    ['text', 'She said no', ['She said no']],
    ['text', '  She said no \n', ['She said no']],
    ['text', ' \n\t ', []],
    ['text', ['one', 'two'], ['one\ntwo']],
    ['long-text', 'one\ntwo', ['one\ntwo']],
    ['long-text', '\n\none\n\ntwo\n', ['one\n\ntwo']],
    ['list', ['one', ' two '], ['one', 'two']],
    ['list', ['', ' ', 'one', ''], ['one']],
    ['list', [' '], []],
    ['list', 'one\n\ntwo', ['one', 'two']],
    ['choice', 'Today', ['Today']],
    ['choice', 'No longer offered', ['No longer offered']],
    ['yes-no', 'yes', ['Yes']],
    ['yes-no', 'no', ['No']],
    ['scale', '0', ['0 of 10 (0: not at all, 10: fully)']],
    ['scale', '7', ['7 of 10 (0: not at all, 10: fully)']],
    ['scale', '10', ['10 of 10 (0: not at all, 10: fully)']],
    ['date', '2026-11-22', ['Sunday, 22 November 2026']],
    ['date', '2028-02-29', ['Tuesday, 29 February 2028']],
    // The field was a text before: its words are not lost.
    ['date', 'in spring', ['in spring']],
    ['date', '2026-02-30', ['2026-02-30']],
  ])('of kind %s, %j, is read as %j', (kind, answer, lines) => {
    expect(read(kind, { '': answer })).toEqual(lines);
  });

  test.each<[Field['kind'], Answer]>([
    ['yes-no', 'maybe'],
    ['yes-no', 'YES'],
    ['yes-no', ['yes']],
    ['scale', '11'],
    ['scale', '-1'],
    ['scale', '5.5'],
    ['scale', '05'],
    ['scale', '5\n'],
    ['scale', 'five'],
    ['scale', ['5']],
    ['sort', 'one'],
    ['decision', 'no-contact'],
    ['if-then', 'If it is Friday'],
  ])('of kind %s that is damaged, %j, is none', (kind, answer) => {
    expect(read(kind, { '': answer })).toEqual([]);
  });

  test('belongs to its own step and field', () => {
    const notebook = withAnswer(emptyNotebook, 'partner/listen/other', 'theirs');
    for (const [, field] of everyField) {
      expect(readField(field, withAnswer(notebook, 'ex/listen/words', '2026-11-22'), step)).toEqual([]);
    }
  });
});

describe('lines in columns', () => {
  test('stand after the name of their column, in the order of the columns', () => {
    expect(read('sort', { '.open': ['the car', ' the loan '], '.settled': ['the flat', ''] })).toEqual([
      'Settled: the flat',
      'Still open: the car',
      'Still open: the loan',
    ]);
  });

  test('of a column that is gone are left out', () => {
    expect(read('sort', { '.gone': ['the car'] })).toEqual([]);
  });
});

describe('promises', () => {
  const promised = [
    ['10', { ...newPromise, act: 'rest' }],
    ['2', newPromise],
    [
      '1',
      {
        when: 'it is Friday',
        act: 'send the rent',
        frequency: 'weekly',
        next: '2026-11-27',
        log: [{ day: '2026-11-20', outcome: 'kept', note: 'in time' }],
      },
    ],
  ] as const;

  test('come in the order in which they were made, each with how it went', () => {
    const notebook = promised.reduce(
      (n, [place, promise]) =>
        withPromise(n, `${step}/words/${place}`, { ...promise, log: [...promise.log] }),
      emptyNotebook,
    );
    expect(readField(fields['if-then'], notebook, step)).toEqual([
      'If it is Friday, then I send the rent. Next on Friday, 27 November 2026, every week.',
      'Friday, 20 November 2026: kept. in time',
      'I rest.',
    ]);
    expect(readField({ ...fields['if-then'], id: 'word' }, notebook, step)).toEqual([]);
  });
});

describe('the contact decision', () => {
  const no = Object.fromEntries(contactQuestions.map((question) => [`.${question}`, 'no']));
  const decided = (answers: Record<string, Answer>) =>
    readField(fields.decision, withParts(answers, 'partner/contact'), step);

  test.each([
    ['no-contact', { ...no, '.blocked': 'yes' }, undefined],
    ['no-contact', { '.blocked': 'yes' }, 'others-for-practical'],
    ['wait', no, undefined],
    ['wait', { ...no, '.unanswered': 'yes' }, 'no-reply-is-a-reply'],
    ['only-practical', { ...no, '.practical': 'yes' }, undefined],
    ['only-practical', { ...no, '.order': 'yes', '.practical': 'yes' }, 'named-channel'],
    ['answer-once', { ...no, '.theyAsked': 'yes' }, undefined],
  ] as const)('says the outcome "%s" and what it means, %#', (outcome, answers, note) => {
    const { title, text } = contactOutcomeWords[outcome];
    expect(decided(answers)).toEqual([`${title}. ${text}`, ...(note ? [noteWords[note]] : [])]);
  });

  test('says nothing while it is open, or where what was saved is damaged', () => {
    expect(decided({ '.order': 'no' })).toEqual([]);
    expect(decided({ ...no, '.afraid': 'maybe' })).toEqual([]);
    expect(decided({ ...no, '.afraid': ['no'] })).toEqual([]);
  });

  test('is the same for every step of a path', () => {
    const notebook = withParts({ '.blocked': 'yes' }, 'ex/contact');
    expect(readField(fields.decision, notebook, 'ex/talk')).toEqual(
      readField({ ...fields.decision, id: 'where' }, notebook, 'ex/limits'),
    );
    expect(readField(fields.decision, notebook, 'partner/talk')).toEqual([]);
  });
});

describe('a message that was put away', () => {
  const over = { '.putAway': '2026-01-01T00:00:00Z', '.until': '2026-01-02T00:00:00Z' };
  const message = { '': 'Here is the date.\n', ...over };
  const fine = { ...message, '.reread': ['no Do I ask for something?'] };

  test('is read once it was read again, with answers that let it be copied', () => {
    expect(read('hold', message)).toEqual(['A message can be read again now.']);
    expect(read('hold', fine)).toEqual(['Here is the date.']);
  });

  test.each(['partner', 'ex'])('is not read after "no contact" on the path %s', (path) => {
    for (const parts of [message, fine]) {
      const notebook = withAnswer(withParts(parts), `${path}/contact.blocked`, 'yes');
      expect(readField(fields.hold, notebook, step)).toEqual([
        'A message is kept in its step. After “no contact” it is not shown here.',
      ]);
    }
  });
});

// What was saved may come from another version, another kind of field, an import, or a fault.
test.each(everyField)('whatever was saved, it is read in lines and without a fault: %s', (_, field) => {
  const anyPart = fc.constantFrom(
    ...[
      '',
      '.settled',
      '.open',
      '.ends',
      '.minutes',
      '.review',
      '.end',
      '.until',
      '.putAway',
      '.reread',
      '.stopped',
      '.text',
      '.hours',
      '.start',
    ],
  );
  const key = `${step}/words`;
  fc.assert(
    fc.property(
      anyNotebook,
      fc.array(fc.tuple(anyPart, anyAnswer), { maxLength: 5 }),
      fc.array(anyPromise, { maxLength: 2 }),
      fc.array(fc.tuple(fc.constantFrom(...contactQuestions), anyAnswer), { maxLength: 3 }),
      (notebook, parts, promises, contact) => {
        let saved = parts.reduce((n, [part, value]) => withAnswer(n, key + part, value), notebook);
        saved = promises.reduce((n, promise, place) => withPromise(n, `${key}/${place}`, promise), saved);
        saved = contact.reduce((n, [name, value]) => withAnswer(n, `partner/contact.${name}`, value), saved);
        const before = structuredClone(saved);
        const lines = readField(field, saved, step);
        expect(saved).toEqual(before);
        expect(lines.every((line) => typeof line === 'string')).toBe(true);
        expect(lines[0]).not.toBe('');
      },
    ),
  );
});
