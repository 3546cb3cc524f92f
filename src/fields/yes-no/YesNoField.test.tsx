import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { AnswerField } from '../AnswerField.tsx';

const key = 'partner/own-it/over';
const field = { id: 'over', label: 'Is it over?', kind: 'yes-no', help: 'As of today.' } as const;

let user = userEvent.setup({ delay: null });
const show = () => render(<AnswerField field={field} answerKey={key} />);
const given = () => kept(useNotebook.getState().answers, key);
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});

test('a question has two answers, and neither is chosen at first', () => {
  show();
  const group = screen.getByRole('radiogroup', { name: 'Is it over?' });
  const names = within(group)
    .getAllByRole<HTMLInputElement>('radio')
    .map(({ labels, checked }) => [labels?.[0]?.textContent, checked]);
  expect(names).toEqual([
    ['Yes', false],
    ['No', false],
  ]);
  expect(within(group).getByRole('radio', { name: 'Yes', description: 'As of today.' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(given()).toBeUndefined();
});

test('an answer is kept, and can be changed', async () => {
  show();
  await user.click(radio('Yes'));
  expect(given()).toBe('yes');
  await user.click(radio('No'));
  expect(given()).toBe('no');
  expect([radio('Yes').checked, radio('No').checked]).toEqual([false, true]);
});

test('an answer can be taken back', async () => {
  answer(key, 'no');
  show();
  await user.click(screen.getByRole('button', { name: 'Take the answer back' }));
  expect(given()).toBe('');
  expect([radio('Yes').checked, radio('No').checked]).toEqual([false, false]);
  expect(document.activeElement, 'focus is not lost with the button').toBe(radio('Yes'));
});

test.each([
  ['yes', [true, false]],
  ['no', [false, true]],
  ['', [false, false]],
  ['maybe', [false, false]],
  ['YES', [false, false]],
])('when the visitor comes back, %j is shown as %j', (value, checked) => {
  answer(key, value);
  show();
  expect([radio('Yes').checked, radio('No').checked]).toEqual(checked);
  expect(given()).toBe(value);
});
