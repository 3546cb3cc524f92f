import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { emptyTheNotebook, given, key, label, showField } from '../../../tests/oneField.tsx';
import type { Field } from '../../domain/field.ts';
import { answer } from '../../store/notebook.ts';

const field: Field = { id: 'words', label, kind: 'choice', options: ['Today', 'This week', 'Not yet'] };

// Without a pause after each key: on a busy machine the pauses add up to seconds.
let user = userEvent.setup({ delay: null });
beforeEach(() => {
  user = userEvent.setup({ delay: null });
  emptyTheNotebook();
});

const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);

test('is kept, and can be changed', async () => {
  showField(field);
  expect(chosen()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Today' }));
  expect(given()).toBe('Today');
  await user.click(screen.getByRole('radio', { name: 'Not yet' }));
  expect(given()).toBe('Not yet');
  expect(chosen()).toEqual([screen.getByRole('radio', { name: 'Not yet' })]);
});

// Tab leads to the first answer, and once there is one, to the one that is chosen.
test('has its help where the keyboard comes to it', () => {
  showField({ ...field, help: 'Be honest.' });
  const described = (name: string) =>
    screen.queryByRole('radio', { name, description: 'Be honest.' }) !== null;
  expect(['Today', 'This week', 'Not yet'].filter(described)).toEqual(['Today']);
  act(() => answer(key, 'Not yet'));
  expect(['Today', 'This week', 'Not yet'].filter(described)).toEqual(['Not yet']);
});

test('can be taken back', async () => {
  answer(key, 'Today');
  showField(field);
  await user.click(screen.getByRole('button', { name: 'Take the answer back' }));
  expect(given()).toBe('');
  expect(chosen()).toEqual([]);
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.activeElement, 'focus is not lost with the button').toBe(screen.getAllByRole('radio')[0]);
});

test('is a group with the name of the question', () => {
  showField(field);
  const group = screen.getByRole('radiogroup', { name: label });
  expect(within(group).getAllByRole('radio')).toHaveLength(3);
});

test('has a group of its own, so that two questions do not share one answer', () => {
  showField(field);
  showField({ ...field, label: 'Another' });
  const names = screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
});

test('that is no longer offered is not shown as chosen, but is kept', () => {
  answer(key, 'Last year');
  showField(field);
  expect(chosen()).toEqual([]);
  expect(given()).toBe('Last year');
});

test('has a name that says nothing of the question', () => {
  showField(field);
  for (const { name } of screen.getAllByRole<HTMLInputElement>('radio')) {
    expect(name).not.toMatch(/words|listen|heard/i);
  }
});
