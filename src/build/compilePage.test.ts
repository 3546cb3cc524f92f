// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { compilePage, compilePath } from './compilePage.ts';
import { changed, sampleCountries, sampleIndex, samplePage, sampleSources } from './sampleGuide.ts';

function withProblems<T>(
  compile: (text: string, report: (line: number, expected: string) => void) => T,
  text: string,
) {
  const problems: string[] = [];
  const result = compile(text, (line, expected) => problems.push(`${line} ${expected}`));
  return { result, problems };
}

test('a path has its opening, and what is shown at its end', () => {
  const { result, problems } = withProblems(compilePath, sampleIndex);
  expect(problems).toEqual([]);
  expect(result?.words).toEqual({
    title: 'The first path',
    summary: 'A path with two steps, which is enough for most tests.',
    opening: [['p', 'This is the opening.']],
    afterwards: [['p', 'This is the end.']],
  });
  expect(result?.meta.steps).toEqual(['one', 'two']);
});

test('an opening may have sections of its own', () => {
  const text = changed(sampleIndex, 'This is the opening.', 'One.\n\n## Two\n\nThree.');
  expect(withProblems(compilePath, text).result?.words.opening).toEqual([
    ['p', 'One.'],
    ['h2', 'two', 'Two'],
    ['p', 'Three.'],
  ]);
});

test('the anchors of a path are those that its page always has', () => {
  const page = readFileSync('src/pages/PathPage.tsx', 'utf8');
  const related = 'related:\n  title: These help\n  intro: They help here too.\n  steps: [first/two]\nsteps:';
  for (const [text, more] of [
    [sampleIndex, []],
    [changed(sampleIndex, 'steps:', related), ['related']],
  ] as const) {
    const { anchors } = withProblems(compilePath, text).result?.found ?? {};
    expect([...(anchors ?? [])]).toEqual(['steps', ...more]);
  }
  for (const anchor of ['steps', 'related']) expect(page).toContain(`id="${anchor}"`);
});

test('no heading is on the page twice when every step is done', () => {
  const text = changed(sampleIndex, 'This is the opening.', '## One\n\nWords.').replace(
    'This is the end.',
    '### One\n\nWords.',
  );
  expect(withProblems(compilePath, text).problems).toEqual([
    '17 a heading that is not on the page yet, found #one twice',
  ]);
});

test.each([
  ['no last section', '## What may come next\n\nThis is the end.\n', ''],
  ['an empty last section', 'This is the end.\n', ''],
  ['another last section', '## What may come next', '## Later'],
])('a path with %s is refused', (_, from, to) => {
  const { problems } = withProblems(compilePath, changed(sampleIndex, from, to));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^1\d words under a last section "## What may come next"$/);
});

test('everything that is wrong in a path is told at once', () => {
  const text = changed(sampleIndex, 'order: 1', 'order: first')
    .replace('the opening', '`the` opening')
    .replace('## What may come next', '## Later');
  expect(withProblems(compilePath, text).problems).toEqual([
    '4 order: expected a whole number from 1 to 999, found "first"',
    '15 words under a last section "## What may come next"',
    '11 words, found code',
  ]);
});

test('a page has its words, and the anchors of its headings, sources and countries', () => {
  const { result, problems } = withProblems(
    compilePage,
    changed(
      samplePage('A "page"', sampleSources + sampleCountries),
      'Some words.',
      "## Don't\n\nSome words.",
    ),
  );
  expect(problems).toEqual([]);
  expect(result?.words).toMatchObject({
    kind: 'page',
    title: 'A “page”',
    body: [
      ['h2', 'dont', 'Don’t'],
      ['p', 'Some words.'],
    ],
  });
  expect(result?.words.sources?.[0]?.id).toBe('peer-2014');
  expect(result?.words.countries?.[0]?.lines[0]).toMatchObject({ for: 'crisis', phone: '116 123' });
  expect([...(result?.found.anchors ?? [])]).toEqual(['sources', 'peer-2014', 'ireland', 'dont']);
});

test('the names and notes of helplines are set well, and their numbers are kept to the letter', () => {
  const text = samplePage(
    'Help',
    changed(
      sampleCountries,
      'name: Samaritans',
      `name: Women's Aid\n        note: You don't need to give a name.`,
    ),
  );
  expect(withProblems(compilePage, text).result?.words.countries?.[0]?.lines).toEqual([
    { for: 'crisis', name: 'Women’s Aid', note: 'You don’t need to give a name.', phone: '116 123' },
  ]);
});

test('a page without sources and helplines has neither', () => {
  const { result } = withProblems(compilePage, samplePage('A page'));
  expect(Object.keys(result?.words ?? {})).toEqual(['kind', 'title', 'summary', 'reviewed', 'body']);
});

test('a heading may not have the name of a source', () => {
  const text = changed(samplePage('A page', sampleSources), 'Some words.', '## Peer 2014\n\nSome words.');
  expect(withProblems(compilePage, text).problems).toEqual([
    '11 a heading that is not on the page yet, found #peer-2014 twice',
  ]);
});
