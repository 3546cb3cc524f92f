import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Field } from '../domain/field.ts';
import type { HintClass } from '../domain/hints.ts';
import { emptyNotebook } from '../domain/notebook.ts';
import { answerGate, useGates } from '../store/gates.ts';
import { answer, useNotebook } from '../store/notebook.ts';
import { AnswerField } from './AnswerField.tsx';
import { pause } from './Hints.tsx';

// Which hints a field gives is the content's to say; a threat is looked for everywhere.

const one = (id: string, phrase: string): HintClass => ({
  id,
  title: `Words of ${id}`,
  why: 'They may hurt.',
  instead: 'Say another.',
  phrases: [phrase],
  except: [],
});
const classes = [one('blame', 'you made me'), one('excuse', 'i was drunk'), one('threat', 'or else')];
const questions = [
  { ask: 'Did they ask?', fine: 'yes' as const },
  { ask: 'Does it ask for anything?', fine: 'no' as const },
];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => Response.json(classes));
  useNotebook.setState(emptyNotebook, true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function write(field: Field, text: string) {
  render(<AnswerField field={field} answerKey="ex/say/it" />);
  fireEvent.change(screen.getAllByRole('textbox')[0] as HTMLElement, { target: { value: text } });
  await act(() => vi.advanceTimersByTimeAsync(pause + 100));
}
const found = () =>
  screen.queryAllByRole('listitem').flatMap((item) => item.querySelector('q')?.textContent ?? []);

const label = 'What I say';
const fields: Field[] = [
  { id: 'it', label, kind: 'text' },
  { id: 'it', label, kind: 'long-text' },
  { id: 'it', label, kind: 'list' },
  { id: 'it', label, kind: 'sort', columns: [{ id: 'open', label: 'Open' }] },
  { id: 'it', label, kind: 'if-then' },
  { id: 'it', label, kind: 'hold', questions },
];

test.each(fields)(
  'a field of the kind $kind gives the hints that it asks for, and no others',
  async (field) => {
    await write({ ...field, hints: ['excuse'] }, 'You made me. I was drunk.');
    expect(found()).toEqual(['I was drunk']);
  },
);

test.each(fields)('a field of the kind $kind that asks for none gives none', async (field) => {
  await write(field, 'You made me. I was drunk.');
  expect(found()).toEqual([]);
});

test.each(fields)(
  'after a threat in a field of the kind $kind the questions of safety are asked anew',
  async (field) => {
    answerGate('done', 'no');
    await write(field, 'Come back or else.');
    expect(screen.getByRole('link', { name: /Numbers to call/ })).toBeTruthy();
    expect(useGates.getState().answers.done).toBeUndefined();
  },
);

test('and after a threat among the words on what has changed since "no contact"', async () => {
  answer('ex/contact.blocked', 'yes');
  answerGate('done', 'no');
  await write({ id: 'contact', label, kind: 'decision' }, 'They know that it is this or else.');
  expect(screen.getByRole('link', { name: /Numbers to call/ })).toBeTruthy();
  expect(useGates.getState().answers.done).toBeUndefined();
});

test('a threat that was written before takes no answer to the questions of safety back, until it is written anew', async () => {
  answer('ex/say/it', 'Come back or else.');
  answerGate('done', 'no');
  render(<AnswerField field={{ id: 'it', label, kind: 'long-text' }} answerKey="ex/say/it" />);
  await act(() => vi.advanceTimersByTimeAsync(pause + 100));
  expect(screen.getByRole('link', { name: /Numbers to call/ })).toBeTruthy();
  expect(useGates.getState().answers.done).toBe('no');

  const field = screen.getByRole('textbox');
  for (const value of ['Come back.', 'Come back or else!']) {
    fireEvent.change(field, { target: { value } });
    await act(() => vi.advanceTimersByTimeAsync(pause + 100));
  }
  expect(useGates.getState().answers.done).toBeUndefined();
});
