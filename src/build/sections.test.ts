// @vitest-environment node
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';

import { cutAtHeadings, namedSections } from './sections.ts';

const rules = [
  { name: 'idea', heading: 'The idea' },
  { name: 'care', heading: 'Take care', optional: true },
  { name: 'end', heading: 'The end' },
] as const;

const parse = (markdown: string) => unified().use(remarkParse).parse(markdown).children;

function named(markdown: string) {
  const problems: string[] = [];
  const found = namedSections(parse(markdown), rules, (line, expected) =>
    problems.push(`${line} ${expected}`),
  );
  return { names: Object.keys(found), problems };
}

test.each([
  ['all sections', '## The idea\n\na\n\n## Take care\n\nb\n\n## The end\n\nc', ['idea', 'care', 'end']],
  ['all but the one that is free', '## The idea\n\na\n\n## The end\n\nc', ['idea', 'end']],
  ['names in other letters', '## the IDEA:\n\na\n\n## The end!\n\nc', ['idea', 'end']],
  ['headings of a lower level within', '## The idea\n\n### a\n\n## The end\n\nc', ['idea', 'end']],
])('a text with %s is accepted', (_, markdown, names) => {
  expect(named(markdown)).toEqual({ names, problems: [] });
});

test.each([
  ['missing', '## The idea\n\na', ['3 a section "## The end"']],
  [
    'all missing',
    'a',
    [
      '1 the heading "## The idea" before the first words',
      '1 a section "## The idea"',
      '1 a section "## The end"',
    ],
  ],
  [
    'there twice',
    '## The idea\n\na\n\n## The idea\n\nb\n\n## The end\n\nc',
    ['5 the section "The idea" only once'],
  ],
  [
    'unknown',
    '## The idea\n\na\n\n## Else\n\nb\n\n## The end\n\nc',
    ['5 one of the sections "The idea", "Take care", "The end", found "Else"'],
  ],
  ['out of order', '## The end\n\na\n\n## The idea\n\nb', ['5 "The idea" above "The end"']],
  [
    'out of order, each told above the furthest',
    '## The end\n\na\n\n## The idea\n\nb\n\n## Take care\n\nc',
    ['5 "The idea" above "The end"', '9 "Take care" above "The end"'],
  ],
  ['empty', '## The idea\n\n## The end\n\nc', ['1 words under "The idea"']],
  [
    'below other words',
    'a\n\n## The idea\n\na\n\n## The end\n\nc',
    ['1 the heading "## The idea" before the first words'],
  ],
])('a section that is %s is told with its line', (_, markdown, problems) => {
  expect(named(markdown).problems).toEqual(problems);
});

test('a text is cut at the headings of one level', () => {
  const { before, sections } = cutAtHeadings(parse('a\n\n### One *two*\n\nb\n\n#### c\n\n### d'), 3);
  expect(before).toHaveLength(1);
  expect(sections.map(({ heading, line, nodes }) => [heading, line, nodes.length])).toEqual([
    ['One two', 3, 2],
    ['d', 9, 0],
  ]);
});
