import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { AnswerField } from '../AnswerField.tsx';

const key = 'ex/settled/matters';
const field = {
  id: 'matters',
  label: 'What is still open?',
  kind: 'sort' as const,
  columns: [
    { id: 'settled', label: 'Settled' },
    { id: 'open', label: 'Still open' },
    { id: 'theirs', label: 'Not mine to close' },
  ],
};

let user = userEvent.setup({ delay: null });
const show = () => render(<AnswerField field={field} answerKey={key} />);
const given = (column: string) => kept(useNotebook.getState().answers, `${key}.${column}`);
const column = (name: string) => within(screen.getByRole('group', { name }));
const lines = (name: string) =>
  column(name)
    .getAllByRole<HTMLInputElement>('textbox')
    .map(({ value }) => value);
const place = (number: number, name: string) =>
  column(name).getByRole<HTMLSelectElement>('combobox', {
    name: `Where line ${number} of “${name}” belongs`,
  });

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});

test('there is a list under the name of each column, and nothing to move at first', () => {
  show();
  const columns = within(screen.getByRole('group', { name: field.label }));
  expect(columns.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Settled',
    'Still open',
    'Not mine to close',
  ]);
  for (const { label } of field.columns) expect(lines(label)).toEqual(['']);
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(useNotebook.getState()).toBe(emptyNotebook);
});

test('the lines of a column that lost to another tab are offered, and put back there', async () => {
  useNotebook.setState({
    ...emptyNotebook,
    answers: { [`${key}.open`]: { value: ['theirs'], revision: 2 } },
    earlier: { [`${key}.open`]: { value: ['the car'], revision: 3 } },
  });
  show();
  expect(within(screen.getByRole('alert')).getByText('the car')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use the earlier text' }));
  expect(given('open')).toEqual(['the car']);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a line is kept in the column in which it is written', async () => {
  show();
  await user.type(column('Still open').getByRole('textbox'), 'the car{Enter}');
  await waitFor(() => expect(column('Still open').getAllByRole('textbox')).toHaveLength(2));
  await user.type(column('Not mine to close').getByRole('textbox'), 'their anger');
  expect(given('open')).toEqual(['the car', '']);
  expect(given('theirs')).toEqual(['their anger']);
  expect(given('settled')).toBeUndefined();
});

test('what was sorted is there when the visitor comes back', () => {
  answer(`${key}.settled`, ['the flat', 'the cat']);
  answer(`${key}.theirs`, ['their anger']);
  show();
  expect(lines('Settled')).toEqual(['the flat', 'the cat']);
  expect(lines('Still open')).toEqual(['']);
  expect(lines('Not mine to close')).toEqual(['their anger']);
});

describe('a line', () => {
  beforeEach(() => {
    answer(`${key}.settled`, ['the flat', 'the cat', 'the car']);
    answer(`${key}.open`, ['the loan']);
    show();
  });

  test('says where it is, and where it could be', () => {
    expect(place(2, 'Settled').value).toBe('settled');
    const names = within(place(2, 'Settled'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Settled', 'Still open', 'Not mine to close']);
  });

  test('goes to the end of another column, and the others stay as they are', async () => {
    await user.selectOptions(place(2, 'Settled'), 'Still open');
    expect(given('settled')).toEqual(['the flat', 'the car']);
    expect(given('open')).toEqual(['the loan', 'the cat']);
    expect(given('theirs')).toBeUndefined();
    expect(lines('Still open')).toEqual(['the loan', 'the cat']);
    expect(place(2, 'Still open').value).toBe('open');
  });

  test('goes to a column that is empty', async () => {
    await user.selectOptions(place(1, 'Still open'), 'Not mine to close');
    expect(given('open')).toEqual([]);
    expect(given('theirs')).toEqual(['the loan']);
    expect(lines('Still open')).toEqual(['']);
  });

  test('comes back again', async () => {
    await user.selectOptions(place(2, 'Settled'), 'Still open');
    await user.selectOptions(place(2, 'Still open'), 'Settled');
    expect(given('settled')).toEqual(['the flat', 'the car', 'the cat']);
    expect(given('open')).toEqual(['the loan']);
  });

  test('can be removed, and is put back in its own column', async () => {
    await user.click(column('Settled').getByRole('button', { name: /^Remove\s*line 2$/ }));
    expect(given('settled')).toEqual(['the flat', 'the car']);
    expect(column('Still open').queryByRole('button', { name: 'Put the line back' })).toBeNull();
    await user.click(column('Settled').getByRole('button', { name: 'Put the line back' }));
    expect(given('settled')).toEqual(['the flat', 'the cat', 'the car']);
    expect(given('open')).toEqual(['the loan']);
  });

  test('is put back in a column from which others went meanwhile, and has the focus', async () => {
    await user.click(column('Settled').getByRole('button', { name: /^Remove\s*line 3$/ }));
    await user.selectOptions(place(1, 'Settled'), 'Still open');
    await user.click(column('Settled').getByRole('button', { name: 'Put the line back' }));
    expect(given('settled')).toEqual(['the cat', 'the car']);
    expect(document.activeElement).toBe(column('Settled').getAllByRole('textbox')[1]);
  });

  // An arrow key moves the line at once in most browsers, and the next one on from there.
  test('takes the focus to where it can be moved on', async () => {
    await user.selectOptions(place(1, 'Settled'), 'Still open');
    expect(document.activeElement).toBe(place(2, 'Still open'));
    await user.selectOptions(place(2, 'Still open'), 'Not mine to close');
    expect(document.activeElement).toBe(place(1, 'Not mine to close'));
  });

  test('can be moved up in its column', async () => {
    await user.click(column('Settled').getByRole('button', { name: /^Move up\s*line 3$/ }));
    expect(given('settled')).toEqual(['the flat', 'the car', 'the cat']);
  });

  // Each line is always in one column and only in one, wherever it is put.
  test('is never lost and never doubled', async () => {
    const ways = [
      ['Settled', 1, 'Not mine to close'],
      ['Still open', 1, 'Settled'],
      ['Settled', 3, 'Still open'],
      ['Not mine to close', 1, 'Still open'],
      ['Settled', 1, 'Not mine to close'],
    ] as const;
    for (const [from, number, to] of ways) {
      await user.selectOptions(place(number, from), to);
      const all = ['settled', 'open', 'theirs'].flatMap((id) => given(id) ?? []);
      expect(all.toSorted()).toEqual(['the car', 'the cat', 'the flat', 'the loan']);
    }
  });
});

// Row S13.
test('each column says for itself that it is full', async () => {
  answer(`${key}.settled`, ['x'.repeat(19_990), 'y']);
  show();
  expect(screen.getByText('Room for 9 more characters.')).toBeTruthy();
  const described = (name: 'Settled' | 'Still open') =>
    column(name).queryAllByRole('textbox', { description: 'Room for 9 more characters.' }).length;
  expect([described('Settled'), described('Still open')]).toEqual([1, 0]);
  await user.click(column('Settled').getAllByRole('textbox')[1] as HTMLElement);
  await user.paste('z'.repeat(50));
  expect(screen.getByRole('alert').textContent).toMatch(/^This field is full, with 20,000 characters/);
});
