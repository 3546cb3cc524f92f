import fc from 'fast-check';

import type { CheckIn } from '../src/domain/checkIn.ts';
import type { Answer } from '../src/domain/field.ts';
import type { StepId } from '../src/domain/guide.ts';
import {
  emptyNotebook,
  type Notebook,
  type Register,
  withAnswer,
  withDone,
  withEarlierBack,
  withoutEarlier,
  withTick,
  withVisit,
} from '../src/domain/notebook.ts';
import { frequencies, type KeptPromise, outcomes } from '../src/domain/promise.ts';

// Notebooks for tests by properties: any that could be saved, and any that a reader could come to by using the guide.

/** Texts that storage, JSON and keyboards are known to stumble over. */
export const awkwardTexts = [
  '',
  ' ',
  '👩‍👩‍👧 💔 🏳️‍🌈',
  'שלום עולם',
  '\u202Eright to left\u202C',
  '\0',
  '\ud800',
  '\udc00\ud83d',
  'e\u0301 é',
  '"\\\n\r\t\u2028',
  '</script>',
  '{"app":"mend"}',
];

/** Any text: single UTF-16 units too, which need not be whole characters. */
export const anyText = fc.oneof(
  fc.constantFrom(...awkwardTexts),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(anyText, fc.array(anyText, { maxLength: 4 }));

const forbidden = ['__proto__', 'constructor', 'prototype'];
const anyKey = fc.oneof(
  fc.constantFrom('partner/listen/words', 'ex/plan/goal', 'toString', 'hasOwnProperty', 'valueOf'),
  anyText.filter((key) => !forbidden.includes(key)),
);

const registerOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Register<T>> =>
  fc
    .array(fc.tuple(anyKey, fc.record({ value, revision: fc.integer({ min: 1, max: 1_000_000_000 }) })), {
      maxLength: 5,
    })
    .map((entries) => Object.fromEntries(entries));

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toJSON().slice(0, 10));

/** A promise of every week, of which nothing is noted yet. */
export const rent: KeptPromise = {
  when: 'it is Friday',
  act: 'send the rent',
  frequency: 'weekly',
  next: '2026-11-27',
  log: [],
};

export const anyPromise: fc.Arbitrary<KeptPromise> = fc.record({
  when: anyText,
  act: anyText,
  frequency: fc.constantFrom(...frequencies),
  next: fc.oneof(fc.constant(''), anyDay),
  log: fc.array(
    fc.record(
      { day: anyDay, outcome: fc.constantFrom(...outcomes), note: anyText, undated: fc.boolean() },
      { requiredKeys: ['day', 'outcome', 'note'] },
    ),
    { maxLength: 3 },
  ),
});

const anyScale = fc.integer({ min: 0, max: 10 });
const anyCheckIn: fc.Arbitrary<CheckIn> = fc.record(
  { did: anyScale, told: anyScale, respected: anyScale, feel: anyScale, note: anyText },
  { requiredKeys: ['note'] },
);

/** Any notebook that is well formed. */
export const anyNotebook: fc.Arbitrary<Notebook> = fc.record({
  visited: registerOf(fc.boolean()),
  done: registerOf(fc.boolean()),
  ticked: registerOf(fc.boolean()),
  answers: registerOf(anyAnswer),
  earlier: registerOf(anyAnswer),
  places: registerOf(anyText),
  promises: registerOf(anyPromise),
  checkIns: registerOf(anyCheckIn),
});

/** Few keys, so that two tabs often meet on the same one. */
export const fewKeys = ['partner/listen/words', 'partner/listen/list', 'ex/plan/goal'] as const;
const fewKey = fc.constantFrom(...fewKeys);
const fewStep = fc.constantFrom<StepId[]>('partner/listen', 'partner/own-it', 'ex/plan');
const fewAnswer = fc.oneof(fc.constantFrom('a', 'b', 'c', ''), anyAnswer);

type Change = (notebook: Notebook) => Notebook;
/** Something that a reader does. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fewKey, fewAnswer).map(
      ([key, value]): Change =>
        (notebook) =>
          withAnswer(notebook, key, value),
    ),
  },
  fc.tuple(fewStep, fc.boolean()).map(
    ([id, done]): Change =>
      (notebook) =>
        withDone(notebook, id, done),
  ),
  fc.tuple(fewKey, fc.boolean()).map(
    ([key, ticked]): Change =>
      (notebook) =>
        withTick(notebook, key, ticked),
  ),
  fewStep.map((id): Change => {
    const [path = '', slug = ''] = id.split('/');
    return (notebook) => withVisit(notebook, path, slug);
  }),
  fewKey.map(
    (key): Change =>
      (notebook) =>
        withEarlierBack(notebook, key),
  ),
  fewKey.map(
    (key): Change =>
      (notebook) =>
        withoutEarlier(notebook, key),
  ),
);

const grown = (from: Notebook, changes: readonly Change[]): Notebook =>
  changes.reduce((notebook, change) => change(notebook), from);

/** Two tabs that went on from the same notebook, each in its own way. */
export const twoTabs = fc
  .tuple(
    fc.array(anyChange, { maxLength: 8 }),
    fc.array(anyChange, { maxLength: 8 }),
    fc.array(anyChange, { maxLength: 8 }),
  )
  .map(([before, here, there]) => {
    const base = grown(emptyNotebook, before);
    return { base, mine: grown(base, here), theirs: grown(base, there) };
  });
