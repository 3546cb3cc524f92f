// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

import { previewDrawing, previewFile } from '../../src/build/previews.ts';
import {
  changed,
  type Files,
  sampleFiles,
  sampleGuide,
  sampleIndex,
  samplePage,
  sampleProblems,
  sampleSources,
  sampleStep,
} from '../../src/build/sampleGuide.ts';
import { sitemap } from '../../src/build/siteFiles.ts';
import type { HomeWords, PathWords, StepWords } from '../../src/domain/guide.ts';

// Each test reads a folder of files: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

// A writer adds steps and paths by files alone. Everything that shows them follows, with no line of code changed.

const place = { siteUrl: 'https://mend.example', base: '/', wordsFolder: '/words/', aheadFolder: '/ahead/' };

const readme = readFileSync('content/README.md', 'utf8');
const example = /```markdown\n(.*?)```/s.exec(readme)?.[1] ?? '';

const step = (title: string) => changed(sampleStep, 'Keep a promise', title);

/** A path of its own with the given steps. */
const index = (title: string, order: number, slugs: readonly string[]) =>
  sampleIndex
    .replace('The first path', title)
    .replace('order: 1', `order: ${order}`)
    .replace('  - one\n  - two\n', slugs.map((slug) => `  - ${slug}\n`).join(''));

const withThirdPath: Files = {
  'second/index.md': index('The second path', 3, ['only']),
  'second/only.md': sampleStep,
  'third/index.md': index('The third path', 2, ['red', 'green', 'blue']),
  'third/red.md': step('The red step'),
  'third/green.md': step('The green step'),
  'third/blue.md': step('The blue step'),
};

const withStepBetween: Files = {
  'first/index.md': index('The first path', 1, ['one', 'between', 'two']),
  'first/between.md': step('The step between'),
};

const wordsOf = <Words>(files: Files, address: string) => sampleGuide(files).words.get(address) as Words;

test('the example in content/README.md is a step that can be used as it stands', () => {
  const { words } = sampleGuide({
    'first/index.md': index('The first path', 1, ['one', 'keep-small-promises', 'two']),
    'first/keep-small-promises.md': example,
    'pages/about.md': samplePage(
      'About',
      `${sampleSources}  - id: schweitzer-2006\n    cite: Schweitzer (2006).\n`,
    ),
  });
  const added = words.get('/first/keep-small-promises/') as StepWords;
  expect(added).toMatchObject({
    title: 'Keep small promises',
    number: 2,
    minutes: 6,
    reviewed: '2026-11-22',
  });
  expect(added.exercise.fields.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
    'promise: text',
    'day: date',
    'size: choice',
  ]);
  expect(added.exercise.caution).toBe('Do not ask for thanks when you have kept it.');
  expect(added.pairs.map(({ situation }) => situation)).toEqual([
    'When you came home late, again',
    'When a bill was hidden',
  ]);
  expect(added.week).toHaveLength(3);
});

