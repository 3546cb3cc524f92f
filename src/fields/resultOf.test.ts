// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyNotebook, anyText } from '../../tests/notebooks.ts';
import type { Answer } from '../domain/field.ts';
import type { Exercise } from '../domain/guide.ts';
import { emptyNotebook, type Notebook, withAnswer, withPromise } from '../domain/notebook.ts';
import { planMarkdown, planText } from '../domain/plan.ts';
import { newPromise } from '../domain/promise.ts';
import { resultOf } from './resultOf.ts';

const step = 'partner/listen';
const exercise: Exercise = {
  title: 'Write it down',
  intro: 'Ten minutes, alone.',
  fields: [
    { id: 'words', label: 'What you heard', kind: 'long-text' },
    { id: 'list', label: 'What you will do', kind: 'list' },
    { id: 'over', label: 'Is it over?', kind: 'yes-no' },
    { id: 'promises', label: 'Promises', kind: 'if-then' },
  ],
};
const withAnswers = (answers: Record<string, Answer>): Notebook =>
  Object.entries(answers).reduce((n, [id, value]) => withAnswer(n, `${step}/${id}`, value), emptyNotebook);
const result = (answers: Record<string, Answer>, template?: string) =>
  resultOf(template === undefined ? exercise : { ...exercise, result: template }, withAnswers(answers), step);

describe('without a result of its own', () => {
  test('each answer stands under its label, and what is empty is left out', () => {
    expect(result({ words: 'She was afraid.', list: ['ask', '', 'listen'], over: '' })).toEqual([
      '## What you heard',
      'She was afraid.',
      '',
      '## What you will do',
      '- ask',
      '- listen',
    ]);
  });

  test('a promise is in it as well', () => {
    const notebook = withPromise(emptyNotebook, `${step}/promises/1`, {
      ...newPromise,
      act: 'send the rent',
    });
    expect(resultOf(exercise, notebook, step)).toEqual(['## Promises', 'I send the rent.']);
  });
});

test('a message that was read again as fine keeps its paragraphs', () => {
  const fields: Exercise['fields'] = [
    { id: 'whole', label: 'The message', kind: 'hold', questions: [{ ask: 'Did they ask?', fine: 'yes' }] },
  ];
  const notebook = withAnswers({
    whole: 'I regret it.\n\nI will pay.\n- in May',
    'whole.putAway': '2026-01-01T00:00:00Z',
    'whole.until': '2026-01-02T00:00:00Z',
    'whole.reread': ['yes Did they ask?'],
  });
  const lines = resultOf({ ...exercise, fields }, notebook, step);
  expect(lines).toEqual(['## The message', 'I regret it.', '', 'I will pay.', '\u2060- in May']);
});

describe('with a result', () => {
  test('the answers stand where it says', () => {
    expect(
      result({ words: 'no', list: ['ask'] }, 'They said: {words}.\n\nI will {list}.\nOver? {over}'),
    ).toEqual(['They said: no.', '', 'I will ask.']);
  });

  test('what was given to a field that it does not name still counts as given', () => {
    expect(result({ over: 'yes' }, 'Either of us can end it.\n{words}')).toEqual([
      'Either of us can end it.',
    ]);
  });

  test('a name that is no field of the exercise is left out', () => {
    expect(result({ words: 'no' }, '{words}\n{nowhere}\n{constructor}')).toEqual(['no']);
  });

  test('marks in an answer are words', () => {
    expect(result({ words: '{list} $& $1', list: ['ask'] }, '{words}')).toEqual(['{list} $& $1']);
  });
});

describe('nothing comes of an exercise', () => {
  test.each([undefined, 'Always here.\n{words}'])(
    'in which nothing was written, with the result %j',
    (template) => {
      expect(result({}, template)).toEqual([]);
      expect(result({ words: '', list: [], over: '' }, template)).toEqual([]);
      expect(result({ words: ' \n ', list: ['', ' '], over: 'damaged' }, template)).toEqual([]);
    },
  );

  test('of another step or path', () => {
    const notebook = withAnswers({ words: 'no' });
    expect(resultOf(exercise, notebook, 'partner/listen-again')).toEqual([]);
    expect(resultOf(exercise, notebook, 'ex/listen')).toEqual([]);
  });

  test('that asks for nothing', () => {
    expect(resultOf({ ...exercise, fields: [], result: 'Always here.' }, emptyNotebook, step)).toEqual([]);
  });
});

test('any notebook has a result without a fault', () => {
  fc.assert(
    fc.property(anyNotebook, anyText, (notebook, text) => {
      const filled = withAnswer(notebook, `${step}/words`, text);
      for (const template of [undefined, '{words}', 'I said {words} and {list}.\n## Then\n{promises}']) {
        const shown = template === undefined ? exercise : { ...exercise, result: template };
        for (const line of resultOf(shown, filled, step)) expect(line).not.toContain('\n');
      }
    }),
  );
});

describe('a text of several paragraphs', () => {
  test('stays in one piece where it stands alone: it is no list', () => {
    expect(result({ words: 'one\n\ntwo' }, '{words}')).toEqual(['one', '', 'two']);
    expect(result({ words: 'one\ntwo', list: ['a', 'b'] }, '{words}\n{list}')).toEqual([
      'one',
      'two',
      '- a',
      '- b',
    ]);
  });

  test('goes on below the words of the result', () => {
    expect(result({ words: 'one\n\ntwo' }, 'They said: {words}.')).toEqual(['They said: one', '', 'two.']);
  });
});

// A result is put together from lines: what was written must not be taken for its headings.
describe('words that begin with the sign of a heading', () => {
  const part = (lines: string[]) => ({ step, title: 'T', pathTitle: 'P', exercise, lines }) as const;

  test.each(['#1 I lied', '# really', '#', 'First.\n# really'])('%j are not left out', (words) => {
    expect(result({ words }, '{words}')).toEqual(words.split('\n'));
    expect(result({ words })).toEqual(['## What you heard', ...words.split('\n')]);
    expect(result({ words, over: 'yes' })).toEqual([
      ...['## What you heard', ...words.split('\n'), ''],
      ...['## Is it over?', 'Yes'],
    ]);
    expect(planText([part(result({ words }))])).toContain(words);
    expect(planMarkdown([part(result({ words }))])).toContain('\\#');
  });

  test('are not left out where the sign is that of the result itself', () => {
    expect(result({ words: '## I lied' }, '{words}')).toEqual(['\u2060## I lied']);
  });
});
