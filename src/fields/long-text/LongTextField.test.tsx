import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { emptyTheNotebook, expectPrivate, given, key, label, showField } from '../../../tests/oneField.tsx';
import { type Field, longestAnswer } from '../../domain/field.ts';
import { answer } from '../../store/notebook.ts';

const field: Field = { id: 'words', label, kind: 'long-text' };

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

test('keeps its line breaks', async () => {
  showField(field);
  await user.type(screen.getByRole('textbox', { name: label }), 'one{Enter}two');
  expect(given()).toBe('one\ntwo');
});

test('is there when the visitor comes back', () => {
  answer(key, 'kept\nwords');
  showField(field);
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('kept\nwords');
});

test('has the lines of a list, where the question was one before', () => {
  answer(key, ['one', 'two']);
  showField(field);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('one\ntwo');
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