test('the tables of content/README.md name every key and section that the example uses', () => {
  const table = readme.slice(0, readme.indexOf('### One complete example'));
  const keys = [...example.matchAll(/^ *-? *([a-z]+):/gm)].map(([, key]) => key);
  const headings = [...example.matchAll(/^## (.*)$/gm)].map(([, heading]) => `## ${heading}`);
  expect(keys.length).toBeGreaterThan(10);
  expect(headings).toHaveLength(6);
  for (const name of [...keys, ...headings]) expect(table).toContain(`\`${name}\``);
});

test('a new folder of files is a new path: on the home page at its place, in the contents, with its steps', () => {
  const { words, contents, lost } = sampleGuide(withThirdPath);
  const home = words.get('/') as HomeWords;
  expect(home.paths.map(({ title, list, time }) => [title, list.total, time])).toEqual([
    ['The first path', 2, '10 minutes'],
    ['The third path', 3, '20 minutes'],
    ['The second path', 1, '6 minutes'],
  ]);
  expect(home.paths[1]?.list.steps.map(({ title }) => title)).toEqual([
    'The red step',
    'The green step',
    'The blue step',
  ]);
  expect(contents.paths.map(({ id, steps }) => [id, ...steps.map(({ slug }) => slug)])).toEqual([
    ['first', 'one', 'two'],
    ['third', 'red', 'green', 'blue'],
    ['second', 'only'],
  ]);
  expect(lost.paths.map(({ slug }) => slug)).toEqual(['first', 'third', 'second']);
  expect((words.get('/third/') as PathWords).list).toMatchObject({ path: 'third', total: 3, first: 1 });
});

test.each([
  ['red', 1, undefined, 'green'],
  ['green', 2, 'red', 'blue'],
  ['blue', 3, 'green', undefined],
])('the step %s of a new path has number %i, and leads back and on', (slug, number, previous, next) => {
  const words = wordsOf<StepWords>(withThirdPath, `/third/${slug}/`);
  expect(words).toMatchObject({ number, path: { id: 'third', title: 'The third path' } });
  expect(words.list.total).toBe(3);
  expect(words.previous?.slug).toBe(previous);
  expect(words.next?.slug).toBe(next);
});

test('a new step in the middle of a path moves the numbers of those after it, and nothing of other paths', () => {
  const before = sampleGuide(withThirdPath).words;
  const { words, shortcuts } = sampleGuide({ ...withThirdPath, ...withStepBetween });
  const step = (slug: string) => words.get(`/first/${slug}/`) as StepWords;
  expect([step('one'), step('between'), step('two')].map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(step('one').next).toEqual({ slug: 'between', title: 'The step between' });
  expect(step('two').previous).toEqual({ slug: 'between', title: 'The step between' });
  expect([...shortcuts].filter(([short]) => short.startsWith('/first/'))).toEqual([
    ['/first/1/', '/first/one/'],
    ['/first/2/', '/first/between/'],
    ['/first/3/', '/first/two/'],
  ]);
  expect(words.get('/third/green/')).toEqual(before.get('/third/green/'));
});

test('the site map lists a new path and its steps', () => {
  const guide = sampleGuide({ ...withThirdPath, ...withStepBetween });
  const listed = [...sitemap(guide, place).matchAll(/<loc>https:\/\/mend\.example(.*?)<\/loc>/g)];
  expect(listed.map(([, address]) => address)).toEqual([...guide.words.keys()]);
  for (const address of ['/third/', '/third/red/', '/third/blue/', '/first/between/']) {
    expect(listed.map(([, found]) => found)).toContain(address);
  }
});

test('every new step and path has a preview picture of its own, with its place in the path', () => {
  const { words } = sampleGuide({ ...withThirdPath, ...withStepBetween });
  const pictured = [...words.values()].filter((page) => previewDrawing(page));
  expect(new Set(pictured.map(previewFile)).size).toBe(pictured.length);
  expect(pictured).toHaveLength(1 + 3 + 3 + 3 + 1);
  expect(previewDrawing(words.get('/third/green/') as StepWords)).toContain('Step 2 of 3');
  expect(previewDrawing(words.get('/first/two/') as StepWords)).toContain('Step 3 of 3');
});

test('paths and steps whose names run into one another keep their own pictures', () => {
  const { words } = sampleGuide({
    'be/index.md': index('Be good', 5, ['kind']),
    'be/kind.md': step('Be kind'),
    'be-kind/index.md': index('Be kind now', 6, ['now']),
    'be-kind/now.md': step('Now'),
    'first/index.md': index('The first path', 1, ['one', 'two', 'be-kind-now']),
    'first/be-kind-now.md': step('Later'),
  });
  const files = [...words.values()].filter((page) => previewDrawing(page)).map(previewFile);
  expect(new Set(files).size).toBe(files.length);
});

test('taking a step out of a path is taking out its file and its line', () => {
  const { words, shortcuts } = sampleGuide({
    'first/index.md': changed(sampleIndex, '  - one\n', ''),
    'first/one.md': undefined,
  });
  expect(words.has('/first/one/')).toBe(false);
  expect(words.get('/first/two/')).toMatchObject({ number: 1, list: { total: 1 } });
  expect([...shortcuts.keys()]).toEqual(['/first/1/']);
});

test('a new page is a file in pages', () => {
  const { words, contents } = sampleGuide({ 'pages/for-friends.md': samplePage('For friends') });
  expect(words.get('/for-friends/')).toMatchObject({ kind: 'page', title: 'For friends' });
  expect(contents.pages).toContainEqual({ slug: 'for-friends', title: 'For friends' });
});

test('moving a step within its path is moving its line', () => {
  const files = { 'first/index.md': index('The first path', 1, ['two', 'one']) };
  expect(sampleProblems(files)).toEqual([]);
  expect(wordsOf<StepWords>(files, '/first/two/').number).toBe(1);
});

/** A path of `count` steps, named so that all names are equally long. */
function longPath(count: number): Files {
  const slugs = Array.from({ length: count }, (_, number) => `step-${String(number + 1).padStart(4, '0')}`);
  return {
    'first/index.md': index('The first path', 1, slugs),
    'first/one.md': undefined,
    'first/two.md': undefined,
    ...Object.fromEntries(slugs.map((slug) => [`first/${slug}.md`, step(`Title of ${slug}`)])),
  };
}

test('the words of a step do not grow with its path: 15, 150 and 1,500 steps', () => {
  const sizes = [15, 150, 1500].map((count) => {
    const { words, shortcuts } = sampleGuide(longPath(count));
    expect(words.size).toBe(
      count + 1 + Object.keys(sampleFiles).filter((name) => /^pages/.test(name)).length - 1,
    );
    expect(shortcuts.size).toBe(count);
    const middle = Math.ceil(count / 2);
    const found = words.get(`/first/step-${String(middle).padStart(4, '0')}/`) as StepWords;
    expect(found).toMatchObject({ number: middle, list: { total: count } });
    expect(found.list.steps.map(({ slug }) => slug)).toContain(found.slug);
    expect(JSON.stringify(words.get('/')).length).toBeLessThan(3000);
    return Buffer.byteLength(JSON.stringify(found));
  });
  // A short path lists all of its steps, a long one only those around the reader: so words may shrink, but not grow.
  const [short = 0, long = 0, longest = 0] = sizes;
  expect(long - short).toBeLessThan(200);
  expect(Math.abs(longest - long)).toBeLessThan(200);
});
