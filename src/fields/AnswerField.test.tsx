import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { type Answer, type Field, longestAnswer } from '../domain/field.ts';
import { emptyNotebook, kept, mergeNotebooks, withAnswer } from '../domain/notebook.ts';
import { answer, useNotebook } from '../store/notebook.ts';
import { AnswerField } from './AnswerField.tsx';

const key = 'partner/listen/words';
const label = 'What you heard';
const options = ['Today', 'This week', 'Not yet'];
const fields = {
  text: { id: 'words', label, kind: 'text' },
  'long-text': { id: 'words', label, kind: 'long-text' },
  date: { id: 'words', label, kind: 'date' },
  list: { id: 'words', label, kind: 'list' },
  choice: { id: 'words', label, kind: 'choice', options },
} satisfies Partial<Record<Field['kind'], Field>>;

// Without a pause after each key: on a busy machine the pauses add up to seconds.
let user = userEvent.setup({ delay: null });
const show = (field: Field) => render(<AnswerField field={field} answerKey={key} />);
const notice = () =>
  screen.queryAllByRole('status').find((status) => /earlier text/.test(status.textContent));
const given = () => kept(useNotebook.getState().answers, key);
const line = (number: number) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `${label}, line ${number}` });
const lines = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const removal = (number: number) =>
  screen.getByRole('button', { name: new RegExp(`^Remove\\s*line ${number}$`) });
const remove = (number: number) => user.click(removal(number));

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});

describe('an answer of one text', () => {
  test.each(['text', 'long-text'] as const)('is kept as it is typed: %s', async (kind) => {
    show(fields[kind]);
    await user.type(screen.getByRole('textbox', { name: label }), 'She said “no” 💔');
    expect(given()).toBe('She said “no” 💔');
  });

  test('keeps the line breaks of a longer text', async () => {
    show(fields['long-text']);
    await user.type(screen.getByRole('textbox', { name: label }), 'one{Enter}two');
    expect(given()).toBe('one\ntwo');
  });

  test('keeps a day', () => {
    show(fields.date);
    fireEvent.change(screen.getByLabelText(label), { target: { value: '2027-02-28' } });
    expect(given()).toBe('2027-02-28');
  });

  test.each([
    ['text', 'kept words'],
    ['long-text', 'kept\nwords'],
    ['date', '2027-02-28'],
  ] as const)('is there when the visitor comes back: %s', (kind, value) => {
    answer(key, value);
    show(fields[kind]);
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe(value);
  });

  test('is emptied when the visitor empties the field', async () => {
    answer(key, 'words');
    show(fields.text);
    await user.clear(screen.getByRole('textbox', { name: label }));
    expect(given()).toBe('');
  });

  test('changes no other answer', async () => {
    answer('partner/listen/other', 'theirs');
    show(fields.text);
    await user.type(screen.getByRole('textbox', { name: label }), 'mine');
    expect(kept(useNotebook.getState().answers, 'partner/listen/other')).toBe('theirs');
  });

  test('shows what another tab has written meanwhile', async () => {
    show(fields.text);
    answer(key, 'from the other tab');
    expect(await screen.findByDisplayValue('from the other tab')).toBe(screen.getByRole('textbox'));
  });
});

describe('a list', () => {
  test('begins with one empty line and nothing to remove', () => {
    show(fields.list);
    expect(lines()).toEqual(['']);
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add a line' }).disabled).toBe(true);
    expect(given()).toBeUndefined();
  });

  test('is a group with the name of the question', () => {
    show({ ...fields.list, help: 'One on each line.' });
    expect(within(screen.getByRole('group', { name: label })).getAllByRole('textbox')).toHaveLength(1);
    const described = screen.getByRole('group', { name: label }).getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toBe('One on each line.');
  });

  test('keeps each line as it is typed, and goes on to the next with Enter', async () => {
    show(fields.list);
    await user.type(line(1), 'one{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(line(2)));
    await user.keyboard('two');
    expect(given()).toEqual(['one', 'two']);
    await user.type(line(1), '!');
    expect(given()).toEqual(['one!', 'two']);
  });

  test('goes on to the next line with the button', async () => {
    answer(key, ['one']);
    show(fields.list);
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
    show(fields.list);
    fireEvent.keyDown(line(1), init);
    expect(given()).toEqual(['日本']);
    fireEvent.keyDown(line(1), { key: 'Enter', keyCode: 13 });
    expect(given()).toEqual(['日本', '']);
  });

  test('loses the line that is removed, and the line before takes the focus', async () => {
    answer(key, ['one', 'two', 'three']);
    show(fields.list);
    await remove(2);
    expect(given()).toEqual(['one', 'three']);
    await waitFor(() => expect(document.activeElement).toBe(line(1)));
  });

  test.each([0, 1, 2])('gets back the line that was removed from place %i, where it was', async (place) => {
    answer(key, ['one', 'two', 'three']);
    show(fields.list);
    await remove(place + 1);
    await press('Put the line back');
    expect(given()).toEqual(['one', 'two', 'three']);
    await waitFor(() => expect(document.activeElement).toBe(line(place + 1)));
    expect(screen.queryByRole('button', { name: 'Put the line back' })).toBeNull();
  });

  // Row H2: a double tap removes two lines, as the next one moves up. Neither may be lost.
  test('gets back all lines that were removed, the last one first', async () => {
    answer(key, ['one', 'two', 'three']);
    show(fields.list);
    await user.dblClick(removal(1));
    expect(given()).toEqual(['three']);
    await press('Put the line back');
    expect(given()).toEqual(['two', 'three']);
    await press('Put the line back');
    expect(given()).toEqual(['one', 'two', 'three']);
  });

  test('gets a removed line back even when all others are gone', async () => {
    answer(key, ['only']);
    show(fields.list);
    await remove(1);
    expect(given()).toEqual([]);
    expect(lines()).toEqual(['']);
    await press('Put the line back');
    expect(given()).toEqual(['only']);
  });

  test('is there when the visitor comes back', () => {
    answer(key, ['one', '', 'two']);
    show(fields.list);
    expect(lines()).toEqual(['one', '', 'two']);
  });
});

describe('a choice', () => {
  const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);

  test('is kept, and can be changed', async () => {
    show(fields.choice);
    expect(chosen()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Today' }));
    expect(given()).toBe('Today');
    await user.click(screen.getByRole('radio', { name: 'Not yet' }));
    expect(given()).toBe('Not yet');
    expect(chosen()).toEqual([screen.getByRole('radio', { name: 'Not yet' })]);
  });

  test('can be taken back', async () => {
    answer(key, 'Today');
    show(fields.choice);
    await press('Take the answer back');
    expect(given()).toBe('');
    expect(chosen()).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.activeElement, 'focus is not lost with the button').toBe(screen.getAllByRole('radio')[0]);
  });

  test('is a group with the name of the question', () => {
    show(fields.choice);
    const group = screen.getByRole('radiogroup', { name: label });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
  });

  test('has a group of its own, so that two questions do not share one answer', () => {
    show(fields.choice);
    show({ ...fields.choice, label: 'Another' });
    const names = screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });

  test('that is no longer offered is not shown as chosen, but is kept', () => {
    answer(key, 'Last year');
    show(fields.choice);
    expect(chosen()).toEqual([]);
    expect(given()).toBe('Last year');
  });
});

