import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { expectSpoken } from '../../../tests/saidBy.ts';

import type { GateWords } from '../../domain/guide.ts';
import { answerGate, forgetGates, useGates } from '../../store/gates.ts';
import { GateQuestions } from './GateQuestions.tsx';

const gates: GateWords[] = [
  {
    id: 'you',
    title: 'You',
    anchor: 'you',
    questions: ['Are you afraid?', 'Are you watched?'],
    yes: [['p', ['strong', 'If any answer is yes,'], ' please ', ['a', '/help/', 'talk to someone'], '.']],
  },
  { id: 'done', title: 'What you did', anchor: 'done', questions: ['Did you hit?'], yes: [['p', 'Call.']] },
  {
    id: 'wanted',
    title: 'What they want',
    anchor: 'wanted',
    questions: ['Is it no?'],
    yes: [['p', 'Leave.']],
  },
];
const set = (name: string) => within(screen.getByRole('radiogroup', { name }));
const yes = (name: string) =>
  set(name).getByRole<HTMLInputElement>('radio', { name: 'Any of these is true' });
const no = (name: string) => set(name).getByRole<HTMLInputElement>('radio', { name: 'None of these' });
const answers = () => useGates.getState().answers;

beforeEach(forgetGates);

test('each set has its questions and one answer for all of them', () => {
  render(<GateQuestions gates={gates} />);
  const you = within(screen.getByRole('region', { name: 'You' }));
  expect(you.getByRole('heading', { level: 2, name: 'You' }).id).toBe('you');
  expect(you.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Are you afraid?',
    'Are you watched?',
  ]);
  const group = within(screen.getByRole('radiogroup', { name: 'You' }));
  const first = { name: 'Any of these is true', description: 'Are you afraid? Are you watched?' };
  expect(group.getByRole('radio', first)).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
});

test('an answer is taken, can be changed, and leaves the others as they are', async () => {
  render(<GateQuestions gates={gates} />);
  await userEvent.click(yes('You'));
  await userEvent.click(no('What they want'));
  expect(answers()).toEqual({ you: 'yes', done: undefined, wanted: 'no' });
  await userEvent.click(no('You'));
  expect([yes('You').checked, no('You').checked]).toEqual([false, true]);
  expect(answers().you).toBe('no');
});

test('the questions are answered with the keyboard', async () => {
  render(<GateQuestions gates={gates} />);
  yes('You').focus();
  await userEvent.keyboard(' ');
  expect(answers().you).toBe('yes');
});

test('a yes says politely that there is something to read, and nothing comes or goes', async () => {
  render(<GateQuestions gates={gates} />);
  const main = screen.getByRole('region', { name: 'You' });
  const before = main.textContent;
  await userEvent.click(yes('You'));
  expect(screen.getByRole('status').textContent).toBe('What may help you stands under your answer.');
  expect(main.textContent).toBe(before);
  expect(document.activeElement).toBe(yes('You'));
  await userEvent.click(no('You'));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('each yes says that there is something to read', async () => {
  render(<GateQuestions gates={gates} />);
  const region = screen.getByRole('status');
  for (const set of ['You', 'What you did']) {
    await expectSpoken(region, () => userEvent.click(yes(set)));
  }
});

test('the answers are there on coming back in the same visit, until they are forgotten', async () => {
  answerGate('done', 'yes');
  render(<GateQuestions gates={gates} />);
  expect(yes('What you did').checked).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Forget my answers' }));
  expect(yes('What you did').checked).toBe(false);
  expect(answers()).toEqual({ you: undefined, done: undefined, wanted: undefined });
  expect(screen.getByRole('status').textContent).toBe('Your answers are forgotten.');
});

test('without a script every question and what a yes leads to can be read, and nothing can be marked', () => {
  answerGate('you', 'yes');
  const page = new DOMParser().parseFromString(renderToString(<GateQuestions gates={gates} />), 'text/html');
  const text = page.body.textContent;
  for (const { questions } of gates) for (const question of questions) expect(text).toContain(question);
  for (const words of ['If any answer is yes, please talk to someone.', 'Call.', 'Leave.'])
    expect(text).toContain(words);
  expect(page.querySelector('a')?.getAttribute('href')).toBe('/help/');
  expect(page.querySelectorAll('input')).toHaveLength(6);
  expect(page.querySelector(':is(input, button):not(:disabled)')).toBeNull();
  // As it was built, whatever was answered: hydration finds the same page.
  expect(page.querySelector('[data-answer], [checked]')).toBeNull();
});
