// @vitest-environment node
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';

import { ContentError } from '../../src/build/problem.ts';
import {
  changed,
  type Files,
  sampleCountries,
  sampleFiles,
  sampleHints,
  sampleIndex,
  samplePage,
  sampleProblems,
  sampleSources,
  sampleStep,
} from '../../src/build/sampleGuide.ts';

/** Every page that the app leads to by itself: the footer, the help, the privacy of what one writes. */
const neededPages = [
  'about',
  'before-you-start',
  'check-in',
  'help',
  'home',
  'hurt',
  'move',
  'not-found',
  'plan',
  'privacy',
];

// Each test reads a folder of files: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

// What is wrong in a file of words stops the build, with the file, the line and what was expected. The ids, such as C1,
// are those of tests/faults.ts.

/** The first step with one place of it changed. */
const step = (from: string, to: string): Files => ({ 'first/one.md': changed(sampleStep, from, to) });
const index = (from: string, to: string): Files => ({ 'first/index.md': changed(sampleIndex, from, to) });
const about = (more: string): Files => ({ 'pages/about.md': samplePage('About', more) });
const help = (from: string, to: string): Files => ({
  'pages/help.md': samplePage('Help', changed(sampleCountries, from, to)),
});
const home = (words: string): Files => ({
  'pages/home.md': changed(samplePage('Home'), 'Some words.', words),
});
const questions = (from: string, to: string): Files => ({
  'pages/before-you-start.md': changed(sampleFiles['pages/before-you-start.md'] ?? '', from, to),
});
const bytes = (before: string, wrong: number[], after = '') =>
  Buffer.concat([Buffer.from(before), Buffer.from(wrong), Buffer.from(after)]);

const canary = path.join(tmpdir(), `mend-canary-${process.pid}`);
afterEach(() => rmSync(canary, { force: true }));

test('the sample itself has nothing wrong', () => {
  expect(sampleProblems({})).toEqual([]);
});

