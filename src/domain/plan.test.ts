// @vitest-environment node
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';

import { anyAnswer, anyPromise, anyText } from '../../tests/notebooks.ts';
import type { StepId } from './guide.ts';
import { emptyNotebook, withAnswer, withoutStep, withPromise } from './notebook.ts';
import { planMarkdown, planText, type StepResult, writtenSteps } from './plan.ts';
import { isWordedPromise, newPromise } from './promise.ts';

const exercise = { title: 'Write it down', intro: 'Ten minutes, alone.', fields: [] };
const result = (
  lines: string[],
  step: StepId = 'partner/listen',
  more: Partial<StepResult> = {},
): StepResult => ({
  step,
  title: 'Listen first',
  pathTitle: 'Your partner',
  exercise,
  lines,
  ...more,
});

/** Read by a parser that is not ours. */
const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);
const words = (node: Nodes): string =>
  'children' in node ? node.children.map(words).join('') : 'value' in node ? node.value : '';

/** The blocks of a text: each paragraph, heading and item by its kind and its words. A kind of any other stands out. */
function blocks(markdown: string): [kind: string, text: string][] {
  return parse(markdown).children.flatMap((block): [string, string][] => {
    if (block.type !== 'list')
      return [[block.type === 'heading' ? `h${block.depth}` : block.type, words(block)]];
    return block.children.map((item) => [block.ordered ? 'numbered item' : 'item', words(item)]);
  });
}
const own = (lines: string[]) => blocks(planMarkdown([result(lines)])).slice(2);
/** Every kind of mark in a text. */
const kinds = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(kinds) : []),
];

/** Texts of the signs that mean something in Markdown. */
const signs = fc.string({
  unit: fc.constantFrom(
    ...'#>-+*_`~[]()!<>&|=:;.\\/"0129 aé',
    '\t',
    '    ',
    '1. ',
    '&amp;',
    'http://a.b',
    '](',
    '```',
  ),
  maxLength: 30,
});
const begins = fc.constantFrom(
  '# ',
  '- ',
  '1. ',
  '2) ',
  '> ',
  '* ',
  '+ ',
  '~~~',
  '```',
  '    ',
  '---',
  '===',
  '***',
  '[a]: b',
);
/** A line as it was written. A line break ends it. */
const anyLine = fc
  .oneof(
    signs,
    fc.tuple(begins, signs).map(([begin, rest]) => begin + rest),
    anyText,
  )
  .map((text) => text.replace(/[\r\n]/g, ' '))
  .filter((text) => text.trim() !== '');
/** What Markdown cannot hold: spaces at the ends of a line, and the sign that ends a string in C. */
const asWritten = (text: string) => text.replaceAll('\0', '\ufffd').trim();

