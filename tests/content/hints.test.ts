// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { afterAll, expect, test } from 'vitest';

import { compileHintClass } from '../../src/build/compileHintClass.ts';
import { reporter } from '../../src/build/contentFile.ts';
import { readGuide } from '../../src/build/guide.ts';
import type { Problem } from '../../src/build/problem.ts';
import { compileHints, findHints, type HintClass, threatClass } from '../../src/domain/hints.ts';
import { fieldsAfter, fieldsAlike, fieldsFirst, writtenAgain, writtenFresh } from './fieldSentences.ts';
import { type Labelled, writtenAfter, writtenFirst, writtenLast, writtenOfHarm } from './hintSentences.ts';

// The hints as they are written in content/en/hints, held to what they promise: a wrong hint costs trust, so that
// precision counts more than recall.

const folder = 'content/en/hints';
const problems: Problem[] = [];
const classes = readdirSync(folder)
  .sort()
  .flatMap((file): HintClass[] => {
    const read = compileHintClass(readFileSync(`${folder}/${file}`, 'utf8'), reporter(problems, file));
    return read ? [{ id: file.replace('.md', ''), ...read }] : [];
  });
const compiled = compileHints(classes);

type Sentence = { wanted: readonly string[]; found: readonly string[] };

/** Every sentence by the classes that it should get and those that it gets. */
const judged = (sets: readonly Labelled[]): Sentence[] =>
  sets.flatMap(([labels, block]) =>
    linesOf(block).map((text) => ({
      wanted: labels === 'none' ? [] : labels.split(' '),
      found: findHints(text, compiled).map(({ id }) => id),
    })),
  );
const linesOf = (block: string) => block.split('\n').filter(Boolean);

/** How many of the hints given are right, and how many of those wanted are given. */
function measure(sentences: readonly Sentence[], id: string) {
  const wanted = sentences.filter((sentence) => sentence.wanted.includes(id));
  const found = sentences.filter((sentence) => sentence.found.includes(id));
  const right = found.filter((sentence) => sentence.wanted.includes(id)).length;
  return { of: wanted.length, precision: right / found.length, recall: right / wanted.length };
}

/** Classes that many fields name. They are held to every sentence. */
const wide = [
  'blame',
  'control',
  'demand',
  'excuse',
  'if-apology',
  'minimise',
  'passive',
  'pressure',
  'threat',
];
/** Classes that a few fields name, where the same words mean something else than in an apology. */
const narrow = ['detail', 'hedging', 'names', 'not-listening', 'shame', 'unless', 'vague', 'who-decides'];
const ids = [...wide, ...narrow].sort();
/** Sentences as they are written in the fields that name a narrow class. */
const inFields = {
  'in a few fields, first': fieldsFirst,
  'in a few fields, alike': fieldsAlike,
  'in a few fields, after': fieldsAfter,
  fresh: writtenFresh,
};
const written = {
  'written first': writtenFirst,
  'written after': writtenAfter,
  'written last': writtenLast,
  'written again': writtenAgain,
  'written of harm': writtenOfHarm,
  ...inFields,
};
const judgedInFields = Object.values(inFields).flatMap(judged);
const all = Object.values(written).flatMap(judged);
/** The sentences to which a class is held. */
const allOf = (id: string) => (narrow.includes(id) ? judgedInFields : all);

test('every file can be read', () => {
  expect(problems).toEqual([]);
  expect(classes.map(({ id }) => id)).toEqual(ids);
});

test('there are 300 sentences and more, no two the same, half of them innocent', () => {
  const texts = Object.values(written)
    .flat()
    .flatMap(([, block]) => linesOf(block));
  expect(texts.length).toBeGreaterThanOrEqual(300);
  expect(new Set(texts).size).toBe(texts.length);
  expect(all.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThanOrEqual(all.length / 2);
  expect(new Set(all.flatMap(({ wanted }) => wanted))).toEqual(new Set(ids));
});

test.each(ids)('%s is right nine times of ten, and seen seven times of ten', (id) => {
  const { precision, recall } = measure(allOf(id), id);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.7);
});

test.each(Object.entries(written))('in the sentences %s too, all classes together', (name, set) => {
  const held = name in inFields ? ids : wide;
  const of = (labels: readonly string[]) => labels.filter((id) => held.includes(id));
  const sentences = judged(set);
  const given = sentences.flatMap(({ found }) => of(found));
  const wanted = sentences.flatMap((sentence) => of(sentence.wanted));
  const right = sentences.flatMap((sentence) =>
    of(sentence.found.filter((id) => sentence.wanted.includes(id))),
  );
  expect(right.length / given.length).toBeGreaterThanOrEqual(0.9);
  expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.7);
});

test('no sentence that tells of harm is missed', () => {
  expect(measure(all, threatClass).recall).toBe(1);
});

// For whoever adds sentences or patterns: how right each class is, in each set of sentences.
afterAll(() => {
  const row = (sentences: readonly Sentence[], id: string) => {
    const { of, precision, recall } = measure(sentences, id);
    return `  ${id.padEnd(13)} ${String(of).padStart(3)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`;
  };
  const table = Object.entries(written).map(([name, set]) => {
    const sentences = judged(set);
    const rows = ids
      .filter((id) => sentences.some(({ wanted }) => wanted.includes(id)))
      .map((id) => row(sentences, id));
    return [`Hints, ${name}, ${sentences.length} sentences:`, ...rows].join('\n');
  });
  table.push([`Hints, all, ${all.length} sentences:`, ...ids.map((id) => row(allOf(id), id))].join('\n'));
  console.log(table.join('\n'));
});

const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en', { granularity: 'word' });
const wordsIn = (text: string) =>
  [...byWord.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

test.each(classes)('what is said of $id can be read by a child of eleven', ({ title, why, instead }) => {
  const sentences = [title, why, instead].flatMap((text) =>
    [...bySentence.segment(text)].map(({ segment }) => segment),
  );
  const words = sentences.flatMap(wordsIn);
  expect(sentences.filter((sentence) => wordsIn(sentence).length > 25)).toEqual([]);
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
  expect(grade).toBeLessThanOrEqual(6);
});

const guide = readGuide(process.cwd());
const fields = [...guide.words.values()].flatMap((page) =>
  page.kind === 'step' ? page.exercise.fields : [],
);

test('no line that a list offers gets a hint of its own field', () => {
  const offered = fields.flatMap((field) =>
    field.kind === 'list' ? (field.options ?? []).map((text) => ({ text, classes: field.hints ?? [] })) : [],
  );
  expect(offered.length).toBeGreaterThan(0);
  for (const { text, classes } of offered) {
    const own = compiled.filter(({ id }) => id === threatClass || classes.includes(id));
    expect(findHints(text, own), text).toEqual([]);
  }
});
