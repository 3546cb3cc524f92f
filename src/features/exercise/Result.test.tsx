import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectSpoken } from '../../../tests/saidBy.ts';

import type { Exercise } from '../../domain/guide.ts';
import { emptyNotebook } from '../../domain/notebook.ts';
import { newPromise } from '../../domain/promise.ts';
import { answer, setPromise, useNotebook } from '../../store/notebook.ts';
import { Result } from './Result.tsx';

const step = 'partner/listen';
const exercise: Exercise = {
  title: 'Write it down',
  intro: 'Ten minutes, alone.',
  fields: [
    { id: 'words', label: 'What you heard', kind: 'long-text' },
    { id: 'list', label: 'What you will do', kind: 'list' },
    { id: 'promises', label: 'Your promises', kind: 'if-then' },
  ],
  result: '## I heard\n{words}\n\n## I will\n{list}\n{promises}',
};

let user = userEvent.setup({ delay: null });
const show = (shown = exercise) => render(<Result step={step} exercise={shown} />);
/** Opens it, as a visitor does. */
const open = () => user.click(screen.getByText('What you have so far'));
const copy = () => screen.getByRole('button', { name: 'Copy the text' });
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('before anything is written', () => {
  test.each<[string, () => void]>([
    ['nothing at all', () => {}],
    ['only spaces', () => answer('partner/listen/words', '  \n ')],
    ['what was emptied again', () => answer('partner/listen/list', ['', ''])],
    ['what was written in another step', () => answer('partner/own-it/words', 'mine')],
    ['a promise that was taken back', () => setPromise('partner/listen/promises/1', newPromise)],
  ])('nothing is shown: %s', (_, write) => {
    write();
    expect(show().container.textContent).toBe('');
  });
});

test('a message that was put away is told of as it is when its time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-14T12:00:00Z') });
  answer('partner/listen/whole', 'I am sorry.');
  answer('partner/listen/whole.putAway', '2027-03-13T12:01:00Z');
  answer('partner/listen/whole.until', '2027-03-14T12:01:00Z');
  const question = { ask: 'Did they ask?', fine: 'yes' as const };
  show({
    title: 'Write it down',
    intro: '',
    fields: [{ id: 'whole', label: 'The message', kind: 'hold', questions: [question] }],
  });
  expect(screen.getByText(/^A message is put away until/)).toBeTruthy();
  vi.setSystemTime(new Date('2027-03-14T12:02:00Z'));
  fireEvent.focus(window);
  expect(screen.getByText('A message can be read again now.')).toBeTruthy();
});

describe('what was written', () => {
  beforeEach(() => {
    answer('partner/listen/words', 'She was afraid.\n\nShe said no.');
    answer('partner/listen/list', ['ask', 'listen']);
  });

  test('is put together as the step says, behind a line that tells of it', async () => {
    const { container } = show();
    expect(screen.getByText('What you have so far').closest('details')?.open).toBe(false);
    await open();
    const blocks = [...container.querySelectorAll('h3, details p:not([role]), li')];
    expect(blocks.map((block) => `${block.tagName} ${block.textContent}`)).toEqual([
      'H3 I heard',
      'P She was afraid.',
      'P She said no.',
      'H3 I will',
      'LI ask',
      'LI listen',
    ]);
  });

  test('leads on to the plan', () => {
    show();
    const link = screen.getByText('See it in your plan');
    expect(link.getAttribute('href')).toBe('/plan/');
  });

  test('follows what is being written', async () => {
    show();
    act(() => answer('partner/listen/words', 'She was tired.'));
    expect(await screen.findByText('She was tired.')).toBeTruthy();
    expect(screen.queryByText('She was afraid.')).toBeNull();
    act(() => setPromise('partner/listen/promises/1', { ...newPromise, act: 'call' }));
    expect(await screen.findByText('I call.')).toBeTruthy();
  });

  test('goes when all of it is emptied', async () => {
    const { container } = show();
    act(() => {
      answer('partner/listen/words', '');
      answer('partner/listen/list', []);
    });
    await waitFor(() => expect(container.textContent).toBe(''));
  });

  test('is shown as words, whatever it is', () => {
    const { container } = show();
    act(() => answer('partner/listen/words', '<img src=x onerror=alert(1)> **no** {list}'));
    expect(screen.getByText('<img src=x onerror=alert(1)> **no** {list}')).toBeTruthy();
    expect(container.querySelector('img, strong')).toBeNull();
  });
});

