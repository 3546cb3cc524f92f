import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Exercise } from '../../domain/guide.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { useNotebook } from '../../store/notebook.ts';
import { Written } from './Written.tsx';
import { YourTurn } from './YourTurn.tsx';

const exercise: Exercise = {
  title: 'Write it down',
  intro: 'Ten minutes, alone.',
  fields: [
    { id: 'words', label: 'What you heard', kind: 'text' },
    { id: 'plan', label: 'What you will do', kind: 'list' },
  ],
};
const turnOf = (shown: Exercise, more: Partial<Parameters<typeof YourTurn>[0]> = {}) => (
  <YourTurn
    exercise={shown}
    writing={<Written step="partner/listen" exercise={shown} />}
    hasFailed={false}
    onReached={() => {}}
    {...more}
  />
);
const show = (shown = exercise) => render(turnOf(shown));

/** Stands in for the browser's own, which jsdom has not; `near` says that an element is near. */
let near = () => {};
beforeEach(() => {
  useNotebook.setState(emptyNotebook, true);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        near = () => callback([{ isIntersecting: true }]);
        callback([{ isIntersecting: false }]);
      }
      observe() {}
      disconnect() {
        near = () => {};
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('the exercise says what to make, how, and that one has to wait a moment', () => {
  render(turnOf(exercise, { writing: undefined }));
  const turn = within(screen.getByRole('region', { name: 'Write it down' }));
  expect(turn.getByRole('heading', { level: 2, name: 'Write it down' })).toBeTruthy();
  expect(turn.getByText('Ten minutes, alone.')).toBeTruthy();
  expect(turn.getByText('You can write as soon as the page is ready.')).toBeTruthy();
});

test('what not to do is said only where there is something', () => {
  show();
  expect(screen.queryByText('What not to do.')).toBeNull();
  show({ ...exercise, caution: 'Do not send it.' });
  expect(screen.getByText('What not to do.').parentElement?.textContent).toBe(
    'What not to do. Do not send it.',
  );
});

test('each answer is kept under its step and its field', async () => {
  show();
  await userEvent.type(screen.getByRole('textbox', { name: 'What you heard' }), 'no');
  await userEvent.type(screen.getByRole('textbox', { name: 'What you will do, line 1' }), 'call');
  const { answers } = useNotebook.getState();
  expect(kept(answers, 'partner/listen/words')).toBe('no');
  expect(kept(answers, 'partner/listen/plan')).toEqual(['call']);
});

// Row U12: a form that is sent by accident would put the words in the address.
test('there is no form to send', () => {
  const { container } = show();
  expect(container.querySelector('form')).toBeNull();
  for (const button of screen.getAllByRole<HTMLButtonElement>('button')) expect(button.type).toBe('button');
});

test.each([
  ['comes near', () => near()],
  ['presses a key', () => fireEvent.keyDown(document.body, { key: 'Tab' })],
])('what it is written in is asked for once, when the reader %s', (_, reach) => {
  const onReached = vi.fn();
  render(turnOf(exercise, { writing: undefined, onReached }));
  expect(onReached).not.toHaveBeenCalled();
  reach();
  reach();
  expect(onReached).toHaveBeenCalledOnce();
});

test('where there is something to write in, nothing more is asked for', () => {
  const onReached = vi.fn();
  render(turnOf(exercise, { onReached }));
  fireEvent.keyDown(document.body, { key: 'Tab' });
  expect(onReached).not.toHaveBeenCalled();
});

test('what could not be fetched is said, with what is kept, and the exercise can be done on paper', () => {
  render(turnOf(exercise, { writing: undefined, hasFailed: true }));
  expect(screen.getByRole('alert').textContent).toContain('What you wrote before is still kept.');
  expect(screen.queryByText('You can write as soon as the page is ready.')).toBeNull();
  expect(screen.getByText('What you heard')).toBeTruthy();
});

test.each<[string, Exercise['fields'][0]]>([
  ['answers to choose from', { id: 'a', label: 'Which?', kind: 'choice', options: ['This one', 'That one'] }],
  ['lines one can use', { id: 'a', label: 'What?', kind: 'list', options: ['This one', 'That one'] }],
])('on paper there are the %s, too', (_, field) => {
  const html = renderToString(turnOf({ ...exercise, fields: [field] }, { writing: undefined }));
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect([...page.querySelectorAll('li li')].map((item) => item.textContent)).toEqual([
    'This one',
    'That one',
  ]);
});

test('before its fields have come, and where they never do, an exercise says what it asks', () => {
  const html = renderToString(turnOf(exercise, { writing: undefined }));
  const page = new DOMParser().parseFromString(html, 'text/html');
  const asked = [...page.querySelectorAll('li')].map((item) => item.textContent);
  expect(asked).toEqual(['What you heard', 'What you will do']);
  expect(page.querySelector('input, textarea, fieldset')).toBeNull();
});
