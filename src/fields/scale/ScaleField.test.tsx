import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { AnswerField } from '../AnswerField.tsx';

const key = 'partner/own-it/ready';
const field = {
  id: 'ready',
  label: 'How ready am I?',
  kind: 'scale',
  low: 'not at all',
  high: 'fully',
} as const;

let user = userEvent.setup({ delay: null });
const show = () => render(<AnswerField field={field} answerKey={key} />);
const given = () => kept(useNotebook.getState().answers, key);
const radios = () =>
  within(screen.getByRole('radiogroup', { name: 'How ready am I?' })).getAllByRole<HTMLInputElement>('radio');
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const chosen = () => radios().flatMap(({ checked }, place) => (checked ? [place] : []));

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});

test('a scale goes from 0 to 10, with words at its ends, and nothing is chosen at first', () => {
  show();
  expect(radios().map(({ labels }) => Number(labels?.[0]?.textContent))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(screen.getByRole('radio', { name: '0', description: '0 is not at all, 10 is fully.' })).toBeTruthy();
  expect(chosen()).toEqual([]);
  expect(given()).toBeUndefined();
});

// Tab leads to the number that is chosen.
test('its ends are told of the number that is chosen', async () => {
  show();
  await user.click(radio('7'));
  expect(screen.getByRole('radio', { name: '7', description: '0 is not at all, 10 is fully.' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: '0', description: '' })).toBeTruthy();
});

test.each([
  ['0', '0'],
  ['5', '5'],
  ['10', '10'],
])('"%s" is kept as %s', async (name, value) => {
  show();
  await user.click(radio(name));
  expect(given()).toBe(value);
  expect(chosen()).toEqual([Number(value)]);
});

test('an answer can be changed and taken back', async () => {
  answer(key, '0');
  show();
  await user.click(radio('2'));
  expect(given()).toBe('2');
  expect(chosen()).toEqual([2]);
  await user.click(screen.getByRole('button', { name: 'Take the answer back' }));
  expect(given()).toBe('');
  expect(chosen()).toEqual([]);
});

test.each([
  ['0', [0]],
  ['10', [10]],
  ['', []],
  ['11', []],
  ['-1', []],
  ['5.5', []],
  ['five', []],
])('when the visitor comes back, %j is shown as %j', (value, places) => {
  answer(key, value);
  show();
  expect(chosen()).toEqual(places);
});

// What one says of oneself is no mark: nothing is added up, and no number is better than another.
test('no answer is praised or blamed', async () => {
  const { container } = show();
  const before = container.textContent;
  for (const name of ['0', '10']) {
    await user.click(radio(name));
    expect(container.textContent?.replace('Take the answer back', '')).toBe(before);
  }
});
