// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { compileStep } from './compileStep.ts';
import { changed, sampleStep } from './sampleGuide.ts';

function compiled(text: string) {
  const problems: string[] = [];
  const step = compileStep(text, (line, expected) => problems.push(`${line} ${expected}`));
  return { step, problems };
}

test('a step becomes the words of its page', () => {
  const { step, problems } = compiled(sampleStep);
  expect(problems).toEqual([]);
  expect(step?.words).toEqual({
    kind: 'step',
    title: 'Keep a promise',
    summary: 'A small promise, kept on its day, says more than a large one.',
    minutes: 6,
    reviewed: '2026-11-22',
    reviewedOn: '22 November 2026',
    idea: [['p', 'Trust comes from what you do.']],
    how: [['ol', ['li', 'Choose something small.']]],
    pairs: [
      {
        situation: 'When you came home late',
        instead: [['p', '“I will be better.”']],
        try: [['p', '“I will be home at seven.”']],
      },
      {
        situation: 'When a bill was hidden',
        instead: [['p', '“You can trust me now.”']],
        try: [['p', '“I will show you the account.”']],
      },
    ],
    exercise: {
      title: 'One promise',
      intro: 'Write one thing you will do, and when.',
      fields: [
        { id: 'promise', kind: 'text', label: 'I will' },
        { id: 'size', kind: 'choice', label: 'Can you do it on a bad day?', options: ['Yes', 'No'] },
      ],
    },
    week: [
      { id: 'write-down-one-promise', text: ['Write down one promise.'] },
      { id: 'keep-it', text: ['Keep it.'] },
    ],
    otherSide: [['p', 'You owe nothing for it.']],
    known: [['p', 'Studies suggest that acts count (', ['a', '/about/#peer-2014', 'Peer, 2014'], ').']],
  });
  expect(step?.found.links).toEqual([{ address: '/about/#peer-2014', line: 54 }]);
});

