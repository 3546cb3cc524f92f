// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test, vi } from 'vitest';

import { readGuide } from '../../src/build/guide.ts';
import type { PageWords, PathWords, StepWords, Words } from '../../src/domain/guide.ts';
import { type Node, type Prose, plainText } from '../../src/domain/prose.ts';

// Each test reads a folder of files: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

// The words are held to what they promise: plain, short, about the reader's own conduct, and with a source. A reader
// may come at night, in distress, or with English as a second language.

const guide = readGuide(process.cwd());
const everything: [address: string, words: Words][] = [...guide.words, ['/404/', guide.lost]];
const steps = everything.filter((entry): entry is [string, StepWords] => entry[1].kind === 'step');
const shipped = steps.filter(([, { path }]) => path.id === 'partner' || path.id === 'ex');
const pages = everything.filter((entry): entry is [string, PageWords] => entry[1].kind === 'page');

/** Elements whose words are read in one go: a sentence does not go on into the next. */
const isBlock = (node: Node): boolean =>
  typeof node !== 'string' && ['p', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3'].includes(node[0]);

const childrenOf = (node: Node): Node[] =>
  (typeof node === 'string' ? [] : node.slice(['a', 'h2', 'h3'].includes(node[0]) ? 2 : 1)) as Node[];

/** The texts of a prose block by block, an item of a list for itself. */
function blocks(prose: Prose): string[] {
  const own: string[] = [];
  let running: Node[] = [];
  const flush = () => {
    if (running.length > 0) own.push(plainText(running));
    running = [];
  };
  for (const node of prose) {
    if (isBlock(node)) {
      flush();
      own.push(...blocks(childrenOf(node)));
    } else running.push(node);
  }
  flush();
  return own.map((text) => text.trim()).filter(Boolean);
}

/** Takes out links to sources with the brackets around them: `(Peer, 2014)` is to be followed, not read aloud. */
function withoutCitations(prose: Prose): Prose {
  const cited = (node: Node): Node =>
    typeof node !== 'string' && node[0] === 'a' && node[1].startsWith('/about/#')
      ? '§'
      : typeof node === 'string'
        ? node
        : ([
            ...node.slice(0, node.length - childrenOf(node).length),
            ...withoutCitations(childrenOf(node)),
          ] as Node);
  const joined: Node[] = [];
  for (const node of prose.map(cited)) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined.map((node) =>
    typeof node === 'string' ? node.replace(/ ?\([^()]*§[^()]*\)/g, '').replaceAll('§', '') : node,
  );
}

const sectionsOf = (step: StepWords): Prose[] => [
  step.idea,
  step.care ?? [],
  step.how,
  ...step.pairs.flatMap((pair) => [[pair.situation], pair.instead, pair.try]),
  ...step.week.map(({ text }) => text),
  step.otherSide,
  step.known,
];

const read = (prose: Prose) => blocks(withoutCitations(prose));

/** Every text of an address that is read through, a text for each block. */
function textsOf(words: Words): string[] {
  const head = [words.title, words.summary];
  switch (words.kind) {
    case 'step': {
      const { title, intro, caution, fields, remarks = [] } = words.exercise;
      const asked = fields.flatMap((field) => [
        field.label,
        field.help ?? '',
        ...('options' in field ? (field.options ?? []) : []),
      ]);
      return [
        ...head,
        ...sectionsOf(words).flatMap(read),
        title,
        intro,
        caution ?? '',
        ...asked,
        ...remarks.map(({ say }) => say),
      ].filter(Boolean);
    }
    case 'path': {
      const { related } = words;
      return [
        ...head,
        ...read(words.opening),
        ...read(words.afterwards),
        related?.title ?? '',
        related?.intro ?? '',
      ].filter(Boolean);
    }
    case 'page':
      return [
        ...head,
        ...read(words.body),
        ...(words.gates ?? []).flatMap((gate) => [gate.title, ...gate.questions, ...read(gate.yes)]),
        ...read(words.afterGates ?? []),
        ...notesOf(words),
      ];
    default:
      return [...head, ...read(words.body)];
  }
}

const notesOf = ({ countries = [] }: PageWords) =>
  countries.flatMap(({ lines }) => lines.flatMap(({ note }) => note ?? []));

const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en', { granularity: 'word' });

const wordsIn = (text: string): string[] =>
  [...byWord.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
const sentencesIn = (text: string): string[] =>
  [...bySentence.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((part) => wordsIn(part).length > 0);

const known = new Map<Words, string[]>();
/** Kept, because most tests ask for it. */
function sentences(words: Words): string[] {
  const found = known.get(words) ?? textsOf(words).flatMap(sentencesIn);
  known.set(words, found);
  return found;
}
const wordCount = (texts: readonly string[]) => texts.reduce((sum, text) => sum + wordsIn(text).length, 0);

function gradeOf(words: Words): number {
  const all = sentences(words);
  const spoken = all.flatMap(wordsIn);
  return fleschKincaid({
    sentence: all.length,
    word: spoken.length,
    syllable: spoken.reduce((sum, word) => sum + syllable(word), 0),
  });
}

describe('the measure itself', () => {
  test('a sentence ends with its block, and a citation is left out', () => {
    const prose: Prose = [
      ['h2', 'how', 'How'],
      ['ul', ['li', 'Say ', ['strong', 'it'], '.'], ['li', 'Stop']],
      [
        'p',
        'Studies say so (',
        ['a', '/about/#x-1', 'X, 1'],
        '; ',
        ['a', '/about/#y-2', 'Y, 2'],
        '). They differ.',
      ],
      ['p', 'See ', ['a', '/help/', 'help'], ' (soon).'],
    ];
    expect(read(prose)).toEqual([
      'How',
      'Say it.',
      'Stop',
      'Studies say so. They differ.',
      'See help (soon).',
    ]);
  });

  test('a hard text has a high grade, and an easy one a low grade', () => {
    const of = (summary: string) => gradeOf({ ...guide.lost, title: summary, summary, body: [] });
    expect(
      of('Relational reconciliation necessitates unconditional acknowledgement of responsibility.'),
    ).toBeGreaterThan(12);
    expect(of('Say what you did. Then stop.')).toBeLessThan(3);
  });
});

describe.each(everything)('%s', (_, words) => {
  test('can be read by a child of thirteen', () => {
    expect(gradeOf(words)).toBeLessThanOrEqual(8);
  });

  test('has no sentence of more than 25 words', () => {
    expect(sentences(words).filter((sentence) => wordsIn(sentence).length > 25)).toEqual([]);
  });
});

test('the guide as a whole can be read by a child of twelve', () => {
  const grades = everything.map(([, words]) => gradeOf(words));
  expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(6);
});

describe.each(steps)('the step %s', (_, step) => {
  test('has sentences of 14 words on average at most', () => {
    const all = sentences(step);
    expect(wordCount(all) / all.length).toBeLessThanOrEqual(14);
  });

  test('has 350 to 600 words in its sections, which is a few minutes', () => {
    const count = wordCount(sectionsOf(step).flatMap(read));
    expect(count).toBeGreaterThanOrEqual(350);
    expect(count).toBeLessThanOrEqual(600);
  });

  test('has at least two pairs, each with both sides', () => {
    expect(step.pairs.length).toBeGreaterThanOrEqual(2);
    for (const pair of step.pairs) {
      expect(plainText(pair.instead)).not.toBe('');
      expect(plainText(pair.try)).not.toBe('');
    }
  });

  test('says that research suggests, and names its source', () => {
    expect(plainText(step.known)).toMatch(/\b(suggest|found|find|stud(y|ies)|research|experiments?)\b/i);
    expect(JSON.stringify(step.known)).toContain('/about/#');
  });
});

test.each(shipped)('%s has three small actions', (_, step) => {
  expect(step.week).toHaveLength(3);
});

// Every file with its frontmatter, as it is written.
const files = readdirSync('content/en', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name): [string, string] => [name, readFileSync(`content/en/${name}`, 'utf8')]);

/** What the app itself says, without the reasons given to programmers. */
const screens = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .sort()
  .map((name): [string, string] => [
    `src/${name}`,
    readFileSync(`src/${name}`, 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/(?<!:)\/\/.*/g, ''),
  ]);

const ruledOut =
  /\b(w[io]n(s|ning)?|g[eo]t(s|ting|ten)?) (them |you |it |your \w+ |trust )?back\b|\bcheat(s|ers?)\b|\btoxic(ity|ally)?\b|\bclosures?\b|\bmov(e|es|ed|ing) on\b|\byou must\b|\bguarante(e|es|ed|eing)\b|\breconquest\b/i;

test.each([
  'Win them back',
  'get your ex back',
  'getting back',
  'won back',
  'a cheater',
  'Toxic',
  'moving on',
  'you must',
  'guaranteed',
])('the search for words that are ruled out finds "%s"', (words) => {
  expect(`Some ${words}.`).toMatch(ruledOut);
});

test.each(['Give it back', 'Come back', 'you may', 'enclosure', 'I cheated'])(
  'it does not find "%s"',
  (words) => {
    expect(words).not.toMatch(ruledOut);
  },
);

test.each([...files, ...screens])('%s has no word that is ruled out', (_, text) => {
  expect(linesWith(ruledOut, text)).toEqual([]);
});

// Row A21; that the language is named, access.spec.ts shows.
const gendered =
  /\b(he|him|his|himself|she|her|hers|herself|husbands?|wife|wives|boyfriends?|girlfriends?|man|men|woman|women|guys?|lady|ladies)\b/i;

/** The lines in which something is found: what a writer needs in order to mend it. */
const linesWith = (wanted: RegExp, text: string): string[] =>
  text.split('\n').filter((line) => wanted.test(line));

test.each([...files, ...screens])('%s does not say whether anyone is a man or a woman', (name, text) => {
  // The names of helplines say it, with their notes, and so do the titles of papers.
  const isList = name === 'pages/help.md' || name === 'pages/about.md';
  const open = isList ? text.replace(/^ +(- )?(name|note|cite): .*$/gm, '') : text;
  expect(linesWith(gendered, open)).toEqual([]);
});

test.each([...files, ...screens])('%s asks nobody to send others over an open line', (_, text) => {
  expect(text).not.toContain('http://');
});

// Rows C13 and C17 of the list of faults.
test.each(files)(
  '%s carries nothing over from the articles that it started from, and none of their risky advice',
  (_, text) => {
    expect(
      linesWith(
        /add a comment|share this article|reconquest|unlock your phone|give (them|your \w+) your (password|pin)|send (a )?photos? of|always (be )?reachable|share your location/i,
        text,
      ),
    ).toEqual([]);
  },
);

test('titles are short, and no two are the same', () => {
  const titles = everything.map(([, { title }]) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
  const long = everything.filter(([, { kind, title }]) => kind !== 'home' && title.length > 48);
  expect(long.map(([address]) => address)).toEqual([]);
});

const linksOf = (prose: Prose): string[] =>
  prose.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node[0] === 'a' ? [node[1]] : []), ...linksOf(childrenOf(node))],
  );