describe('copying', () => {
  beforeEach(() => {
    answer('partner/listen/words', 'She was *afraid*.');
    answer('partner/listen/list', ['ask', 'listen']);
  });

  test('gives the text without marks of ours, and says so', async () => {
    show();
    await open();
    expect(said()).toBe('');
    await user.click(copy());
    expect(await navigator.clipboard.readText()).toBe(
      'I heard\nShe was *afraid*.\n\nI will\n- ask\n- listen',
    );
    expect(said()).toBe('Copied. Another app can read what is copied.');
  });

  test('is said each time, and no longer once the text is another', async () => {
    show();
    await open();
    const region = screen.getAllByRole('status')[0] as HTMLElement;
    for (const _ of [1, 2]) await expectSpoken(region, () => user.click(copy()));
    act(() => answer('partner/listen/list', ['ask']));
    await waitFor(() => expect(said()).toBe(''));
  });

  test('happens only when it is asked for', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    show();
    await open();
    expect(write).not.toHaveBeenCalled();
  });

  test.each([
    ['refuses', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
    [
      'knows nothing of it',
      () => {
        throw new TypeError('undefined is not an object');
      },
    ],
  ])('says what to do instead where the browser %s', async (_, answerOf) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(answerOf);
    show();
    await open();
    await user.click(copy());
    await waitFor(() =>
      expect(said()).toBe('This browser does not allow copying. Select the text and copy it by hand.'),
    );
  });

  // A message that is put away must not be sent from here before its time.
  test('is not offered for an exercise in which a message is put away', () => {
    show({
      ...exercise,
      fields: [...exercise.fields, { id: 'whole', label: 'The message', kind: 'hold', questions: [] }],
    });
    expect(screen.getByText('What you have so far')).toBeTruthy();
    expect(screen.queryByText('Copy the text')).toBeNull();
    expect(screen.getByText('See it in your plan')).toBeTruthy();
  });
});

test('an exercise without a result of its own shows each answer under its label', () => {
  answer('partner/listen/words', 'She was afraid.');
  const { result: _, ...plain } = exercise;
  show(plain);
  expect(screen.getByText('What you heard').tagName).toBe('H3');
  expect(screen.queryByText('What you will do')).toBeNull();
});

describe('a remark', () => {
  const say = 'What you will do is still empty.';
  const remarked: Exercise = {
    ...exercise,
    remarks: [{ when: 'empty', fields: ['list', 'promises'], while: ['words'], say }],
  };
  const remarks = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

  test('is said, also aloud, while what it is about holds, and blocks nothing', async () => {
    show(remarked);
    act(() => answer('partner/listen/words', 'She was afraid.'));
    expect(await screen.findByText(say)).toBeTruthy();
    expect(screen.getByText(say).closest('[role=status]')).toBeTruthy();
    expect(screen.getByText('See it in your plan')).toBeTruthy();
    act(() => setPromise('partner/listen/promises/1', { ...newPromise, act: 'call' }));
    await waitFor(() => expect(remarks()).not.toContain(say));
  });

  test('is no part of the text that is copied', async () => {
    answer('partner/listen/words', 'She was afraid.');
    show(remarked);
    await open();
    await user.click(copy());
    expect(await navigator.clipboard.readText()).toBe('I heard\nShe was afraid.');
  });

  test('tells of a message that is put away, until it is deleted', async () => {
    answer('partner/listen/whole', 'sorry');
    answer('partner/listen/whole.putAway', new Date().toJSON());
    answer('partner/listen/whole.until', new Date(Date.now() + 86_400_000).toJSON());
    show({
      ...exercise,
      fields: [...exercise.fields, { id: 'whole', label: 'The message', kind: 'hold', questions: [] }],
      result: '{words}\n{whole}',
      remarks: [{ when: 'put-away', fields: ['whole'], days: 7, say: 'One is enough.' }],
    });
    expect(screen.getByText('One is enough.')).toBeTruthy();
    act(() => answer('partner/listen/whole', ''));
    await waitFor(() => expect(screen.queryByText('One is enough.')).toBeNull());
  });
});
