// @vitest-environment node
import { expect, test } from 'vitest';

import { compileHintClass } from './compileHintClass.ts';
import { reporter } from './contentFile.ts';
import type { Problem } from './problem.ts';
import { changed, sampleGuide, sampleProblems } from './sampleGuide.ts';

const sample = `---
title: Words that "excuse"
why: They can sound as if it was not your choice.
instead: Say what you chose to do.
phrases:
  - i was (drunk|tired)
  - work was
except:
  - i was ... i chose
---
`;

function compiled(text: string) {
  const problems: Problem[] = [];
  const words = compileHintClass(text, reporter(problems, 'excuse.md'));
  return { words, problems: problems.map(({ file, line, expected }) => `${file}:${line} ${expected}`) };
}

test('a file becomes a class of hints', () => {
  expect(compiled(sample)).toEqual({
    words: {
      title: 'Words that “excuse”',
      why: 'They can sound as if it was not your choice.',
      instead: 'Say what you chose to do.',
      phrases: ['i was (drunk|tired)', 'work was'],
      except: ['i was ... i chose'],
    },
    problems: [],
  });
});

test.each([
  [
    'a bracket that is not closed, at its line',
    changed(sample, '- work was', '- work (was|is'),
    '7 phrases.1: a "(" with its ")", and none within another',
  ],
  [
    'a gap at the end',
    changed(sample, '- i was ... i chose', '- i was ...'),
    '9 except.0: words after "..." that are always there',
  ],
  [
    'a word that is not one',
    changed(sample, 'work was', 'work+ was'),
    `7 phrases.1: only words, (a|b), ?, "...", "." and <you> <them> <your> <someone> <you'll>, found work+`,
  ],
  [
    'a list without a pattern',
    changed(sample, '\n  - i was (drunk|tired)\n  - work was', ' []'),
    '5 phrases: expected a list of patterns',
  ],
  ['a key that is missing', changed(sample, 'title:', '# title:'), '1 title: this key is missing'],
  ['words under the facts', `${sample}\nMore words.\n`, '12 nothing under the second line of ---'],
])('the build names %s', (_, text, problem) => {
  expect(compiled(text).problems).toEqual([`excuse.md:${problem}`]);
});

test('the guide has every class by the name of its file', () => {
  const { hints } = sampleGuide({ 'hints/excuse.md': sample, 'hints/blame.md': sample });
  expect(hints.map(({ id }) => id)).toEqual(['blame', 'excuse', 'threat']);
});

test('the build says what is wrong with a pattern beside all other problems', () => {
  expect(sampleProblems({ 'hints/excuse.md': changed(sample, 'work was', '( was') })).toEqual([
    'content/en/hints/excuse.md:7 phrases.1: a "(" with its ")", and none within another',
  ]);
});