test('every source is used: a page or a step cites it', () => {
  const sources = (guide.words.get('/about/') as PageWords).sources ?? [];
  const cited = new Set(everything.flatMap(([, words]) => linksOf(proseOf(words))));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter(({ id }) => !cited.has(`/about/#${id}`)).map(({ id }) => id)).toEqual([]);
});

function proseOf(words: Words): Prose {
  if (words.kind === 'step') return sectionsOf(words).flat();
  if (words.kind === 'path') return [...words.opening, ...words.afterwards];
  return words.body;
}

// Steps that part from the common advice say so, and why.
test.each([
  '/partner/listen-to-the-hurt/',
  '/partner/be-open-by-agreement/',
  '/ex/understand-what-the-lie-was-for/',
  '/ex/forgive-without-asking-for-it/',
  '/ex/let-settled-things-rest/',
  '/ex/be-clear-and-straight-from-now-on/',
])('%s says where it differs from common advice', (address) => {
  expect(plainText((guide.words.get(address) as StepWords).known)).toMatch(/Many guides say/);
});

test('the path with an ex leads to the four steps that hold there too', () => {
  const { related } = guide.words.get('/ex/') as PathWords;
  expect(related?.steps.map(({ path, slug }) => `${path}/${slug}`)).toEqual([
    'partner/take-responsibility',
    'partner/apologise-well',
    'partner/listen-to-the-hurt',
    'partner/give-time-and-space',
  ]);
});

