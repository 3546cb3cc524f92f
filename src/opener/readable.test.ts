// @vitest-environment node
import { expect, test } from 'vitest';

import { rent } from '../../tests/notebooks.ts';
import { sealedVectors } from '../../tests/sealedVectors.ts';
import { readBackup } from '../domain/backup.ts';
import { emptyNotebook, type Notebook, withAnswer } from '../domain/notebook.ts';
import { withOutcome } from '../domain/promiseDays.ts';
import { asText, type Names, readable } from './readable.ts';

const names: Names = {
  steps: { 'ex/say-sorry-honestly': 'Say sorry honestly (With your ex)' },
  answers: { 'ex/say-sorry-honestly/words': 'Your words' },
  actions: { 'ex/say-sorry-honestly/call': 'Call them' },
};
const made = '2026-11-25T12:00:00.000Z';
/** Browsers differ in a comma after the weekday. */
const withoutComma = (text: string) => text.replace(/day, (?=\d)/g, 'day ');
const of = (notebook: Notebook) =>
  readable({ made, notebook }, names).map(({ title, entries }) => ({
    title,
    entries: entries.map(({ name, text }) => ({ name, text: withoutComma(text) })),
  }));

test('a full backup is shown whole, with the names that the guide gives', () => {
  const reading = readBackup(sealedVectors[2]?.text ?? '');
  if (reading.is !== 'backup') throw new Error(reading.is);
  const { notebook } = reading.backup;
  const text = asText(of(notebook));
  expect(text.replace(/This is line.*60 of what I did and will not do again\./, '…')).toBe(`THIS BACKUP

Made on Wednesday 25 November 2026.


STEPS DONE

Say sorry honestly (With your ex)


THINGS TICKED

Call them


SAY SORRY HONESTLY (WITH YOUR EX)

Your words:
…

Your words (an earlier text):
before


PROMISES

If it is Friday, then I send the rent
Next on Friday 27 November 2026, every week
Friday 20 November 2026: kept. on time


CHECK-INS

22 November 2026:
I did what I said: 3 of 10
I told the truth without being asked: 10 of 10
How I feel: 5 of 10
a hard week
`);
});

test('a promise that was kept once has no day any more, and a day alone says no more than that', () => {
  const once = { ...rent, frequency: 'once' as const };
  const promises = {
    'ex/plan/p/1': { value: once, revision: 1 },
    'ex/plan/p/2': { value: withOutcome(once, 'kept', once.next), revision: 2 },
  };
  const [, section] = of({ ...emptyNotebook, promises });
  expect(section?.entries.map(({ text }) => text)).toEqual([
    'If it is Friday, then I send the rent\nOn Friday 27 November 2026',
    'If it is Friday, then I send the rent\nFriday 27 November 2026: kept',
  ]);
});

test('keys that the guide does not know are shown as they are, and never looked up elsewhere', () => {
  let notebook = withAnswer(emptyNotebook, 'a/b/c', ['one', 'two']);
  notebook = withAnswer(notebook, 'constructor', 'x');
  notebook = withAnswer(notebook, 'ex/say-sorry-honestly/words.draft', 'y');
  expect(of(notebook).slice(1)).toEqual([
    { title: 'a/b', entries: [{ name: 'a/b/c', text: 'one\ntwo' }] },
    { title: 'constructor', entries: [{ name: 'constructor', text: 'x' }] },
    {
      title: 'Say sorry honestly (With your ex)',
      entries: [{ name: 'Your words, draft', text: 'y' }],
    },
  ]);
});

test('what was taken back is left out', () => {
  expect(
    of({ ...withAnswer(emptyNotebook, 'a/b/c', ''), done: { 'a/b': { value: false, revision: 9 } } }),
  ).toEqual([{ title: 'This backup', entries: [{ name: '', text: 'Made on Wednesday 25 November 2026.' }] }]);
  expect(readable({ made: '', notebook: emptyNotebook }, names)[0]?.entries[0]?.text).toBe(
    'It does not say when it was made.',
  );
});