describe('a question that changed its kind keeps what was written', () => {
  test('a text becomes the lines of a list', () => {
    answer(key, 'one\n\ntwo');
    show(fields.list);
    expect(lines()).toEqual(['one', 'two']);
  });

  test('a list becomes the lines of a text', () => {
    answer(key, ['one', 'two']);
    show(fields['long-text']);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('one\ntwo');
  });
});

// Row S13.
describe('an answer of 20,000 characters', () => {
  const countOf = (element: HTMLElement) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ')
      .trim();

  test.each([
    [0, ''],
    [18_000, ''],
    [18_001, 'Room for 1999 more characters.'],
    [19_990, 'Room for 10 more characters.'],
    [20_000, 'There is no room for more in this field.'],
  ])('tells how much more fits after %i characters: "%s"', (length, said) => {
    answer(key, 'x'.repeat(length));
    show(fields['long-text']);
    expect(countOf(screen.getByRole('textbox'))).toBe(said);
  });

  test('the help and the count are both read with the field', () => {
    answer(key, 'x'.repeat(19_990));
    show({ ...fields.text, help: 'In their words.' });
    expect(countOf(screen.getByRole('textbox'))).toBe('In their words. Room for 10 more characters.');
  });

  test.each(['text', 'long-text'] as const)(
    'takes no more, and says so, when more is pasted: %s',
    async (kind) => {
      show(fields[kind]);
      await user.click(screen.getByRole('textbox'));
      await user.paste('x'.repeat(25_000));
      expect(given()).toHaveLength(longestAnswer);
      expect(screen.getByText('There is no room for more in this field.')).toBeTruthy();
    },
  );

  test('is counted over all lines of a list', async () => {
    answer(key, ['x'.repeat(15_000), 'y'.repeat(4000)]);
    show(fields.list);
    expect(screen.getByText('Room for 1000 more characters.')).toBeTruthy();
    await user.click(line(2));
    await user.paste('z'.repeat(5000));
    expect((given() as string[]).join('')).toHaveLength(longestAnswer);
    expect(line(1).maxLength).toBe(15_000);
  });
});

// Rows B14, B15 and U12: what is typed goes to no spelling service, no list of suggestions and no address.
test.each(['text', 'long-text', 'date', 'list'] as const)(
  'the browser keeps nothing of a field: %s',
  (kind) => {
    if (kind === 'list') answer(key, ['one', 'two']);
    const { container } = show(fields[kind]);
    const controls = container.querySelectorAll<HTMLInputElement>('input, textarea');
    expect(controls.length).toBeGreaterThan(0);
    for (const control of controls) {
      expect(control.getAttribute('autocomplete')).toBe('off');
      expect(control.getAttribute('spellcheck')).toBe('false');
      expect(control.hasAttribute('name')).toBe(false);
      expect(control.form).toBeNull();
    }
  },
);

test('the name of a choice says nothing of the question', () => {
  show(fields.choice);
  for (const { name } of screen.getAllByRole<HTMLInputElement>('radio')) {
    expect(name).not.toMatch(/words|listen|heard/i);
  }
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
    show(fields.text);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('theirs');
    expect(notice()?.textContent).toContain('mine');
    await press('Use the earlier text');
    expect(document.activeElement, 'focus is not lost with the button').toBe(screen.getByRole('textbox'));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('mine');
    expect(notice()).toBeUndefined();
  });

  test('can be let go', async () => {
    conflict('mine', 'theirs');
    show(fields.text);
    await press('Let it go');
    expect(document.activeElement, 'focus is not lost with the button').toBe(screen.getByRole('textbox'));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('theirs');
    expect(notice()).toBeUndefined();
  });

  test('comes back line by line in a list', async () => {
    conflict(['one', 'two'], ['three']);
    show(fields.list);
    expect(notice()?.textContent).toContain('one\ntwo');
    await press('Use the earlier text');
    expect(lines()).toEqual(['one', 'two']);
  });

  test('is not there when nothing was lost', () => {
    answer(key, 'mine');
    show(fields.text);
    expect(notice()).toBeUndefined();
  });
});
