import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { emptyTheNotebook, expectPrivate, key, label, showField } from '../../tests/oneField.tsx';
import type { Answer, Field } from '../domain/field.ts';
import { mergeNotebooks } from '../domain/merging.ts';
import { emptyNotebook, withAnswer } from '../domain/notebook.ts';
import { answer, useNotebook } from '../store/notebook.ts';

// What is around each kind of field. What a kind does itself is shown in its folder.

const fields = {
  text: { id: 'words', label, kind: 'text' },
  'long-text': { id: 'words', label, kind: 'long-text' },
  list: { id: 'words', label, kind: 'list' },
} satisfies Partial<Record<Field['kind'], Field>>;

let user = userEvent.setup({ delay: null });
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const notice = () => screen.queryAllByRole('alert').find((status) => /earlier text/.test(status.textContent));
const lines = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  emptyTheNotebook();
});

// Rows B14, B15 and U12.
test.each<Field>([
  { id: 'words', label, kind: 'choice', options: ['Today', 'Not yet'] },
  { id: 'words', label, kind: 'yes-no' },
  { id: 'words', label, kind: 'scale', low: 'not at all', high: 'fully' },
  { id: 'words', label, kind: 'if-then' },
  { id: 'words', label, kind: 'sort', columns: [{ id: 'open', label: 'Open' }] },
  { id: 'words', label, kind: 'timer', minutes: [20, 30] },
  { id: 'words', label, kind: 'decision' },
])('leaves nothing that is chosen with the browser: $kind', (field) => {
  answer(`${key}.open`, ['one']);
  expectPrivate(showField(field).container);
});

// Row S13.
describe('an answer of 20,000 characters', () => {
  const countOf = (element: HTMLElement) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ')
      .trim();

  test('tells nothing of the kind while it is put away', () => {
    answer(key, 'x'.repeat(20_000));
    answer(`${key}.putAway`, new Date().toISOString());
    answer(`${key}.until`, new Date(Date.now() + 86_400_000).toISOString());
    showField({ id: 'words', label, kind: 'hold', questions: [] });
    expect(screen.getByText(/^It is put away until/)).toBeTruthy();
    expect(screen.queryByText(/This field is full/)).toBeNull();
  });

  test.each([
    [0, ''],
    [18_000, ''],
    [18_001, 'Room for 1999 more characters.'],
    [19_990, 'Room for 10 more characters.'],
    [20_000, 'This field is full, with 20,000 characters. What goes beyond that is left out.'],
  ])('tells how much more fits after %i characters: "%s"', (length, said) => {
    answer(key, 'x'.repeat(length));
    showField(fields['long-text']);
    expect(countOf(screen.getByRole('textbox'))).toBe(said);
  });

  test('the help and the count are both read with the field', () => {
    answer(key, 'x'.repeat(19_990));
    showField({ ...fields.text, help: 'In their words.' });
    expect(countOf(screen.getByRole('textbox'))).toBe('In their words. Room for 10 more characters.');
  });
});

// Row S16.
describe('a text that lost to another tab', () => {
  /** What the reader wrote here, and what another tab wrote later in the same field. */
  const conflict = (mine: Answer, theirs: Answer) =>
    useNotebook.setState(
      mergeNotebooks(
        emptyNotebook,
        withAnswer(emptyNotebook, key, mine),
        withAnswer(withAnswer(emptyNotebook, key, '?'), key, theirs),
      ),
      true,
    );

  test('is shown beside the field, and can be used', async () => {
    conflict('mine', 'theirs');
    showField(fields.text);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('theirs');
    expect(notice()?.textContent).toContain('mine');
    await press('Use the earlier text');
    expect(document.activeElement, 'focus is not lost with the button').toBe(screen.getByRole('textbox'));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('mine');
    expect(notice()).toBeUndefined();
  });

  test('can be let go', async () => {
    conflict('mine', 'theirs');
    showField(fields.text);
    await press('Let it go');
    expect(document.activeElement, 'focus is not lost with the button').toBe(screen.getByRole('textbox'));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('theirs');
    expect(notice()).toBeUndefined();
  });

  test('comes back line by line in a list', async () => {
    conflict(['one', 'two'], ['three']);
    showField(fields.list);
    expect(notice()?.textContent).toContain('one\ntwo');
    await press('Use the earlier text');
    expect(lines()).toEqual(['one', 'two']);
  });

  test('is not there when nothing was lost', () => {
    answer(key, 'mine');
    showField(fields.text);
    expect(notice()).toBeUndefined();
  });
});