// Rows C8 and C14. A writer may put further steps between these, or after them.
test.each([
  [
    'partner',
    [
      'take-responsibility',
      'apologise-well',
      'listen-to-the-hurt',
      'give-time-and-space',
      'be-open-by-agreement',
    ],
  ],
  [
    'ex',
    [
      'understand-what-the-lie-was-for',
      'talk-it-through',
      'forgive-without-asking-for-it',
      'let-settled-things-rest',
      'accept-that-it-takes-time',
      'know-why-you-did-it',
      'say-sorry-honestly',
      'let-them-speak-in-their-own-time',
      'respect-their-needs-and-limits',
      'be-clear-and-straight-from-now-on',
    ],
  ],
])('the path %s has lost none of its planned steps, and keeps their order', (id, planned) => {
  const own = guide.contents.paths.find((path) => path.id === id)?.steps.map(({ slug }) => slug) ?? [];
  expect(own.filter((slug) => planned.includes(slug))).toEqual(planned);
});

// The numbers as they were collected; a wrong digit here sends someone in danger to nobody.
test.each([
  ['us', 'emergency', ['911']],
  ['us', 'hurt', ['1-800-799-7233', 'START to 88788', '1-800-787-3224', '1-866-331-9474', 'LOVEIS to 22522']],
  ['us', 'own-behaviour', ['1-800-799-7233']],
  ['us', 'crisis', ['988']],
  ['uk', 'emergency', ['999']],
  ['uk', 'hurt', ['0808 2000 247', '0808 801 0327', '0800 999 5428']],
  ['uk', 'own-behaviour', ['0808 802 4040']],
  ['uk', 'crisis', ['116 123', 'SHOUT to 85258']],
  ['ireland', 'emergency', ['112', '999']],
  ['ireland', 'hurt', ['1800 341 900', '01 554 3811']],
  ['ireland', 'own-behaviour', ['https://moveireland.ie']],
  ['ireland', 'crisis', ['116 123']],
  ['italy', 'emergency', ['112']],
  ['italy', 'hurt', ['1522', 'https://1522.eu']],
  ['italy', 'own-behaviour', ['1522']],
  ['italy', 'crisis', ['02 2327 2327']],
  ['spain', 'emergency', ['112']],
  ['spain', 'hurt', ['016', 'a WhatsApp message to 600 000 016']],
  ['spain', 'crisis', ['024']],
  ['france', 'emergency', ['17', '112', 'an SMS to 114']],
  ['france', 'hurt', ['3919']],
  ['france', 'own-behaviour', ['08 019 019 11']],
  ['france', 'crisis', ['3114']],
  ['germany', 'emergency', ['110', '112']],
  ['germany', 'hurt', ['116 016', '0800 123 99 00']],
  ['germany', 'own-behaviour', ['https://bag-taeterarbeit.de']],
  ['germany', 'crisis', ['0800 111 0 111', '0800 111 0 222']],
  ['australia', 'emergency', ['000']],
  ['australia', 'hurt', ['1800 737 732']],
  ['australia', 'own-behaviour', ['1300 766 491', '1300 78 99 78']],
  ['australia', 'crisis', ['13 11 14']],
  ['new-zealand', 'emergency', ['111']],
  ['new-zealand', 'hurt', ['0800 733 843', '0508 744 633', '0800 456 450']],
  ['new-zealand', 'own-behaviour', ['0800 456 450']],
  ['new-zealand', 'crisis', ['1737']],
  ['canada', 'emergency', ['911']],
  ['canada', 'hurt', ['https://sheltersafe.ca', '1-866-863-0511']],
  ['canada', 'crisis', ['9-8-8']],
  ['eu', 'emergency', ['112']],
  ['eu', 'hurt', ['116 016', '116 006']],
  ['eu', 'crisis', ['116 123']],
  ['elsewhere', 'hurt', ['https://findahelpline.com', 'https://nomoredirectory.org']],
  ['elsewhere', 'crisis', ['https://findahelpline.com']],
])('the help page has the lines of %s for: %s', (country, purpose, numbers) => {
  const { countries = [] } = guide.words.get('/help/') as PageWords;
  const lines =
    countries.find(({ id }) => id === country)?.lines.filter((line) => line.for === purpose) ?? [];
  const given = lines.flatMap(({ phone, text, url }) => [phone, text, url]);
  for (const number of numbers) expect(given).toContain(number);
});

// In one breath with the number to call, "55" could be dialled as a part of it.
test('a call without speaking is there, and what to press is no part of the number', () => {
  const silent = notesOf(guide.words.get('/help/') as PageWords).filter((note) =>
    note.includes('cannot speak'),
  );
  expect(silent).toHaveLength(2);
  for (const note of silent) {
    expect(note).toMatch(/\bpress 55\b/i);
    expect(note).toMatch(/\bask(s|ed)\b/);
    expect(note).not.toMatch(/\b(999|111)\b/);
  }
});

test('a number is said to be seen only where someone saw it, on a day that has been', () => {
  for (const [, { countries = [] }] of pages) {
    const days = countries.flatMap(({ lines }) => lines.flatMap(({ seen }) => seen ?? []));
    for (const day of days) expect(Date.parse(day)).toBeLessThanOrEqual(Date.now());
  }
});

test('the guide is the same each time it is read', () => {
  const again = readGuide(process.cwd());
  expect(JSON.stringify([...again.words, again.contents])).toBe(
    JSON.stringify([...guide.words, guide.contents]),
  );
});
