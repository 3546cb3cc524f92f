import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { emptyTheNotebook, expectPrivate, given, key, label, showField } from '../../../tests/oneField.tsx';
import { type Field, longestAnswer } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';

const field: Field = { id: 'words', label, kind: 'text' };

// Without a pause after each key: on a busy machine the pauses add up to seconds.
let user = userEvent.setup({ delay: null });
beforeEach(() => {
  user = userEvent.setup({ delay: null });
  emptyTheNotebook();
});

test('is kept as it is typed', async () => {
  showField(field);
  await user.type(screen.getByRole('textbox', { name: label }), 'She said “no” 💔');
  expect(given()).toBe('She said “no” 💔');
});

test('is there when the visitor comes back', () => {
  answer(key, 'kept words');
  showField(field);
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('kept words');
});

test('is one line: Enter ends none, and words that are pasted from several become one', async () => {
  showField(field);
  await user.type(screen.getByRole('textbox'), 'one{Enter}');
  await user.paste(' two\r\nthree');
  expect(given()).toBe('one two three');
});

test('is emptied when the visitor empties the field', async () => {
  answer(key, 'words');
  showField(field);
  await user.clear(screen.getByRole('textbox', { name: label }));
  expect(given()).toBe('');
});

test('changes no other answer', async () => {
  answer('partner/listen/other', 'theirs');
  showField(field);
  await user.type(screen.getByRole('textbox', { name: label }), 'mine');
  expect(kept(useNotebook.getState().answers, 'partner/listen/other')).toBe('theirs');
});

test('shows what another tab has written meanwhile', async () => {
  showField(field);
  answer(key, 'from the other tab');
  expect(await screen.findByDisplayValue('from the other tab')).toBe(screen.getByRole('textbox'));
});

// Row S13.
test('takes no more than 20,000 characters, and says so, when more is pasted', async () => {
  showField(field);
  await user.click(screen.getByRole('textbox'));
  await user.paste('x'.repeat(25_000));
  expect(given()).toHaveLength(longestAnswer);
  expect(
    screen.getByText('This field is full, with 20,000 characters. What goes beyond that is left out.'),
  ).toBeTruthy();
});

// Rows B14, B15 and U12.
test('leaves nothing with the browser', () => {
  expectPrivate(showField(field).container);
});
