import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';

import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { AnswerField } from '../AnswerField.tsx';
import { Lines } from './Lines.tsx';

// ListField.test.tsx shows how lines are written, added, removed and put back.

const key = 'partner/listen/acts';
const label = 'What I will do';

let user = userEvent.setup({ delay: null });
const show = () => render(<AnswerField field={{ id: 'acts', label, kind: 'list' }} answerKey={key} />);
const given = () => kept(useNotebook.getState().answers, key);
const line = (number: number) => screen.getByRole('textbox', { name: `${label}, line ${number}` });
const up = (number: number) =>
  screen.getByRole('button', { name: new RegExp(`^Move up\\s*line ${number}$`) });

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});

describe('a line', () => {
  test('can be moved up, all but the first', async () => {
    answer(key, ['one', 'two', 'three']);
    show();
    expect(screen.getAllByRole('button', { name: /^Move up/ })).toEqual([up(2), up(3)]);
    await user.click(up(3));
    expect(given()).toEqual(['one', 'three', 'two']);
    await user.click(up(2));
    expect(given()).toEqual(['three', 'one', 'two']);
  });

  test('that is the only one cannot be moved', () => {
    answer(key, ['one']);
    show();
    expect(screen.queryByRole('button', { name: /^Move up/ })).toBeNull();
  });

  test('keeps the focus where it was moved', async () => {
    answer(key, ['one', 'two', 'three']);
    show();
    await user.click(up(3));
    await waitFor(() => expect(document.activeElement).toBe(line(2)));
  });

  test('can be moved with the keyboard alone', async () => {
    answer(key, ['one', 'two']);
    show();
    up(2).focus();
    await user.keyboard('{Enter}');
    expect(given()).toEqual(['two', 'one']);
  });

  test('that is empty is moved like any other', async () => {
    answer(key, ['one', '', 'one']);
    show();
    await user.click(up(2));
    expect(given()).toEqual(['', 'one', 'one']);
  });
});

test('every order can be reached by moving up, and no line is lost', async () => {
  answer(key, ['a', 'b', 'c', 'd']);
  show();
  for (const number of [4, 3, 2, 4, 3, 4]) {
    await user.click(up(number));
    expect((given() as string[]).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  }
  expect(given()).toEqual(['d', 'c', 'b', 'a']);
});

test('a line that was removed comes back where it was, also after others were moved', async () => {
  answer(key, ['one', 'two', 'three']);
  show();
  await user.click(screen.getByRole('button', { name: /^Remove\s*line 1$/ }));
  await user.click(up(2));
  await user.click(screen.getByRole('button', { name: 'Put the line back' }));
  expect(given()).toEqual(['one', 'three', 'two']);
});

test('more can be done with each line, which is told of', () => {
  function Shown() {
    const [lines, setLines] = useState(['one', 'two']);
    return (
      <Lines name="Acts" lines={lines} onAnswer={setLines} labelId="none" describedBy={undefined}>
        {(text, place) => <output>{`${place}: ${text}`}</output>}
      </Lines>
    );
  }
  render(<Shown />);
  const items = screen.getAllByRole('listitem').map((item) => within(item).getByRole('status').textContent);
  expect(items).toEqual(['0: one', '1: two']);
});