test('quotation marks and apostrophes are set well in every text of the facts', () => {
  const text = sampleStep
    .replace('title: Keep a promise', `title: Keep 'a' promise`)
    .replace('A small promise,', `It's "small",`)
    .replace('title: One promise', `title: It's one`)
    .replace('intro: Write one', `caution: Don't push them.\n  intro: Don't write`)
    .replace('label: I will', `label: I'll\n      help: Don't rush.`)
    .replace('- "No"', `- I don't`);
  const { step, problems } = compiled(text);
  expect(problems).toEqual([]);
  expect(JSON.stringify(step?.words)).not.toMatch(/'|\\"/);
  expect(step?.words.exercise.caution).toBe('Don’t push them.');
});

test('a section to take care is there only where it was written', () => {
  const text = changed(
    sampleStep,
    '## How to do it',
    '## Take care\n\nNot where there is fear.\n\n## How to do it',
  );
  expect(compiled(text).step?.words.care).toEqual([['p', 'Not where there is fear.']]);
  expect(compiled(text).step?.found.anchors).toContain('care');
  expect(compiled(sampleStep).step?.words).not.toHaveProperty('care');
  expect(compiled(sampleStep).step?.found.anchors).not.toContain('care');
});

test('the anchors of a step are those of its page', () => {
  const screen =
    readFileSync('src/pages/StepPage.tsx', 'utf8') +
    readFileSync('src/features/exercise/YourTurn.tsx', 'utf8');
  // The heading of "Your turn" only names the section, which has the anchor.
  const ids = [...screen.matchAll(/\bid="([^"]+)"/g)]
    .map(([, id]) => id)
    .filter((id) => id !== 'your-turn-title');
  const text = changed(sampleStep, '## How to do it', '## Take care\n\nSlowly.\n\n## How to do it');
  expect([...(compiled(text).step?.found.anchors ?? [])].sort()).toEqual(ids.sort());
});

test('an action keeps its name, and so its tick, when a word at its end is mended', () => {
  const ids = (last: string) =>
    compiled(changed(sampleStep, '- Keep it.', `- Keep it on the very ${last}.`)).step?.words.week.map(
      ({ id }) => id,
    );
  expect(ids('day')).toEqual(ids('same day'));
  expect(ids('day')).toEqual(['write-down-one-promise', 'keep-it-on-the-very']);
});

test('actions keep their names when their order changes', () => {
  const turned = changed(
    sampleStep,
    '- Write down one promise.\n- Keep it.',
    '- Keep it.\n- Write down one promise.',
  );
  const ids = (text: string) =>
    compiled(text)
      .step?.words.week.map(({ id }) => id)
      .sort();
  expect(ids(turned)).toEqual(ids(sampleStep));
});

const week = '- Write down one promise.\n- Keep it.\n';

test.each([
  ['one action', week, '- Keep it.\n', '43 two to five actions'],
  ['six actions', week, '- a\n- b\n- c\n- d\n- e\n- f\n', '43 two to five actions'],
  ['actions in words', week, 'Keep it.\n', '43 a list of small actions, and nothing else'],
  ['words above the actions', week, `Do this:\n\n${week}`, '43 a list of small actions, and nothing else'],
  ...(
    [
      ['a heading', '- ### One\n'],
      ['a list within', '- One\n  - Two\n'],
      ['two paragraphs', '- One\n\n  Two\n'],
      ['a list alone', '- - One\n'],
    ] as const
  ).map(([name, item]): [string, string, string, string] => [
    `an action of ${name}`,
    '- Write down one promise.\n',
    item,
    '45 an action of one paragraph',
  ]),
  ...['[ ]', '[x]', '[]'].map((box): [string, string, string, string] => [
    `an action with ${box}`,
    '- Write',
    `- ${box} Write`,
    '45 an action without [ ], as the page has a box for each',
  ]),
  ['steps to take that are not numbered', '1. Choose', '- Choose', '25 a numbered list of what to do'],
  ['steps to take in words', '1. Choose', 'Choose', '25 a numbered list of what to do'],
  [
    'words above the pairs',
    '### When you came',
    'Words.\n\n### When you came',
    '31 a "###" heading that names the situation first',
  ],
  [
    'a pair the wrong way round',
    'Instead of: "I will be better."\n\nTry: "I will be home at seven."',
    'Try: "I will be home at seven."\n\nInstead of: "I will be better."',
    '31 a paragraph that begins with "Instead of:" and then one that begins with "Try:"',
  ],
  [
    'a pair with its mark in bold',
    'Try: "I will be home',
    '**Try:** "I will be home',
    '31 a paragraph that begins with "Instead of:" and then one that begins with "Try:"',
  ],
])('%s is refused', (_, from, to, problem) => {
  expect(compiled(changed(sampleStep, from, to)).problems).toEqual([problem]);
});

const html = 'Try: <b>';
test.each([
  ['actions in words', week, `${html}\n`, '43 a list of small actions, and nothing else', 45],
  [
    'an action of two paragraphs',
    '- Write down one promise.\n',
    `- One\n\n  ${html}\n`,
    '45 an action of one paragraph',
    47,
  ],
  [
    'a pair without its mark',
    'Instead of: "I will be better."',
    html,
    '31 a paragraph that begins with "Instead of:" and then one that begins with "Try:"',
    33,
  ],
])('what else is wrong in %s is told as well', (_, from, to, problem, line) => {
  const { problems } = compiled(changed(sampleStep, from, to));
  expect(problems).toEqual([problem, `${line} no HTML: write markdown only`]);
});

test('either side of a pair may have several paragraphs', () => {
  const text = changed(sampleStep, 'Try: "I will be home at seven."', 'Try: "One."\n\nAnd then "two".');
  expect(compiled(text).step?.words.pairs[0]?.try).toEqual([
    ['p', '“One.”'],
    ['p', 'And then “two”.'],
  ]);
});

test.each([
  ['another page', sampleStep.replace('/about/#peer-2014', '/help/')],
  ['the page of all sources', sampleStep.replace('/about/#peer-2014', '/about/')],
  [
    'a source, but in another section',
    sampleStep
      .replace(' ([Peer, 2014](/about/#peer-2014))', '')
      .replace('Trust comes', 'Trust [comes](/about/#peer-2014)'),
  ],
])('what is known needs a source: a link to %s is not enough', (_, text) => {
  expect(compiled(text).problems).toEqual(['52 a source for what is known: a link to /about/#its-id']);
});

test('words and facts are checked together', () => {
  const text = changed(sampleStep, 'minutes: 6', 'minutes: x').replace('Trust comes', '<i>Trust</i>');
  const { step, problems } = compiled(text);
  expect(step).toBeUndefined();
  expect(problems).toHaveLength(3);
});
