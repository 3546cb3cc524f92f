import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';

import type { Exercise } from '../../domain/guide.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { useNotebook } from '../../store/notebook.ts';
// Fetched when it is reached: here it is at hand, however busy the machine.
import './Written.tsx';
import { YourTurn } from './YourTurn.tsx';

const exercise: Exercise = {
  title: 'Write it down',
  intro: 'Ten minutes, alone.',
  fields: [
    { id: 'words', label: 'What you heard', kind: 'text' },
    { id: 'plan', label: 'What you will do', kind: 'list' },
  ],
};
const show = (shown = exercise) =>
  render(<YourTurn step="partner/listen" exercise={shown} saved={<p>Saved here.</p>} />);

beforeEach(() => useNotebook.setState(emptyNotebook, true));

test('the exercise says what to make, how, and whether it is saved', () => {
  show();
  const turn = within(screen.getByRole('region', { name: 'Write it down' }));
  expect(turn.getByRole('heading', { level: 2, name: 'Write it down' })).toBeTruthy();
  expect(turn.getByText('Ten minutes, alone.')).toBeTruthy();
  expect(turn.getByText('Saved here.')).toBeTruthy();
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
  await userEvent.type(await screen.findByRole('textbox', { name: 'What you heard' }), 'no');
  await userEvent.type(screen.getByRole('textbox', { name: 'What you will do, line 1' }), 'call');
  const { answers } = useNotebook.getState();
  expect(kept(answers, 'partner/listen/words')).toBe('no');
  expect(kept(answers, 'partner/listen/plan')).toEqual(['call']);
});

// Row U12: a form that is sent by accident would put the words in the address.
test('there is no form to send', async () => {
  const { container } = show();
  await screen.findByRole('textbox', { name: 'What you heard' });
  expect(container.querySelector('form')).toBeNull();
  for (const button of screen.getAllByRole<HTMLButtonElement>('button')) expect(button.type).toBe('button');
});

test('what stands before the fields stands before what is said of them too: its own answers are not saved', async () => {
  const { rerender } = render(
    <YourTurn
      step="partner/listen"
      exercise={exercise}
      saved={<p>Saved here.</p>}
      guard={() => <p>First</p>}
    />,
  );
  expect(await screen.findByText('First')).toBeTruthy();
  expect(screen.queryByText('Saved here.')).toBeNull();
  rerender(<YourTurn step="partner/listen" exercise={exercise} saved={<p>Saved here.</p>} />);
  expect(await screen.findByText('Saved here.')).toBeTruthy();
});

test('before its fields have come, and where they never do, an exercise says what it asks', () => {
  const html = renderToString(<YourTurn step="partner/listen" exercise={exercise} saved={null} />);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const asked = [...page.querySelectorAll('li')].map((item) => item.textContent);
  expect(asked).toEqual(['What you heard', 'What you will do']);
  expect(page.querySelector('input, textarea, fieldset')).toBeNull();
});
