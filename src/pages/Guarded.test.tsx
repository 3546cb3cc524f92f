import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { startWords } from '../content/words.ts';
import type { ContactAnswers } from '../domain/contact.ts';
import type { GateWords } from '../domain/guide.ts';
import { emptyNotebook } from '../domain/notebook.ts';
import { noteWords, questionWords } from '../fields/decision/words.ts';
import { answerGate, forgetGates } from '../store/gates.ts';
import { nothingWrong, useKeeping } from '../store/keepingState.ts';
import { answer, useNotebook } from '../store/notebook.ts';
import { Guarded } from './Guarded.tsx';

const gates = ['you', 'done', 'wanted'].map(
  (id) => ({ id, title: id, anchor: id, questions: ['Is it so?'], yes: [] }) as GateWords,
);
let user = userEvent.setup({ delay: null });

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
  forgetGates();
  startWords('/', '/before-you-start/', {
    kind: 'page',
    id: 'before-you-start',
    title: 'Before you start',
    summary: '',
    body: [],
    reviewed: '2026-11-22',
    gates,
  });
});

const decide = (answers: ContactAnswers, path = 'ex') => {
  for (const [question, value] of Object.entries(answers)) answer(`${path}/contact.${question}`, value ?? '');
};
/** The step of a message, open for someone to whom no question of safety applies. */
const show = () => {
  answerGate('done', 'no');
  answerGate('wanted', 'no');
  return render(
    <Guarded tool="message" path="ex">
      <textarea aria-label="What you want to say" />
    </Guarded>,
  );
};
const message = () => screen.queryByRole('textbox', { name: 'What you want to say' });
const askAgain = async () => {
  await user.type(
    screen.getByRole('textbox', { name: 'What they, or a court, did or said that changed it' }),
    'They unblocked me and asked for the keys.',
  );
  await user.click(screen.getByRole('button', { name: 'Answer the questions again' }));
};
const reply = (question: keyof typeof questionWords, name: 'Yes' | 'No') =>
  user.click(
    within(screen.getByRole('radiogroup', { name: questionWords[question] })).getByRole('radio', { name }),
  );

test('nothing but "no contact" stands before a message once the questions of safety are answered', () => {
  show();
  expect(message()).not.toBeNull();
});

test('the focus is not lost where the lock takes the decision away', async () => {
  decide({ order: 'no', blocked: 'yes' });
  show();
  await user.click(
    screen.getByRole('textbox', { name: 'What they, or a court, did or said that changed it' }),
  );
  act(() => {
    useNotebook.setState(emptyNotebook, true);
    useKeeping.setState({ state: 'locked' });
  });
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Locked' }));
  act(() => useKeeping.setState(nothingWrong));
});

test('after "no contact" the questions have to be answered again before a message is open', async () => {
  decide({ order: 'no', blocked: 'yes' });
  const { unmount } = show();
  expect(message()).toBeNull();
  await askAgain();
  expect(message()).toBeNull();
  await reply('order', 'No');
  unmount();

  // Nor does coming back open it.
  show();
  expect(message()).toBeNull();
  for (const question of ['blocked', 'askedNotTo', 'afraid', 'practical', 'unanswered'] as const) {
    await reply(question, 'No');
    expect(message()).toBeNull();
  }
  await reply('theyAsked', 'Yes');
  expect(message()).not.toBeNull();
  expect(document.activeElement, 'the last question is gone, and the focus is not lost').not.toBe(
    document.body,
  );
});

test('questions that lead to "no contact" again leave it closed', async () => {
  decide({ order: 'no', blocked: 'yes' });
  show();
  await askAgain();
  await reply('order', 'No');
  await reply('blocked', 'Yes');
  expect(screen.getByText('No contact')).toBeTruthy();
  expect(message()).toBeNull();
});

test('what was decided on another path is asked again on this one too', async () => {
  decide({ order: 'no', blocked: 'yes' }, 'partner');
  show();
  await askAgain();
  expect(message()).toBeNull();
  for (const question of ['order', 'blocked', 'askedNotTo', 'afraid'] as const) await reply(question, 'No');
  await reply('practical', 'Yes');
  expect(message()).not.toBeNull();
});

test('the channel that the order or a lawyer names is said where the message is written', () => {
  decide({
    order: 'yes',
    blocked: 'no',
    askedNotTo: 'no',
    afraid: 'no',
    practical: 'yes',
    orderForbidsPractical: 'no',
  });
  show();
  expect(message()).not.toBeNull();
  expect(screen.getByText(noteWords['named-channel'])).toBeTruthy();
});

test('"no contact" closes messages, and not the agreement', () => {
  decide({ order: 'no', blocked: 'yes' });
  answerGate('you', 'no');
  answerGate('done', 'no');
  render(
    <Guarded tool="agreement" path="ex">
      <textarea aria-label="What you would show" />
    </Guarded>,
  );
  expect(screen.getByRole('textbox', { name: 'What you would show' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Messages are closed' })).toBeNull();
});
