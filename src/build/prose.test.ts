// @vitest-environment node
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';

import { plainText } from '../domain/prose.ts';
import { type Found, toProse } from './prose.ts';

const parser = unified().use(remarkParse);

/** The prose of a markdown text, with what was reported and found. */
function proseOf(markdown: string, anchors: string[] = []) {
  const problems: string[] = [];
  const found: Found = { links: [], anchors: new Set(anchors) };
  const report = (line: number, expected: string) => problems.push(`${line} ${expected}`);
  return { prose: toProse(parser.parse(markdown).children, report, found), problems, found };
}

test.each([
  ['a paragraph', 'One\ntwo.', [['p', 'One two.']]],
  ['strong words and stress', '**One** _two_', [['p', ['strong', 'One'], ' ', ['em', 'two']]]],
  ['a list', '- One\n- Two', [['ul', ['li', 'One'], ['li', 'Two']]]],
  ['a numbered list', '1. One\n2. Two', [['ol', ['li', 'One'], ['li', 'Two']]]],
  ['an item of two paragraphs', '- One\n\n  Two', [['ul', ['li', ['p', 'One'], ['p', 'Two']]]]],
  ['a list in a list', '- One\n  - Two', [['ul', ['li', ['p', 'One'], ['ul', ['li', 'Two']]]]]],
  ['words that are quoted', '> One', [['blockquote', ['p', 'One']]]],
  ['a new line', 'One\\\n"Two"', [['p', 'One', ['br'], '“Two”']]],
  [
    'headings',
    '## One!\n\n### It’s two',
    [
      ['h2', 'one', 'One!'],
      ['h3', 'its-two', 'It’s two'],
    ],
  ],
  ['a link within words', 'See [*this*](/help/).', [['p', 'See ', ['a', '/help/', ['em', 'this']], '.']]],
  ['quotation marks around a link', '"[One](/a/)" \'s', [['p', '“', ['a', '/a/', 'One'], '” ‘s']]],
  [
    'speech that is broken off',
    '"I *only*\\\nwanted –"',
    [['p', '“I ', ['em', 'only'], ['br'], 'wanted –”']],
  ],
  ['an apostrophe after stress', "*They*'re", [['p', ['em', 'They'], '’re']]],
  ['signs that HTML would need to escape', 'a < b & c', [['p', 'a < b & c']]],
])('%s becomes prose', (_, markdown, prose) => {
  expect(proseOf(markdown)).toMatchObject({ prose, problems: [] });
});

const noHtml = 'no HTML: write markdown only';
const inside = 'the address inside the link: [words](address)';
const heading = 'a heading of two or three #: the title is the only one above';
const code = 'words, found a block of code (is a line indented by four spaces?)';

test.each([
  ['a block of HTML', '<div onclick="x">a</div>', [`1 ${noHtml}`]],
  ['HTML in a line', 'a <img src=x onerror=alert(1)> b', [`1 ${noHtml}`]],
  ['a script', 'One.\n\n<script>alert(1)</script>', [`3 ${noHtml}`]],
  ['a style', '<style>*{}</style>', [`1 ${noHtml}`]],
  ['a comment', '<!-- hidden -->', [`1 ${noHtml}`]],
  ['a closing tag', 'a </p> b', [`1 ${noHtml}`]],
  ['a picture', '![A bowl](/bowl.png)', ['1 no images in the words']],
  ['a picture without words for it', '![](bowl.png)', ['1 no images in the words']],
  ['a picture from elsewhere', '![](https://example.org/track.gif)', ['1 no images in the words']],
  [
    'a picture in a link',
    '[![](a.png)](/a/)',
    ['1 no images in the words', '1 words in the link: [words](address)'],
  ],
  [
    'a picture with its address elsewhere',
    '![a][b]\n\n[b]: /b.png',
    ['1 no images in the words', `3 ${inside}`],
  ],
  ['a link with its address elsewhere', '[a][b]\n\n[b]: /b/', [`1 ${inside}`, `3 ${inside}`]],
  ['the address of a link that is not there', '[b]: https://example.org', [`1 ${inside}`]],
  ['code', 'some `code`', ['1 words, found code']],
  ['a block of code', '```\ncode\n```', [`1 ${code}`]],
  ['words indented by four spaces', '    words', [`1 ${code}`]],
  ['a heading of one #', '# One', [`1 ${heading}`]],
  ['a heading under a line', 'One\n===', [`1 ${heading}`]],
  ['a heading of four #', '#### One', [`1 ${heading}`]],
  ['a heading of six #', 'a\n\n###### One', [`3 ${heading}`]],
  ['a heading without words', '## …', ['1 a heading with letters from a to z, or digits, in it']],
  [
    'a heading that is there twice',
    '## One\n\n## One',
    ['3 a heading that is not on the page yet, found #one twice'],
  ],
  ['a line across', 'a\n\n---', ['3 no line across the page']],
  ['a link without words', '[](/help/)', ['1 words in the link: [words](address)']],
])('%s is refused', (_, markdown, problems) => {
  expect(proseOf(markdown).problems).toEqual(problems);
});