const facts: [name: string, files: Files, problems: string[]][] = [
  // C1: a missing field.
  ...['title', 'summary', 'minutes', 'reviewed'].map((key): [string, Files, string[]] => [
    `a step without ${key}`,
    { 'first/one.md': sampleStep.replace(new RegExp(`^${key}: .*\n`, 'm'), '') },
    [`first/one.md:1 ${key}: this key is missing`],
  ]),
  [
    'a step without an exercise',
    { 'first/one.md': sampleStep.replace(/^exercise:.*?(?=---)/ms, '') },
    ['first/one.md:1 exercise: this key is missing'],
  ],
  [
    'an exercise without an intro, at the line of the exercise',
    step('  intro: Write one thing you will do, and when.\n', ''),
    ['first/one.md:6 exercise.intro: this key is missing'],
  ],
  [
    'a field without a label, at the line of the field',
    step('      label: I will\n', ''),
    ['first/one.md:10 exercise.fields.0.label: this key is missing'],
  ],
  [
    'a field without a kind',
    step('      kind: text\n', ''),
    ['first/one.md:10 exercise.fields.0.kind: this key is missing'],
  ],
  [
    'an exercise without fields',
    step('fields:\n', 'fields: []\n  hints:\n'),
    [
      'first/one.md:9 exercise.fields: expected a list of one to twelve fields',
      'first/one.md:10 exercise.hints: no such key; see content/README.md',
    ],
  ],
  [
    'remarks on what the exercise does not ask',
    step(
      '  fields:\n',
      '  remarks:\n    - { when: empty, fields: [nowhere], while: [promise], say: It is still empty. }\n    - { when: put-away, fields: [promise], days: 7, say: It is put away. }\n  fields:\n',
    ),
    [
      'first/one.md:10 remarks: the id of a field, found nowhere',
      'first/one.md:11 remarks: the id of a field of the kind hold, found promise',
    ],
  ],
  [
    'a message that begins with what is not written here',
    step(
      '    - id: size\n',
      `    - id: whole
      kind: hold
      label: All of it
      from: |
        I will {promise}
        {nowhere} and {size} { promise }
      questions:
        - { ask: Do they want it?, fine: "yes" }
        - { ask: Does it blame?, fine: "no" }
    - id: size\n`,
    ),
    [
      'first/one.md:16 from: the id of a field of the kind text, long-text or list in braces, found {nowhere}',
      'first/one.md:16 from: the id of a field of the kind text, long-text or list in braces, found {size}',
      'first/one.md:16 from: the id of a field of the kind text, long-text or list in braces, found { promise }',
    ],
  ],
  ...(
    [
      ['a field that it does not have', '{ field: nowhere, answer: "Yes" }'],
      ['a field that is no choice', '{ field: promise, answer: "Yes" }'],
      ['an answer that cannot be given', '{ field: size, answer: "Maybe" }'],
    ] as const
  ).map(([name, wanted]): [string, Files, string[]] => [
    `a message that is wanted by ${name}`,
    step(
      '    - id: size\n',
      `    - id: whole
      kind: hold
      label: All of it
      wanted: ${wanted}
      questions:
        - { ask: Do they want it?, fine: "yes" }
        - { ask: Does it blame?, fine: "no" }
    - id: size\n`,
    ),
    ['first/one.md:16 wanted: the id of a field of the kind choice, and one of its options'],
  ]),
  [
    'a result that names no field',
    step('  fields:\n', '  result: |\n    I will do it.\n  fields:\n'),
    ['first/one.md:9 result: the id of at least one field in braces'],
  ],
  [
    'a result with braces around what is no id',
    step(
      '  fields:\n',
      '  result: |\n    I will {promise}\n    {Promise} and { size }, {}\n    {nowhere} size}\n    {size\n  fields:\n',
    ),
    ['{Promise}', '{ size }', '{}', '{nowhere}', '}', '{size'].map(
      (found) => `first/one.md:9 result: the id of a field in braces, found ${found}`,
    ),
  ],
  [
    'a remark on what cannot be known',
    step(
      '  fields:\n',
      '  remarks:\n    - { when: sorry, fields: [promise], say: It is late. }\n  fields:\n',
    ),
    ['first/one.md:10 exercise.remarks.0.when: expected one of: empty, longer, put-away, found "sorry"'],
  ],
  ['a path without its order', index('order: 1\n', ''), ['first/index.md:1 order: this key is missing']],
  [
    'a path without steps',
    index('steps:\n  - one\n  - two\n', ''),
    ['first/index.md:1 steps: this key is missing'],
  ],
  [
    'a helpline that does not say who it is for',
    help('      - for: crisis\n        name', '      - name'),
    ['pages/help.md:9 countries.0.lines.0.for: this key is missing'],
  ],
  [
    'the page of the questions about safety without gates',
    { 'pages/before-you-start.md': samplePage('Before you start') },
    ['pages/before-you-start.md:1 gates: this key is missing'],
  ],
  [
    'the page of help without countries',
    { 'pages/help.md': samplePage('Help') },
    ['pages/help.md:1 countries: this key is missing'],
  ],
  [
    'lists of nothing',
    { 'pages/help.md': samplePage('Help', 'countries: []\n'), ...about('sources: []\n') },
    [
      'pages/about.md:5 sources: expected at least one source',
      'pages/help.md:5 countries: expected at least one country',
    ],
  ],
  [
    'a list on a page that is not for it',
    { 'pages/hurt.md': samplePage('Hurt', `${sampleSources}${sampleCountries}`) },
    ['pages/hurt.md:5 sources: only in about.md', 'pages/hurt.md:9 countries: only in help.md'],
  ],
  // C2: the same key, order or title twice.
  [
    'a key that is there twice',
    step('minutes: 6\n', 'minutes: 6\nminutes: 7\n'),
    ['first/one.md:5 valid YAML: Map keys must be unique'],
  ],
  [
    'two steps of one title',
    { 'first/two.md': sampleStep },
    ['first/two.md:2 title: another title than that of content/en/first/one.md'],
  ],
  [
    'two pages of one title',
    { 'pages/hurt.md': samplePage('About') },
    ['pages/hurt.md:2 title: another title than that of content/en/pages/about.md'],
  ],
  [
    'two paths of one order',
    {
      'second/index.md': changed(sampleIndex, 'The first', 'The second').replace('  - two\n', ''),
      'second/one.md': sampleStep,
    },
    ['second/index.md:4 order: another number than that of content/en/first/index.md'],
  ],
  [
    'two fields of one id',
    step('id: size', 'id: promise'),
    ['first/one.md:9 exercise.fields: expected ids that differ'],
  ],
  [
    'two options that are the same',
    step('- "No"', '- "Yes"'),
    ['first/one.md:16 exercise.fields.1.options: expected answers that differ'],
  ],
  [
    'two columns of one label',
    step(
      'kind: text\n',
      'kind: sort\n      columns: [{ id: open, label: Open }, { id: done, label: Open }]\n',
    ),
    ['first/one.md:12 exercise.fields.0.columns: expected labels that differ'],
  ],
  ...['end', 'free-me'].map((id): [string, Files, string[]] => [
    `a column ${id}, which would be joined as part of an agreement`,
    step(
      'kind: text\n',
      `kind: sort\n      columns: [{ id: open, label: Open }, { id: ${id}, label: Done }]\n`,
    ),
    [
      `first/one.md:12 exercise.fields.0.columns.1.id: expected another name, as the guide keeps a part of a message or an agreement under this one, found "${id}"`,
    ],
  ]),
  [
    'two remarks that say the same',
    step(
      '  fields:\n',
      '  remarks:\n    - { when: longer, fields: [promise], words: 10, say: It is long now. }\n    - { when: longer, fields: [promise], words: 20, say: It is long now. }\n  fields:\n',
    ),
    ['first/one.md:9 exercise.remarks: expected remarks that differ'],
  ],
  [
    'one situation twice',
    step('### When a bill was hidden', '### When you came home late!'),
    ['first/one.md:37 a situation that is not in this step yet'],
  ],
  [
    'a situation without words',
    step('### When a bill was hidden', '###'),
    ['first/one.md:37 a heading with letters from a to z, or digits, in it'],
  ],
  [
    'a situation of letters that no name can be made of',
    step('### When a bill was hidden', '### 你好'),
    ['first/one.md:37 a heading with letters from a to z, or digits, in it'],
  ],
  [
    'a question about safety that is asked twice',
    questions('- Is it so?', '- Is it so?\n- Is it *so*?'),
    ['pages/before-you-start.md:13 questions that differ under "You"'],
  ],
  [
    'a helpline that is there twice',
    help(
      'lines:\n',
      'lines:\n      - { for: hurt, name: Samaritans, phone: "116 123" }\n      - { for: crisis, name: Samaritans, phone: "116 123" }\n',
    ),
    ['pages/help.md:8 countries.0.lines: expected lines that differ in their name or phone'],
  ],
  [
    'a related step that is there twice',
    index(
      'steps:\n',
      'related:\n  title: These help too\n  intro: Steps of another path.\n  steps: [first/one, first/one]\nsteps:\n',
    ),
    ['first/index.md:9 related.steps: expected each step only once'],
  ],
  [
    'no related step at all',
    index(
      'steps:\n',
      'related:\n  title: These help too\n  intro: Steps of another path.\n  steps: []\nsteps:\n',
    ),
    ['first/index.md:9 related.steps: expected at least one step'],
  ],
  [
    'a step that is listed twice',
    index('- two', '- one\n  - two'),
    ['first/index.md:6 steps: expected each step only once'],
  ],
  [
    'two sources of one id',
    about(`${sampleSources}  - id: peer-2014\n    cite: Another paper.\n`),
    ['pages/about.md:5 sources: expected ids that differ'],
  ],
  // C3: YAML that cannot be read.
  [
    'a tab before a key',
    step('  title: One', '\ttitle: One'),
    ['first/one.md:7 spaces at the start of the line, found a tab'],
  ],
  [
    'a quotation mark that is not closed',
    step('title: Keep', 'title: "Keep'),
    ['first/one.md:2 valid YAML: Missing closing "quote'],
  ],
  [
    'a colon within the words',
    step('summary: A small promise,', 'summary: Small: a promise,'),
    ['first/one.md:3 valid YAML: Nested mappings are not allowed in compact mappings'],
  ],
  [
    'words in bold in place of a title',
    step('title: Keep a promise', 'title: *Keep* a promise'),
    ['first/one.md:2 quotes around words that begin with *'],
  ],
  [
    'words that YAML takes for a comment',
    step('title: Keep a promise', 'title: Keep promise # 1'),
    ['first/one.md:2 quotes around words with #'],
  ],
  [
    'words that YAML takes for a name',
    step('title: Keep a promise', 'title: &you and a promise'),
    ['first/one.md:2 quotes around words that begin with &'],
  ],
  [
    'a list in place of the facts',
    { 'first/one.md': sampleStep.replace(/^title.*?(?=---)/ms, '- one\n') },
    ['first/one.md:1 a line for each fact, such as "title: Listen"'],
  ],
  [
    'words in place of the facts',
    { 'first/one.md': sampleStep.replace(/^title.*?(?=---)/ms, 'one\n') },
    ['first/one.md:1 a line for each fact, such as "title: Listen"'],
  ],
  [
    'facts that are never closed',
    { 'first/one.md': sampleStep.replace(/^---$/gm, '').replace('', '---') },
    ['first/one.md:1 the facts about the page between two lines of --- at the top of the file'],
  ],
  [
    'a file without facts',
    { 'first/one.md': '## The idea\n\nWords.\n' },
    ['first/one.md:1 the facts about the page between two lines of --- at the top of the file'],
  ],
  // C4: nothing in the facts is ever run.
  [
    'facts in JavaScript',
    { 'first/one.md': changed(sampleStep, '---\n', `---js\nrequire('fs').writeFileSync('${canary}', '')\n`) },
    ['first/one.md:1 the facts about the page between two lines of --- at the top of the file'],
  ],
  [
    'a function in the facts',
    step('title: Keep a promise', `title: !!js/function "require('fs').writeFileSync('${canary}', '')"`),
    ['first/one.md:2 valid YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
  ],
  [
    'facts that unfold without end',
    step('title: Keep a promise', 'a: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]'),
    [
      'first/one.md:3 quotes around words that begin with *',
      'first/one.md:4 quotes around words that begin with *',
    ],
  ],
  // C15: words that YAML takes for something else.
  [
    'a title that YAML takes for a number',
    step('title: Keep a promise', 'title: 2026'),
    ['first/one.md:2 title: expected a text of 3 to 48 characters, found 2026'],
  ],
  [
    'a phone number that YAML takes for a number',
    help('"116 123"', '016'),
    ['pages/help.md:11 countries.0.lines.0.phone: expected a phone number in quotes, found 16'],
  ],
  [
    'an option that YAML takes for true',
    step('- "Yes"', '- true'),
    ['first/one.md:17 exercise.fields.1.options.0: expected a text of 1 to 120 characters, found true'],
  ],
  [
    'an id that YAML could take for "no"',
    step('id: size', 'id: No'),
    ['first/one.md:13 exercise.fields.1.id: expected a name of small letters, digits and dashes, found "No"'],
  ],
  [
    'a title of nothing',
    step('title: Keep a promise', 'title:'),
    ['first/one.md:2 title: expected a text of 3 to 48 characters'],
  ],
  // Values.
  ...['lots', '0', '61', '7.5', '"6"', '.nan'].map((minutes): [string, Files, string[]] => [
    `minutes: ${minutes}`,
    step('minutes: 6', `minutes: ${minutes}`),
    [
      `first/one.md:4 minutes: expected a whole number from 1 to 60, found ${minutes === 'lots' ? '"lots"' : minutes === '.nan' ? 'null' : minutes}`,
    ],
  ]),
  ...['22.11.2026', '2026-13-01', 'tomorrow', '2026-2-1'].map((day): [string, Files, string[]] => [
    `reviewed: ${day}`,
    step('reviewed: 2026-11-22', `reviewed: ${day}`),
    [`first/one.md:5 reviewed: expected a day, such as 2026-11-22, found "${day}"`],
  ]),
  [
    'a day that is not in the calendar',
    step('reviewed: 2026-11-22', 'reviewed: 2026-02-30'),
    ['first/one.md:5 reviewed: expected a day, such as 2026-11-22, found "2026-02-30"'],
  ],
  [
    'a title that is too long',
    step('Keep a promise', 'x'.repeat(49)),
    ['first/one.md:2 title: at most 48 characters, found 49'],
  ],
  [
    'a summary that is too short',
    step('A small promise, kept on its day, says more than a large one.', 'Too short.'),
    ['first/one.md:3 summary: expected a text of 20 to 160 characters, found "Too short."'],
  ],
  [
    'a title of two lines',
    step('title: Keep a promise', 'title: |-\n  Keep a\n  promise'),
    ['first/one.md:2 title: expected one line, found "Keep a\\npromise"'],
  ],
  [
    'a key that does not exist',
    step('minutes: 6\n', 'minutes: 6\ncolour: red\n'),
    ['first/one.md:5 colour: no such key; see content/README.md'],
  ],
  [
    'a kind of field that does not exist',
    step('kind: text', 'kind: email'),
    [
      'first/one.md:11 exercise.fields.0.kind: expected one of: text, long-text, if-then, yes-no, decision, agreement, list, choice, date, scale, sort, timer, hold, found "email"',
    ],
  ],
  [
    'words in place of a field and of a remark',
    step('  fields:\n', '  remarks:\n    - It is empty.\n  fields:\n    - text\n'),
    [
      'first/one.md:10 exercise.remarks.0: expected lines of a key and its value, found "It is empty."',
      'first/one.md:12 exercise.fields.0: expected lines of a key and its value, found "text"',
    ],
  ],
  [
    'a choice without options',
    { 'first/one.md': changed(sampleStep, '      options:\n        - "Yes"\n        - "No"\n', '') },
    ['first/one.md:13 exercise.fields.1.options: this key is missing'],
  ],
  [
    'a choice with one option',
    step('        - "No"\n', ''),
    ['first/one.md:16 exercise.fields.1.options: expected two to eight answers to choose from'],
  ],
  [
    'options on a field for text',
    step('label: I will\n', 'label: I will\n      options: [a, b]\n'),
    ['first/one.md:13 exercise.fields.0.options: no such key; see content/README.md'],
  ],
  [
    'hints for what is not written',
    step('kind: choice\n', 'kind: choice\n      hints: [threat]\n'),
    ['first/one.md:15 exercise.fields.1.hints: no such key; see content/README.md'],
  ],
  [
    'a source with an address that is not safe',
    about(changed(sampleSources, 'https:', 'http:')),
    [
      'pages/about.md:8 sources.0.url: expected an address that begins with https://, found "http://doi.org/10.1037/a0035392"',
    ],
  ],
  [
    'a source that is only words',
    about('sources:\n  - Peer\n'),
    ['pages/about.md:6 sources.0: expected id, cite, url, found "Peer"'],
  ],
  [
    'a phone number with words in it',
    help('116 123', 'call 116'),
    ['pages/help.md:11 countries.0.lines.0.phone: expected digits, spaces and dashes only, found "call 116"'],
  ],
];

const body: typeof facts = [
  // C5 and C6; every form is in src/build/prose.test.ts.
  [
    'HTML',
    step('Trust comes', '<script>alert(1)</script>'),
    ['first/one.md:23 no HTML: write markdown only'],
  ],
  [
    'a link that runs a script',
    home('[here](javascript:alert)'),
    ['pages/home.md:7 a link to /an-address-of-this-site/, to https:// or to tel:, found "javascript:alert"'],
  ],
  // C7: links to nowhere.
  [
    'a link to a page that does not exist',
    home('See [this](/nowhere/).'),
    ['pages/home.md:7 a link to a page that exists, found /nowhere/'],
  ],
  [
    'links to nowhere in files whose facts are wrong as well',
    {
      'first/one.md': changed(
        changed(sampleStep, 'minutes: 6\n', ''),
        'Trust comes',
        '[Trust](/nowhere/) comes',
      ),
      'first/index.md': changed(
        changed(sampleIndex, 'order: 1\n', ''),
        'the opening',
        '[the opening](/about/#x)',
      ),
    },
    [
      'first/index.md:1 order: this key is missing',
      'first/index.md:10 an anchor that exists on /about/, found #x',
      'first/one.md:1 minutes: this key is missing',
      'first/one.md:22 a link to a page that exists, found /nowhere/',
    ],
  ],
  [
    'a link without its last slash',
    home('See [this](/help).'),
    ['pages/home.md:7 a link to a page that exists, found /help'],
  ],
  [
    'a link to the number of a step',
    home('See [this](/first/1/).'),
    ['pages/home.md:7 a link to a page that exists, found /first/1/'],
  ],
  [
    'a link to a source that does not exist',
    step('#peer-2014', '#peer-2015'),
    ['first/one.md:54 an anchor that exists on /about/, found #peer-2015'],
  ],
  [
    'a link to a section that the step does not have',
    home('See [this](/first/one/#care).'),
    ['pages/home.md:7 an anchor that exists on /first/one/, found #care'],
  ],
  [
    'a link to a place on the same page that does not exist',
    home('See [below](#below).'),
    ['pages/home.md:7 an anchor that exists on this page, found #below'],
  ],
  [
    'a link to related steps that the path does not have',
    home('See [this](/first/#related).'),
    ['pages/home.md:7 an anchor that exists on /first/, found #related'],
  ],
  [
    'a link to what is shown only when every step is done',
    {
      ...index('This is the end.', '### The end\n\nThis is the end.'),
      ...home('See [this](/first/#what-may-come-next) and [this](/first/#the-end).'),
    },
    [
      'pages/home.md:7 an anchor that exists on /first/, found #what-may-come-next',
      'pages/home.md:7 an anchor that exists on /first/, found #the-end',
    ],
  ],
  [
    'a broken link on the page for what is not there',
    { 'pages/not-found.md': changed(samplePage('Not here'), 'Some words', '[Some](/x/) words') },
    ['pages/not-found.md:7 a link to a page that exists, found /x/'],
  ],
  // C16: headings and pictures.
  [
    'a heading of the first level',
    step('Trust comes', '# Two\n\nTrust comes'),
    ['first/one.md:23 a heading of two or three #: the title is the only one above'],
  ],
  [
    'a heading that leaves out a level',
    step('Trust comes', '#### Deep\n\nTrust comes'),
    ['first/one.md:23 a heading of two or three #: the title is the only one above'],
  ],
  [
    'a picture',
    step('Trust comes', '![](https://example.org/a.png) Trust comes'),
    ['first/one.md:23 no images in the words'],
  ],
  [
    'two headings of one name on a page',
    home('## One\n\nWords.\n\n## One!\n\nWords.'),
    ['pages/home.md:11 a heading that is not on the page yet, found #one twice'],
  ],
  ...['Main', 'Root', 'Promises'].map((heading): [string, Files, string[]] => [
    `a heading ${heading}, whose anchor the app has`,
    home(`## ${heading}\n\nWords.`),
    [`pages/home.md:7 another name: the app has #${heading.toLowerCase()} already`],
  ]),
  [
    'a heading in a step whose anchor the app has',
    step('Trust comes', '### Contact\n\nTrust comes'),
    ['first/one.md:23 another name: the app has #contact already'],
  ],
  [
    'a set of questions whose anchor the app has',
    {
      'pages/before-you-start.md': (sampleFiles['pages/before-you-start.md'] ?? '')
        .replace('you: You', 'you: Main')
        .replace('## You', '## Main'),
    },
    ['pages/before-you-start.md:11 another name: the app has #main already'],
  ],
  [
    'a source and a country whose anchor the app has',
    {
      'pages/about.md': samplePage('About', `${sampleSources}  - id: sources\n    cite: Another paper.\n`),
      ...help('id: ireland', 'id: main'),
    },
    [
      'pages/about.md:9 another name: the app has #sources already',
      'pages/help.md:6 another name: the app has #main already',
    ],
  ],
  // What a writer meant as markdown, where it would be shown as it is typed.
  ...['**all** of it', 'a `code`', '[this](/help/)', '[this][help]', '<b>this</b>', 'this &amp; that'].map(
    (words): [string, Files, string[]] => [
      `${words} in the facts`,
      step('label: I will', `label: "${words}"`),
      [
        `first/one.md:12 exercise.fields.0.label: words without signs of markdown or HTML, found ${/\*|`|\](\(|\[)|<b|&amp;/.exec(words)?.[0]}`,
      ],
    ],
  ),
  [
    'marks in a result',
    step('  fields:\n', '  result: |\n    **I will** {promise}\n  fields:\n'),
    ['first/one.md:9 exercise.result: words without signs of markdown or HTML, found *'],
  ],
  ...(
    [
      ['a link with a space in its address', '[this](/about us/)', ']('],
      ['a link to nothing', '[this][help]', ']['],
      ['stress that is not closed', 'some **words', '*'],
    ] as const
  ).map(([name, words, mark]): [string, Files, string[]] => [
    name,
    home(words),
    [`pages/home.md:7 words, found ${mark}, which would be shown as it is`],
  ]),
  ...(
    [
      ['emphasis', '*Late*'],
      ['html', '<b>Late</b>'],
      ['link', '[Late](/help/)'],
    ] as const
  ).flatMap(([kind, words]): [string, Files, string[]][] => [
    [
      `a situation with ${kind}`,
      step('### When a', `### ${words} a`),
      [`first/one.md:37 a heading of plain words, found ${kind}`],
    ],
    [
      `a section with ${kind}`,
      step('## The idea', `## ${words.replace('Late', 'The idea')}`),
      [`first/one.md:21 a heading of plain words, found ${kind}`],
    ],
    [
      `a set of questions with ${kind}`,
      questions('## You\n', `## ${words.replace('Late', 'You')}\n`),
      [`pages/before-you-start.md:11 a heading of plain words, found ${kind}`],
    ],
  ]),
  [
    'better words of nothing',
    step('Try: "I will show you the account."', 'Try:'),
    ['first/one.md:37 words after "Try:"'],
  ],
  [
    'poorer words of nothing',
    step('Instead of: "I will be better."', 'Instead of:'),
    ['first/one.md:31 words after "Instead of:"'],
  ],
  [
    'a list that begins with another number',
    step('1. Choose', '4. Choose'),
    ['first/one.md:27 a list that begins with 1, found 4'],
  ],
  ...(
    [
      ['>', 20_000],
      ['- ', 300],
      ['1. ', 300],
    ] as const
  ).map(([mark, count]): [string, Files, string[]] => [
    `words within ${count} of ${mark}`,
    home(`${mark.repeat(count)}words`),
    ['pages/home.md:7 words within at most eight lists and quotations'],
  ]),
  // The sections of a step and of a path.
  [
    'a step without a section',
    step('## This week\n\n- Write down one promise.\n- Keep it.\n\n', ''),
    ['first/one.md:49 a section "## This week"'],
  ],
  [
    'a section that does not exist',
    step('## From the other side', '## From their side'),
    [
      'first/one.md:48 one of the sections "The idea", "Take care", "How to do it", "Instead of, try", "This week", "From the other side", "What is known about this", found "From their side"',
      'first/one.md:54 a section "## From the other side"',
    ],
  ],
  [
    'a step with one pair',
    { 'first/one.md': sampleStep.replace(/^### When a bill.*?(?=^## )/ms, '') },
    ['first/one.md:29 two or more pairs, each under a "###" heading'],
  ],
  [
    'a pair without its better words',
    step('Try: "I will show', 'Better: "I will show'),
    ['first/one.md:37 a paragraph that begins with "Instead of:" and then one that begins with "Try:"'],
  ],
  [
    'two actions that begin with the same words',
    step('- Keep it.', '- Write down one promise!'),
    ['first/one.md:43 actions that differ in their first five words'],
  ],
  [
    'an action that no name can be made of',
    step('- Keep it.', '- 你好\n-\n- Keep it.'),
    [
      'first/one.md:46 an action that begins with letters from a to z, or digits',
      'first/one.md:47 an action that begins with letters from a to z, or digits',
    ],
  ],
  [
    'a question about safety without words',
    questions('- Is it so?', '- Is it so?\n-'),
    ['pages/before-you-start.md:14 words in each question'],
  ],
  [
    'a step that says what is known without a source',
    step(' ([Peer, 2014](/about/#peer-2014))', ''),
    ['first/one.md:52 a source for what is known: a link to /about/#its-id'],
  ],
  [
    'a path without its last section',
    index('## What may come next\n\nThis is the end.\n', ''),
    ['first/index.md:11 words under a last section "## What may come next"'],
  ],
];

const names: typeof facts = [
  [
    'a step that is listed but not there, at its line in the list',
    index('- two\n', '- two\n  - three\n'),
    ['first/index.md:9 steps: a file three.md in this folder'],
  ],
  [
    'a step that is there but not listed',
    { 'first/three.md': changed(sampleStep, 'Keep a promise', 'Three') },
    ['first/three.md:1 its name in the list steps: of content/en/first/index.md'],
  ],
  [
    'a file name of digits only',
    { 'pages/404.md': samplePage('Lost') },
    ['pages/404.md:1 a name of small letters, digits and dashes that is free, found "404"'],
  ],
  [
    'a step whose name would be its number',
    { ...index('- two', '- two\n  - "3"'), 'first/3.md': changed(sampleStep, 'Keep a promise', 'Three') },
    [
      'first/3.md:1 a name of small letters, digits and dashes that is free, found "3"',
      'first/index.md:9 steps.2: expected a name of small letters, digits and dashes, found "3"',
    ],
  ],
  [
    'a file name with large letters and spaces',
    { 'pages/My Page.md': samplePage('My page') },
    ['pages/My Page.md:1 a name of small letters, digits and dashes that is free, found "My Page"'],
  ],
  ...['ahead', 'assets', 'words', 'previews', 'pages', 'hints', 'contents', 'offline'].map(
    (name): [string, Files, string[]] => [
      `a page called ${name}, which the site needs for itself`,
      { [`pages/${name}.md`]: samplePage('A page') },
      [`pages/${name}.md:1 a name of small letters, digits and dashes that is free, found "${name}"`],
    ],
  ),
  [
    'a page and a path of one name',
    { 'pages/first.md': samplePage('First') },
    ['pages/first.md:1 another name: there is a path of this name'],
  ],
  ...['help', 'home'].map((name): [string, Files, string[]] => [
    `a path called ${name}, which a page has to have`,
    {
      [`${name}/index.md`]: changed(sampleIndex, 'The first', 'The second')
        .replace('order: 1', 'order: 2')
        .replace('  - two\n', ''),
      [`${name}/one.md`]: sampleStep,
      ...home('See [this](/help/#ireland).'),
    },
    [`${name}:1 another name: there has to be a page ${name}.md`],
  ]),
  [
    'a folder without index.md, and what is wrong in its steps',
    {
      'second/one.md': changed(sampleStep, 'minutes: 6', 'minutes: 0'),
      ...home('See [this](/second/) and [this](/second/one/).'),
    },
    [
      'second:1 an index.md in the folder of a path',
      'second/one.md:4 minutes: expected a whole number from 1 to 60, found 0',
    ],
  ],
  ...neededPages.map((page): [string, Files, string[]] => [
    `a guide without the page ${page}`,
    { [`pages/${page}.md`]: undefined },
    [
      ...(page === 'about'
        ? ['one', 'two'].map(
            (slug) => `first/${slug}.md:54 a link to a page that exists, found /about/#peer-2014`,
          )
        : []),
      `pages/${page}.md:1 this file: the app links to it`,
    ],
  ]),
  [
    'a guide without the words that tell of harm',
    { 'hints/threat.md': undefined },
    ['hints/threat.md:1 this file: help is shown by its words'],
  ],
  [
    'a guide whose words that tell of harm have another name',
    { 'hints/threat.md': undefined, 'hints/threats.md': sampleHints },
    ['hints/threat.md:1 this file: help is shown by its words'],
  ],
  [
    'a class of hints that does not exist, at its line',
    step('label: I will\n', 'label: I will\n      hints:\n        - threat\n        - excus\n'),
    ['first/one.md:15 hints: a file of hints/ without .md, found excus'],
  ],
  [
    'words that tell of harm which cannot be read, told once',
    { 'hints/threat.md': changed(sampleHints, 'phrases:', 'phrase:') },
    [
      'hints/threat.md:1 phrases: this key is missing',
      'hints/threat.md:5 phrase: no such key; see content/README.md',
    ],
  ],
  ...[
    'first/one.markdown',
    'first/three.MD',
    'pages/more.md.txt',
    'hints/more.mdx',
    'pages/more.md/a.md',
  ].map((file): [string, Files, string[]] => [
    `words that nobody would read, in ${file}`,
    { [file]: 'Words.' },
    [`${file.replace('/a.md', '')}:1 a file of words right in this folder, with a name that ends in .md`],
  ]),
  [
    'a step that is a link to nowhere, told once',
    { 'first/one.md': { link: 'gone.md' } },
    ['first/one.md:1 a file that can be read'],
  ],
  [
    'a path that is a link to nowhere, or to itself',
    { second: { link: 'gone' }, third: { link: 'third' } },
    ['second:1 a file or folder that can be read', 'third:1 a file or folder that can be read'],
  ],
  [
    'a folder in place of the index.md of a path',
    { 'first/index.md': undefined, 'first/index.md/one.md': 'Words.' },
    [
      'first/index.md:1 a file of words right in this folder, with a name that ends in .md',
      'first/index.md:1 a file that can be read',
    ],
  ],
  [
    'words beside the folders',
    { 'more.md': 'Words.' },
    ['more.md:1 a place in the folder of a path or in pages/'],
  ],
  [
    'a related step that does not exist, at its line in the list',
    index(
      'steps:\n',
      'related:\n  title: These help too\n  intro: Steps of another path.\n  steps:\n    - first/one\n    - first/three\nsteps:\n',
    ),
    ['first/index.md:11 related.steps: a step that exists, found first/three'],
  ],
  [
    'a related step without its path',
    index(
      'steps:\n',
      'related:\n  title: These help too\n  intro: Steps of another path.\n  steps: [one]\nsteps:\n',
    ),
    ['first/index.md:9 related.steps.0: expected path/step, such as partner/apologise-well, found "one"'],
  ],
];

const letters: typeof facts = [
  // C10 to C12.
  [
    'text that is not UTF-8, with the place of the byte',
    { 'pages/home.md': bytes(samplePage('Home'), [0x63, 0x61, 0x66, 0xe9, 0x2e]) },
    ['pages/home.md:8 UTF-8 text, found another encoding at byte 105'],
  ],
  [
    'UTF-16',
    { 'pages/home.md': Buffer.from(`\ufeff${samplePage('Home')}`, 'utf16le') },
    ['pages/home.md:1 UTF-8 text, found another encoding at byte 0'],
  ],
  ['an empty file', { 'pages/home.md': '' }, ['pages/home.md:1 words, found an empty file']],
  [
    'a file of blank lines',
    { 'pages/home.md': '\ufeff \r\n\n' },
    ['pages/home.md:1 words, found an empty file'],
  ],
  [
    'a huge file',
    { 'pages/home.md': samplePage('Home') + 'Words. '.repeat(20_000) },
    ['pages/home.md:1 at most 100000 bytes, found 140102'],
  ],
  [
    'characters that cannot be seen, on each of their lines',
    home('Some \u200bwords\n\nand\u2028 more'),
    [
      'pages/home.md:7 only characters that can be seen, found U+200b at column 6',
      'pages/home.md:9 only characters that can be seen, found U+2028 at column 4',
    ],
  ],
  ...(
    [
      ['text that turns its direction', '\u202e', '202e'],
      ['a direction that is not closed', '\u2066', '2066'],
      ['a letter of no width', '\u200b', '200b'],
      ['U+FEFF within the words', '\ufeff', 'feff'],
      ['a control character', '\u0007', '0007'],
      ['a hyphen that cannot be seen', '\u00ad', '00ad'],
      ['a letter that was lost', '\ufffd', 'fffd'],
      ['a line end of another kind', '\u2028', '2028'],
    ] as const
  ).map(([name, character, code]): [string, Files, string[]] => [
    name,
    home(`Some ${character}words`),
    [`pages/home.md:7 only characters that can be seen, found U+${code} at column 6`],
  ]),
];

const escapes: typeof facts = [
  ...['\\u202e', '\\x01', '\\ud800'].map((code): [string, Files, string[]] => [
    `a sign that cannot be seen, as ${code}`,
    step('label: I will', `label: "I ${code}will"`),
    ['first/one.md:12 only characters that can be seen, found one by its code'],
  ]),
  [
    'a sign that cannot be seen, as an entity',
    home('Some &#8238;words'),
    ['pages/home.md:7 only characters that can be seen, found one by its code'],
  ],
];

test.each([...facts, ...body, ...names, ...letters, ...escapes])('%s is refused', (_, files, problems) => {
  expect(sampleProblems(files)).toEqual(problems.map((problem) => `content/en/${problem}`));
});

test('nothing in the facts of a file is run', () => {
  for (const [, files] of facts.filter(
    ([name]) => name.includes('JavaScript') || name.includes('function'),
  )) {
    expect(JSON.stringify(files)).toContain(canary);
    sampleProblems(files);
  }
  expect(existsSync(canary)).toBe(false);
});

test('a guide with no path at all is refused', () => {
  const others = Object.fromEntries(
    Object.entries(sampleFiles).filter(([name]) => !name.startsWith('first/')),
  );
  expect(sampleProblems({}, others)).toEqual(['content/en:1 the folder of a path']);
});

test('a folder without words is refused, and says which files are needed', () => {
  expect(sampleProblems({}, {})).toEqual([
    'content/en:1 the folder of a path',
    'content/en/hints/threat.md:1 this file: help is shown by its words',
    ...neededPages.map((page) => `content/en/pages/${page}.md:1 this file: the app links to it`),
  ]);
});

test('everything that is wrong is told at once: in all files, in the facts and in the words', () => {
  const problems = sampleProblems({
    'first/index.md': changed(sampleIndex, '- two', '- two\n  - three').replace('opening', '[opening](/x/)'),
    'first/one.md': changed(sampleStep, 'minutes: 6', 'minutes: lots')
      .replace('id: size', 'id: promise')
      .replace('Trust comes', '<b>Trust</b> comes')
      .replace('Choose something small', 'Choose [something](mailto:a@b.c)')
      .replace('## This week', '## That week'),
    'pages/help.md': changed(samplePage('Help', sampleCountries), 'ireland', 'Ireland'),
    'pages/home.md': bytes('', [0xff]),
  });
  expect(problems.map((problem) => problem.replace(/(:\d+ \S+ \S+ \S+).*/, '$1'))).toEqual([
    'content/en/first/index.md:9 steps: a file',
    'content/en/first/index.md:12 a link to',
    'content/en/first/one.md:4 minutes: expected a',
    'content/en/first/one.md:9 exercise.fields: expected ids',
    'content/en/first/one.md:23 no HTML: write',
    'content/en/first/one.md:23 no HTML: write',
    'content/en/first/one.md:27 a link to',
    'content/en/first/one.md:43 one of the',
    'content/en/first/one.md:54 a section "##',
    'content/en/pages/help.md:6 countries.0.id: expected a',
    'content/en/pages/home.md:1 UTF-8 text, found',
  ]);
});

test('a writer reads the list, and nothing of the code that noticed', () => {
  const error = new ContentError([
    { file: 'first/one.md', line: 4, expected: 'minutes: this key is missing' },
  ]);
  for (const shown of [inspect(error), error.stack]) {
    expect(shown?.split('\n')).toEqual([
      expect.stringMatching(/^The words cannot be used yet\..*content\/README\.md/),
      'first/one.md:4 minutes: this key is missing',
    ]);
  }
});

// C9: what editors on Windows add does not change the guide.
test.each([
  ['U+FEFF at its start', (text: string) => `\ufeff${text}`],
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
])('a file with %s is the same file', (_, change) => {
  const files = Object.fromEntries(Object.entries(sampleFiles).map(([name, text]) => [name, change(text)]));
  expect(sampleProblems({}, files)).toEqual([]);
});