describe('as Markdown', () => {
  test('paths and steps are headings, and what was made stands under them', () => {
    const text = planMarkdown([
      result(['## What I heard', 'That she was afraid.', '', '- one', '- two', 'After that.']),
      result(['Own words.'], 'partner/own-it', { title: 'Own it' }),
      result(['A plan.'], 'ex/plan', { title: 'Make a plan', pathTitle: 'Your ex' }),
    ]);
    expect(blocks(text)).toEqual([
      ['h1', 'Your partner'],
      ['h2', 'Listen first'],
      ['h4', 'What I heard'],
      ['paragraph', 'That she was afraid.'],
      ['item', 'one'],
      ['item', 'two'],
      ['paragraph', 'After that.'],
      ['h2', 'Own it'],
      ['paragraph', 'Own words.'],
      ['h1', 'Your ex'],
      ['h2', 'Make a plan'],
      ['paragraph', 'A plan.'],
    ]);
    expect(text.endsWith('A plan.\n')).toBe(true);
  });

  test.each([
    '# 1 on my list',
    '#one',
    '###',
    '> they said',
    '* * *',
    '---',
    '===',
    '+ more',
    '1. first',
    '12) twelfth',
    '2026. That year.',
    '*really* __really__ _so_',
    '`code`',
    '~~~ waves',
    '``` three',
    '[words](https://example.org)',
    '![words](https://example.org/a.png)',
    '[a]: https://example.org',
    '<b>bold</b>',
    '<https://example.org>',
    '<!-- hidden',
    '&amp; &lt; &copy; &#65;',
    'at the end \\',
    '\\# not me',
    '    far from the edge',
    '\tafter a tab',
    '-',
    '+',
    '1.',
  ])('%j is nothing but words', (line) => {
    expect(own([line])).toEqual([['paragraph', asWritten(line)]]);
    // The heading before a list keeps it from joining what stands above.
    expect(own(['## Mine', `- ${line}`])).toEqual([
      ['h4', 'Mine'],
      ['item', asWritten(line)],
    ]);
    expect(kinds(parse(planMarkdown([result([line])])))).toEqual([
      ...['root', 'heading', 'text', 'heading', 'text'],
      ...['paragraph', 'text'],
    ]);
  });

  test('any words are read back as they were written, each line a paragraph of its own', () => {
    const anyParagraph = anyLine.filter((line) => !/^(## |- )/.test(line));
    fc.assert(
      fc.property(fc.array(anyParagraph, { minLength: 1, maxLength: 4 }), (lines) => {
        expect(own(lines)).toEqual(lines.map((line) => ['paragraph', asWritten(line)]));
        const allowed = ['root', 'heading', 'paragraph', 'text'];
        expect(kinds(parse(planMarkdown([result(lines)]))).filter((kind) => !allowed.includes(kind))).toEqual(
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('any words are read back as the items of a list', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), (lines) => {
        const listed = lines.map((line) => `- ${line}`);
        expect(own(['Before.', ...listed, 'After.'])).toEqual([
          ['paragraph', 'Before.'],
          ...lines.map((line) => ['item', asWritten(line)]),
          ['paragraph', 'After.'],
        ]);
        const allowed = ['root', 'heading', 'paragraph', 'text', 'list', 'listItem'];
        expect(
          kinds(parse(planMarkdown([result(listed)]))).filter((kind) => !allowed.includes(kind)),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  // A list that came from an import may have a line break in one of its lines.
  test.each(['one\n# two', 'one\r# two', 'one\r\n- two', 'one\n\n> two'])('%j begins nothing new', (line) => {
    expect(own([line]).map(([kind]) => kind)).toEqual(['paragraph']);
    expect(own([`- ${line}`]).map(([kind]) => kind)).toEqual(['item']);
  });
});

describe('as plain text', () => {
  test('each step stands under its title, with its path', () => {
    expect(
      planText([
        result(['## What I heard', 'That she was *afraid*.', '', '- one', '- two']),
        result(['A plan.'], 'ex/plan', { title: 'Make a plan', pathTitle: 'Your ex' }),
      ]),
    ).toBe(
      'Listen first (Your partner)\n\nWhat I heard\nThat she was *afraid*.\n\n- one\n- two\n\n\nMake a plan (Your ex)\n\nA plan.\n',
    );
  });

  test('any words are in it as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), (lines) => {
        const listed = lines.map((line) => `- ${line}`);
        expect(planText([result(listed), result(['The end.'])])).toBe(
          `Listen first (Your partner)\n\n${listed.join('\n')}\n\n\nListen first (Your partner)\n\nThe end.\n`,
        );
      }),
    );
  });
});

test('a plan of nothing is an empty line', () => {
  expect(planMarkdown([])).toBe('\n');
  expect(planText([])).toBe('\n');
});

describe('the steps of which something was written', () => {
  test('are those with an answer or a promise', () => {
    const notebook = [
      () => withAnswer(emptyNotebook, 'partner/listen/words', 'a'),
      (n = emptyNotebook) => withAnswer(n, 'partner/listen/list', ['b']),
      (n = emptyNotebook) => withAnswer(n, 'partner/own-it/sort.mine', ['c']),
      (n = emptyNotebook) => withAnswer(n, 'ex/empty/words', ''),
      (n = emptyNotebook) => withAnswer(n, 'ex/emptied/list', []),
      (n = emptyNotebook) => withPromise(n, 'ex/plan/promises/1', { ...newPromise, act: 'pay' }),
      (n = emptyNotebook) => withPromise(n, 'ex/taken-back/promises/1', newPromise),
    ].reduce((next, change) => change(next), emptyNotebook);
    expect([...writtenSteps(notebook)].toSorted()).toEqual(['ex/plan', 'partner/listen', 'partner/own-it']);
  });

  test('are the same for any notebook, less the one that is deleted', () => {
    const step = fc.constantFrom<StepId[]>('partner/listen', 'partner/listen-again', 'ex/plan');
    const answers = fc.array(fc.tuple(step, anyText, anyAnswer), { maxLength: 6 });
    const promises = fc.array(fc.tuple(step, anyPromise), { maxLength: 4 });
    fc.assert(
      fc.property(answers, promises, step, (given, promised, gone) => {
        const filled = given.reduce(
          (n, [id, field, value]) => withAnswer(n, `${id}/${field}`, value),
          emptyNotebook,
        );
        const notebook = promised.reduce(
          (n, [id, value], place) => withPromise(n, `${id}/if/${place}`, value),
          filled,
        );
        const before = writtenSteps(notebook);
        expect([...writtenSteps(withoutStep(notebook, gone))].toSorted()).toEqual(
          [...before].filter((id) => id !== gone).toSorted(),
        );
        for (const [id, value] of promised) if (isWordedPromise(value)) expect(before.has(id)).toBe(true);
      }),
    );
  });
});