test('what is refused is left out, and the words around it stay', () => {
  const { prose } = proseOf('One <b onclick="x">two</b> ![three](3.png) [four](javascript:x)');
  expect(plainText(prose)).toBe('One two four');
  expect(JSON.stringify(prose)).not.toMatch(/onclick|3\.png|javascript/);
});

// In the angle brackets of markdown an address may hold anything, and entities are read.
test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'JAVASCRIPT:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '<java\tscript:alert(1)>',
  '< javascript:alert(1)>',
  '<\u0001javascript:alert(1)>',
  'javascript&#58;alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,x',
  'DATA:text/html;base64,eA==',
  '&#100;ata:text/html,x',
  'vbscript:x',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  '//example.org/',
  '/\\\\example.org/',
  '\\\\\\\\example.org',
  'mailto:a@example.org',
  'sms:123',
  'tel:+1;ext=2',
  'tel:',
  'help/',
  '../help/',
  '?a=b',
  '/help/?a=b',
  '/Help/',
  '/a b/',
  '#Two',
  '#',
  'HTTPS://example.org',
  'https:example.org',
  'https://',
  'ftp://example.org',
])('a link to %s is refused', (address) => {
  const { prose, problems, found } = proseOf(`[words](${address})`);
  // What markdown takes for no link at all stays words.
  if (problems.length === 0) expect(JSON.stringify(prose)).not.toContain('["a"');
  else
    expect(problems[0]).toMatch(
      /^1 (a link to \/an-address-of-this-site\/, to https:\/\/ or to tel:, found|words)/,
    );
  expect(found.links).toEqual([]);
});

test.each(['http://example.org', 'http://localhost'])('a link to %s is to be made https', (address) => {
  expect(proseOf(`[a](${address})`).problems).toEqual([
    `1 https:// in place of http:// in the link to ${address}`,
  ]);
});

test.each(['<javascript:alert(1)>', '<mailto:a@example.org>', '<a@example.org>', '<data:x>'])(
  'an address alone, %s, is held to the same rules',
  (markdown) => {
    expect(proseOf(markdown).problems).toHaveLength(1);
  },
);

test.each([
  '/',
  '/help/',
  '/partner/apologise-well/',
  '/about/#peer-2014',
  '#below',
  'https://example.org/a?b=c#d',
  'tel:116123',
  'tel:+44-116-123',
])('a link to %s is accepted, and noted with its line', (address) => {
  const { prose, problems, found } = proseOf(`One.\n\n[two](${address})`);
  expect(problems).toEqual([]);
  expect(prose[1]).toEqual(['p', ['a', address, 'two']]);
  expect(found.links).toEqual([{ address, line: 3 }]);
});

test('headings are noted as anchors', () => {
  expect([...proseOf('## One\n\n### Don’t & do', ['idea']).found.anchors]).toEqual([
    'idea',
    'one',
    'dont-do',
  ]);
});

test('a heading may not take an anchor that the page already has', () => {
  expect(proseOf('### Here', ['here']).problems).toEqual([
    '1 a heading that is not on the page yet, found #here twice',
  ]);
});
