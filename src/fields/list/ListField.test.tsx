import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';

import { emptyTheNotebook, expectPrivate, given, key, label, showField } from '../../../tests/oneField.tsx';
import { type Field, longestAnswer } from '../../domain/field.ts';
import { answer } from '../../store/notebook.ts';
import { listEntries } from './schema.ts';

const field: Field = { id: 'words', label, kind: 'list' };

// Without a pause after each key: on a busy machine the pauses add up to seconds.
let user = userEvent.setup({ delay: null });
beforeEach(() => {
  user = userEvent.setup({ delay: null });
  emptyTheNotebook();
});

const line = (number: number) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `${label}, line ${number}` });
const lines = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const removal = (number: number) =>
  screen.getByRole('button', { name: new RegExp(`^Remove\\s*line ${number}$`) });
const remove = (number: number) => user.click(removal(number));

test('begins with one empty line and nothing to remove', () => {
  showField(field);
  expect(lines()).toEqual(['']);
  expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add a line' }).disabled).toBe(true);
  expect(given()).toBeUndefined();
});

test('is a group with the name of the question', () => {
  showField({ ...field, help: 'One on each line.' });
  const group = within(screen.getByRole('group', { name: label }));
  expect(group.getAllByRole('textbox', { description: 'One on each line.' })).toHaveLength(1);
});

test('has no empty line made by Enter', async () => {
  showField(field);
  await user.type(line(1), '{Enter}');
  expect(lines()).toEqual(['']);
  expect(given()).toBeUndefined();
  await user.type(line(1), 'one{Enter}{Enter}');
  expect(lines()).toEqual(['one', '']);
});

test('keeps each line as it is typed, and goes on to the next with Enter', async () => {
  showField(field);
  await user.type(line(1), 'one{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(line(2)));
  await user.keyboard('two');
  expect(given()).toEqual(['one', 'two']);
  await user.type(line(1), '!');
  expect(given()).toEqual(['one!', 'two']);
});

test('goes on to the next line with the button', async () => {
  answer(key, ['one']);
  showField(field);
  await press('Add a line');
  await waitFor(() => expect(document.activeElement).toBe(line(2)));
  expect(given()).toEqual(['one', '']);
});

// Row B16: Enter chooses a word there. Safari tells it only by the code of the key.
test.each([
  ['while composing', { key: 'Enter', isComposing: true }],
  ['at the end of composing in Safari', { key: 'Enter', keyCode: 229 }],
])('gets no new line from Enter %s', (_, init) => {
  answer(key, ['日本']);
  showField(field);
  fireEvent.keyDown(line(1), init);
  expect(given()).toEqual(['日本']);
  fireEvent.keyDown(line(1), { key: 'Enter', keyCode: 13 });
  expect(given()).toEqual(['日本', '']);
});

test('loses the line that is removed, and the line before takes the focus', async () => {
  answer(key, ['one', 'two', 'three']);
  showField(field);
  await remove(2);
  expect(given()).toEqual(['one', 'three']);
  await waitFor(() => expect(document.activeElement).toBe(line(1)));
});

test.each([0, 1, 2])('gets back the line that was removed from place %i, where it was', async (place) => {
  answer(key, ['one', 'two', 'three']);
  showField(field);
  await remove(place + 1);
  await press('Put the line back');
  expect(given()).toEqual(['one', 'two', 'three']);
  await waitFor(() => expect(document.activeElement).toBe(line(place + 1)));
  expect(screen.queryByRole('button', { name: 'Put the line back' })).toBeNull();
});

// Row H2: a double tap removes two lines, as the next one moves up. Neither may be lost.
test('gets back all lines that were removed, the last one first', async () => {
  answer(key, ['one', 'two', 'three']);
  showField(field);
  await user.dblClick(removal(1));
  expect(given()).toEqual(['three']);
  await press('Put the line back');
  expect(given()).toEqual(['two', 'three']);
  await press('Put the line back');
  expect(given()).toEqual(['one', 'two', 'three']);
});

test('gets a removed line back even when all others are gone', async () => {
  answer(key, ['only']);
  showField(field);
  await remove(1);
  expect(given()).toEqual([]);
  expect(lines()).toEqual(['']);
  await press('Put the line back');
  expect(given()).toEqual(['only']);
});

test('is there when the visitor comes back', () => {
  answer(key, ['one', '', 'two']);
  showField(field);
  expect(lines()).toEqual(['one', '', 'two']);
});

test('has the lines of a text, where the question was one before', () => {
  answer(key, 'one\n\ntwo');
  showField(field);
  expect(lines()).toEqual(['one', 'two']);
});

describe('lines one can use', () => {
  const options = ['I show one bill.', 'I say where I am on Fridays.'];
  const offered = () => screen.queryAllByRole('button', { name: /^I / }).map((button) => button.textContent);

  test('are offered, taken over with a tap, and changed like any other', async () => {
    showField({ ...field, options });
    await user.click(screen.getByText('Lines you can use'));
    expect(offered()).toEqual(options);
    await press('I show one bill.');
    expect(given()).toEqual(['I show one bill.']);
    await waitFor(() => expect(document.activeElement).toBe(line(1)));
    expect(offered()).toEqual(['I say where I am on Fridays.']);
    await user.type(line(1), '!');
    expect(given()).toEqual(['I show one bill.!']);
    expect(offered()).toEqual(options);
  });

  test('come after what was written, in the place of an empty line', async () => {
    answer(key, ['mine', '']);
    showField({ ...field, options });
    await press('I show one bill.');
    expect(given()).toEqual(['mine', 'I show one bill.']);
    await waitFor(() => expect(document.activeElement).toBe(line(2)));
  });

  test('are gone when all are taken, and where there is no room', async () => {
    answer(key, options);
    const { unmount } = showField({ ...field, options });
    expect(screen.queryByText('Lines you can use')).toBeNull();
    unmount();
    answer(key, ['x'.repeat(longestAnswer - 20)]);
    showField({ ...field, options });
    expect(offered()).toEqual(['I show one bill.']);
  });

  test.each([
    ['one', ['Only this']],
    ['two alike', ['This', 'This']],
    ['nine', Array.from({ length: 9 }, (_, place) => `Line ${place}`)],
  ])('are checked in the content: %s', (_, wrong) => {
    const schema = v.strictObject(listEntries);
    expect(v.safeParse(schema, { options: wrong }).success).toBe(false);
    expect(v.parse(schema, { options })).toEqual({ options });
    expect(v.parse(schema, {})).toEqual({});
  });
});

// Row S13.
test('is counted over all its lines', async () => {
  answer(key, ['x'.repeat(15_000), 'y'.repeat(4000)]);
  showField(field);
  expect(screen.getByText('Room for 1000 more characters.')).toBeTruthy();
  await user.click(line(2));
  await user.paste('z'.repeat(5000));
  expect((given() as string[]).join('')).toHaveLength(longestAnswer);
  expect(line(1).maxLength).toBe(15_000);
});

// Rows B14, B15 and U12.
test('leaves nothing with the browser', () => {
  answer(key, ['one', 'two']);
  expectPrivate(showField(field).container);
});
