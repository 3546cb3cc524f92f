// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { compilePage } from './compilePage.ts';
import { changed, sampleGates, samplePage } from './sampleGuide.ts';

const page = changed(
  samplePage('Questions', sampleGates),
  'Some words.',
  `Before.

## Who asks

More before.

## You

- Are you "safe"?
- Are you *well*?

**If not,** call [someone](/help/).

## What you did

- Was it you?

Stop.

- Then rest.

## What they want

- Is it no?

Leave.

## After

The end.`,
);

function compiled(text: string) {
  const problems: string[] = [];
  const result = compilePage(text, (line, expected) => problems.push(`${line} ${expected}`));
  return { result, problems };
}

test('each set has its questions and what a yes leads to; the rest of the page is above and below', () => {
  const { result, problems } = compiled(page);
  expect(problems).toEqual([]);
  const { body, gates, afterGates } = result?.words ?? {};
  expect(body).toEqual([
    ['p', 'Before.'],
    ['h2', 'who-asks', 'Who asks'],
    ['p', 'More before.'],
  ]);
  expect(gates).toEqual([
    {
      id: 'you',
      title: 'You',
      anchor: 'you',
      questions: ['Are you “safe”?', 'Are you well?'],
      yes: [['p', ['strong', 'If not,'], ' call ', ['a', '/help/', 'someone'], '.']],
    },
    {
      id: 'done',
      title: 'What you did',
      anchor: 'what-you-did',
      questions: ['Was it you?'],
      yes: [
        ['p', 'Stop.'],
        ['ul', ['li', 'Then rest.']],
      ],
    },
    {
      id: 'wanted',
      title: 'What they want',
      anchor: 'what-they-want',
      questions: ['Is it no?'],
      yes: [['p', 'Leave.']],
    },
  ]);
  expect(afterGates).toEqual([
    ['h2', 'after', 'After'],
    ['p', 'The end.'],
  ]);
});

test('the links and headings of the questions are known like any others', () => {
  const { result } = compiled(page);
  expect(result?.found.links.map(({ address }) => address)).toEqual(['/help/']);
  expect([...(result?.found.anchors ?? [])].sort()).toEqual([
    'after',
    'what-they-want',
    'what-you-did',
    'who-asks',
    'you',
  ]);
});

test('a question of several lines or paragraphs is one text', () => {
  const { result, problems } = compiled(
    changed(page, '- Was it you?', '- Was it you,\\\n  and you alone?\n\n  Be honest.'),
  );
  expect(problems).toEqual([]);
  expect(result?.words.gates?.[1]?.questions).toEqual(['Was it you, and you alone? Be honest.']);
});

test.each([
  [
    'a heading that is not in the file',
    '## What you did',
    '## What was',
    [
      '24 "What was" above or below all sections of gates',
      '40 a section "## What you did", as gates.done says',
    ],
  ],
  ['no list', '- Was it you?\n', 'Was it you?\n', ['26 a list of questions first under "What you did"']],
  [
    'nothing under the questions',
    '\nLeave.\n',
    '',
    ['32 what a yes leads to, under the questions of "What they want"'],
  ],
  [
    'nothing at all',
    '- Is it no?\n\nLeave.\n',
    '',
    [
      '32 a list of questions first under "What they want"',
      '32 what a yes leads to, under the questions of "What they want"',
    ],
  ],
  ['the same section twice', '## After', '## You', ['38 the section "You" only once']],
  ['a set left out of the frontmatter', '  done: What you did\n', '', ['5 gates.done: this key is missing']],
  [
    'an unknown set',
    'gates:\n',
    'gates:\n  theirs: Them\n',
    ['6 gates.theirs: no such key; see content/README.md'],
  ],
])('a page with %s is refused', (_, from, to, expected) => {
  expect(compiled(changed(page, from, to)).problems).toEqual(expected);
});

test('the page "Before you start" has the three sets, and closes with what the guide is not', () => {
  const { result, problems } = compiled(readFileSync('content/en/pages/before-you-start.md', 'utf8'));
  expect(problems).toEqual([]);
  expect(result?.words.gates?.map(({ id, questions }) => [id, questions.length])).toEqual([
    ['you', 3],
    ['done', 3],
    ['wanted', 3],
  ]);
  for (const { yes } of result?.words.gates ?? []) expect(JSON.stringify(yes)).toContain('"/help/"');
  expect(result?.words.afterGates?.[0]).toEqual(['h2', 'what-this-guide-is-not', 'What this guide is not']);
});
