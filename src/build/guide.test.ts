// @vitest-environment node
import { expect, test, vi } from 'vitest';

import type { HomeWords, PathWords, StepWords } from '../domain/guide.ts';
import { appPages } from '../domain/links.ts';
import { roughTime } from './assembleGuide.ts';
import { changed, sampleGuide, sampleIndex, samplePage, sampleProblems, sampleStep } from './sampleGuide.ts';

// Each test reads a folder of files: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

test('every file is at the address of its name', () => {
  const pages = appPages.map((page) => `/${page}/`);
  expect([...sampleGuide().words.keys()].sort()).toEqual(
    ['/', '/first/', '/first/one/', '/first/two/', ...pages].sort(),
  );
});

test('the first page and the page for what is not there have no address of their own name', () => {
  const { words, lost } = sampleGuide();
  expect(words.has('/home/')).toBe(false);
  expect(words.has('/not-found/')).toBe(false);
  expect(words.get('/')).toMatchObject({ kind: 'home', title: 'Home' });
  expect(lost).toMatchObject({
    kind: 'lost',
    title: 'Not here',
    paths: [{ slug: 'first', title: 'The first path' }],
  });
});

test('a step knows its place in its path', () => {
  const { words } = sampleGuide();
  const one = words.get('/first/one/') as StepWords;
  const two = words.get('/first/two/') as StepWords;
  const list = {
    path: 'first',
    total: 2,
    first: 1,
    steps: [
      { slug: 'one', title: 'Keep a promise' },
      { slug: 'two', title: 'Keep two promises' },
    ],
  };
  expect(one).toMatchObject({ slug: 'one', number: 1, next: list.steps[1], list });
  expect(two).toMatchObject({ slug: 'two', number: 2, previous: list.steps[0], list });
  expect(one).not.toHaveProperty('previous');
  expect(two).not.toHaveProperty('next');
});

test('a path adds up the minutes of its steps', () => {
  const { words } = sampleGuide({
    'first/two.md': changed(sampleStep, 'minutes: 6', 'minutes: 9').replace('a promise', 'two'),
  });
  expect((words.get('/first/') as PathWords).time).toBe('15 minutes');
  expect((words.get('/') as HomeWords).paths[0]?.time).toBe('15 minutes');
});

test.each([
  [1, '1 minute'],
  [6, '6 minutes'],
  [12, '10 minutes'],
  [64, '65 minutes'],
  [89, '90 minutes'],
  [90, '1½ hours'],
  [123, '2 hours'],
  [140, '2½ hours'],
])('the time of a path is said as roughly as it is known: %i is %s', (minutes, said) => {
  expect(roughTime(minutes)).toBe(said);
});

test('related steps are told by their titles, and their quotation marks are set well', () => {
  const related = `related:\n  title: What's "good"\n  intro: It's good here too.\n  steps: [first/two]\nsteps:`;
  const { words } = sampleGuide({ 'first/index.md': changed(sampleIndex, 'steps:', related) });
  expect((words.get('/first/') as PathWords).related).toEqual({
    title: 'What’s “good”',
    intro: 'It’s good here too.',
    steps: [{ path: 'first', slug: 'two', title: 'Keep two promises' }],
  });
  expect(sampleGuide().words.get('/first/')).not.toHaveProperty('related');
});

/** A path of `count` steps, s1 to s… */
const path = (count: number) => {
  const slugs = Array.from({ length: count }, (_, index) => `s${index + 1}`);
  return {
    'first/index.md': changed(
      sampleIndex,
      '  - one\n  - two\n',
      slugs.map((slug) => `  - ${slug}\n`).join(''),
    ),
    'first/one.md': undefined,
    'first/two.md': undefined,
    ...Object.fromEntries(
      slugs.map((slug) => [`first/${slug}.md`, changed(sampleStep, 'Keep a promise', `Do ${slug}`)]),
    ),
  };
};

test.each([
  [1, 1, 1, 1],
  [24, 12, 1, 24],
  [25, 1, 1, 9],
  [25, 4, 1, 9],
  [25, 5, 1, 9],
  [25, 6, 2, 10],
  [25, 13, 9, 17],
  [25, 21, 17, 25],
  [25, 25, 17, 25],
])('in a path of %i steps, step %i lists the steps %i to %i', (count, number, first, last) => {
  const { list } = sampleGuide(path(count)).words.get(`/first/s${number}/`) as StepWords;
  expect([list.first, list.steps.length, list.total]).toEqual([first, last - first + 1, count]);
  expect(list.steps[0]?.slug).toBe(`s${first}`);
  expect(list.steps.at(-1)?.slug).toBe(`s${last}`);
});

test('the page of a path lists all of its steps, however many there are', () => {
  expect((sampleGuide(path(30)).words.get('/first/') as PathWords).list.steps).toHaveLength(30);
});

test.each([
  '/first/#steps',
  '/first/one/#how',
  '/first/one/#your-turn',
  '/help/#ireland',
  '/about/#peer-2014',
  '/#here',
  '#here',
  '/',
])('a link to %s leads somewhere', (address) => {
  const text = changed(samplePage('Home'), 'Some words.', `## Here\n\n[Words](${address})`);
  expect(sampleProblems({ 'pages/home.md': text })).toEqual([]);
});

test('a file that cannot be read is told once, and not again by those that link to it', () => {
  expect(sampleProblems({ 'pages/about.md': 'Words.' })).toEqual([
    'content/en/pages/about.md:1 the facts about the page between two lines of --- at the top of the file',
  ]);
});

test('other files than markdown, and hints, are no pages', () => {
  const hints = `---\ntitle: Blame\nwhy: Why these words may hurt.\ninstead: Say your own part.\nphrases: [you made me]\nexcept: []\n---\n`;
  const { words } = sampleGuide({
    'first/notes.txt': 'x',
    'hints/blame.md': hints,
    'first/.a.md': 'x',
    'first/one.md~': 'x',
  });
  expect(words.size).toBe(sampleGuide().words.size);
});

test('folders and files that are links are read as what they lead to', () => {
  const { words } = sampleGuide({
    second: { link: '../elsewhere' },
    '../elsewhere/index.md': changed(sampleIndex, 'The first', 'The second')
      .replace('order: 1', 'order: 2')
      .replace('  - two\n', ''),
    '../elsewhere/one.md': { link: '../en/first/one.md' },
  });
  expect((words.get('/second/one/') as StepWords).title).toBe('Keep a promise');
});

test('a step may have a name that only a path or page may not have', () => {
  const files = {
    'first/index.md': changed(sampleIndex, '- one', '- words\n  - one'),
    'first/words.md': changed(sampleStep, 'Keep a promise', 'Find words'),
  };
  expect(sampleProblems(files)).toEqual([]);
});
