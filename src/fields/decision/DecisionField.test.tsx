import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import {
  type ContactAnswers,
  type ContactOutcome,
  contactDecision,
  contactOutcomes,
  contactQuestions,
  nextQuestion,
} from '../../domain/contact.ts';
import { contactAnswers } from '../../domain/contactKept.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { AnswerField } from '../AnswerField.tsx';
import { DecisionField } from './DecisionField.tsx';
import { contactOutcomeWords, noteWords, questionWords } from './words.ts';

const field = { id: 'contact', label: 'Where I stand', kind: 'decision' } as const;

let user = userEvent.setup({ delay: null });
const show = (key = 'ex/talk/contact') => render(<AnswerField field={field} answerKey={key} />);
/** What it came to: spoken when it changes, and plain words where it was so before. */
const status = () => screen.getAllByRole('status')[0] as HTMLElement;
const said = () => status().parentElement?.textContent ?? '';
const questions = () =>
  screen
    .queryAllByRole('radiogroup')
    .map((group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent);
const ask = (question: keyof typeof questionWords) =>
  within(screen.getByRole('radiogroup', { name: questionWords[question] }));
const reply = (question: keyof typeof questionWords, name: 'Yes' | 'No') =>
  user.click(ask(question).getByRole('radio', { name }));
const keep = (answers: ContactAnswers, key = 'ex/contact') => {
  for (const [question, value] of Object.entries(answers)) answer(`${key}.${question}`, value ?? '');
};
const kepts = () => contactAnswers(useNotebook.getState(), 'ex/contact');
const no: ContactAnswers = Object.fromEntries(contactQuestions.map((question) => [question, 'no']));

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first question stands alone, and nothing is answered or decided', () => {
  show();
  expect(screen.getByRole('group', { name: 'Where I stand' })).toBeTruthy();
  expect(questions()).toEqual([questionWords.order]);
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
    false,
    false,
  ]);
  expect(said()).toBe('');
  expect(screen.queryByText(/The wish to write/)).toBeNull();
});

describe('whoever answers one question after the other', () => {
  /** Every way that the questions can go. */
  const ways = (answers: ContactAnswers = {}): ContactAnswers[] => {
    const question = nextQuestion(answers);
    if (!question) return [answers];
    return (['yes', 'no'] as const).flatMap((value) => ways({ ...answers, [question]: value }));
  };
  const all = ways().map((answers) => {
    const path = Object.entries(answers).map(([question, value]) => `${question} ${value}`);
    return [path.join(', '), answers, contactDecision(answers)] as const;
  });

  test('can come to every outcome', () => {
    expect(new Set(all.map(([, , outcome]) => outcome))).toEqual(new Set(contactOutcomes));
    expect(all.length).toBeGreaterThan(contactQuestions.length);
  });

  test.each(all)('%s', async (_, answers, outcome) => {
    show();
    for (const [question, value] of Object.entries(answers)) {
      expect(said(), 'nothing is decided before the last answer').toBe('');
      expect(questions().at(-1)).toBe(questionWords[question as keyof typeof questionWords]);
      await reply(question as keyof typeof questionWords, value === 'yes' ? 'Yes' : 'No');
    }
    expect(kepts()).toEqual(answers);
    const { title, text } = contactOutcomeWords[outcome as ContactOutcome];
    expect(said().startsWith(title + text)).toBe(true);
    const others = contactOutcomes.filter((other) => other !== outcome);
    for (const other of others) expect(said()).not.toContain(contactOutcomeWords[other].text);
    expect(questions()).toHaveLength(outcome === 'no-contact' ? 0 : Object.keys(answers).length);
  });
});

test('an answer can be changed and taken back, and what hangs on it is asked again', async () => {
  keep({ ...no, unanswered: 'yes' });
  show();
  expect(said()).toContain(contactOutcomeWords.wait.title);
  await reply('theyAsked', 'Yes');
  expect(said()).toContain(contactOutcomeWords['answer-once'].title);
  await user.click(ask('afraid').getByRole('button', { name: 'Take the answer back' }));
  expect(said()).toBe('');
  expect(kepts().afraid).toBeUndefined();
  await reply('afraid', 'Yes');
  expect(said()).toContain(contactOutcomeWords['no-contact'].title);
});

test('what an order forbids is asked only while there is one', async () => {
  keep({ ...no, order: 'yes', practical: 'yes' });
  show();
  expect(questions()).toContain(questionWords.orderForbidsPractical);
  await reply('order', 'No');
  expect(questions()).not.toContain(questionWords.orderForbidsPractical);
  await reply('order', 'Yes');
  expect(questions()).toContain(questionWords.orderForbidsPractical);
});

test.each<[string, ContactAnswers, keyof typeof noteWords]>([
  ['blocked, with children', { ...no, blocked: 'yes', practical: 'yes' }, 'others-for-practical'],
  ['an order, with children', { ...no, order: 'yes', practical: 'yes' }, 'named-channel'],
  ['two messages without a reply', { ...no, unanswered: 'yes' }, 'no-reply-is-a-reply'],
])('more is said to someone with %s', (_, answers, note) => {
  keep(answers);
  show();
  expect(said().endsWith(noteWords[note])).toBe(true);
});

describe('what was decided', () => {
  test('is there when the visitor comes back', () => {
    keep({ ...no, theyAsked: 'yes' });
    show();
    expect(said()).toContain(contactOutcomeWords['answer-once'].title);
  });

  test('holds in every step of the path, and in no other path', async () => {
    const { unmount } = show('ex/talk/contact');
    await reply('order', 'No');
    await reply('blocked', 'Yes');
    unmount();
    const { unmount: leave } = show('ex/limits/where-i-stand');
    expect(said()).toContain(contactOutcomeWords['no-contact'].title);
    leave();
    show('partner/talk/contact');
    expect(questions()).toEqual([questionWords.order]);
  });

  test('is not shown for answers that are damaged', () => {
    keep({ ...no });
    answer('ex/contact.afraid', ['no']);
    show();
    expect(said()).toBe('');
    expect(questions().at(-1)).toBe(questionWords.theyAsked);
    expect(
      ask('afraid')
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ checked }) => checked),
    ).toEqual([false, false]);
  });
});

describe('"No contact"', () => {
  const again = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Answer the questions again' });
  const words = () =>
    screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'What they, or a court, did or said that changed it',
    });
  beforeEach(() => keep({ order: 'no', blocked: 'yes' }));

  test('is an end: there is no question left whose answer could be changed', () => {
    show();
    expect(questions()).toEqual([]);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(again().disabled).toBe(true);
  });

  test('offers help with the wish to write', () => {
    show();
    expect(screen.getByText(/^The wish to write comes and goes/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /call a helpline now/ }).getAttribute('href')).toBe('/help/');
  });

  test.each([
    ['', false],
    ['         ', false],
    ['a       b        c', true],
    ['123456789', false],
    ['   12345678   ', false],
    ['\n\n\n\n\n\n\n\n\n\n', false],
    ['1234567890', true],
    ['They wrote to me.', true],
  ])('what was said to have changed, %j, opens the questions again: %s', (text, isOpen) => {
    show();
    fireEvent.change(words(), { target: { value: text } });
    expect(again().disabled).toBe(!isOpen);
    // Words alone change nothing: the questions have to be answered.
    expect(said()).toContain(contactOutcomeWords['no-contact'].title);
    expect(questions()).toEqual([]);
  });

  test('is asked from the start again, and nothing is decided until all is answered', async () => {
    show();
    await user.type(words(), 'They unblocked me and asked for the keys.');
    again().focus();
    await user.keyboard('{Enter}');
    expect(questions()).toEqual([questionWords.order]);
    expect(document.activeElement).toBe(ask('order').getByRole('radio', { name: 'Yes' }));
    expect(said()).toBe('');
    expect(kepts()).toEqual({});
    for (const question of ['order', 'blocked', 'askedNotTo', 'afraid', 'practical', 'unanswered'] as const) {
      await reply(question, 'No');
    }
    expect(said()).toBe('');
    await reply('theyAsked', 'Yes');
    expect(said()).toContain(contactOutcomeWords['answer-once'].title);
  });

  test('does not open by Enter in the words, or by coming back', async () => {
    const { unmount } = show();
    await user.type(words(), 'They unblocked{Enter}me');
    expect(kepts()).toEqual({ order: 'no', blocked: 'yes' });
    unmount();
    show();
    expect(questions()).toEqual([]);
    expect(said()).toContain(contactOutcomeWords['no-contact'].title);
  });

  test('asks for new words when it is the end a second time', async () => {
    show();
    await user.type(words(), 'They unblocked me.');
    await user.click(again());
    await reply('order', 'No');
    await reply('blocked', 'Yes');
    expect(said()).toContain(contactOutcomeWords['no-contact'].title);
    expect(again().disabled).toBe(true);
  });

  test('keeps the words out of the lists and services of the browser', () => {
    show();
    expect(words().autocomplete).toBe('off');
    expect(words().getAttribute('spellcheck')).toBe('false');
    expect(words().hasAttribute('name')).toBe(false);
    expect(words().form).toBeNull();
  });
});

describe('a slip of the finger', () => {
  const wrongTap = () => screen.queryByRole('button', { name: /^I tapped the wrong answer/ });

  test('can be taken back on the same visit, and the focus is not lost', async () => {
    show();
    await reply('order', 'No');
    await reply('blocked', 'Yes');
    expect(said()).toContain(contactOutcomeWords['no-contact'].title);
    expect(document.activeElement?.textContent).toBe(said());
    await user.click(wrongTap() as HTMLElement);
    expect(said()).not.toContain(contactOutcomeWords['no-contact'].title);
    expect(questions()).toContain(questionWords.blocked);
    expect(document.activeElement).toBe(ask('blocked').getByRole('radio', { name: 'Yes' }));
  });

  test('is none on the next visit: then it takes words', async () => {
    const { unmount } = show();
    await reply('order', 'No');
    await reply('blocked', 'Yes');
    unmount();
    show();
    expect(wrongTap()).toBeNull();
  });
});

// No date alone ever lifts it.
describe('time', () => {
  test.each<[ContactOutcome, ContactAnswers]>([
    ['no-contact', { ...no, askedNotTo: 'yes' }],
    ['wait', no],
    ['only-practical', { ...no, practical: 'yes' }],
    ['answer-once', { ...no, theyAsked: 'yes' }],
  ])('changes nothing of "%s"', (outcome, answers) => {
    keep(answers);
    const shown = [new Date(2026, 10, 22), new Date(2026, 11, 31, 23, 59), new Date(2046, 1, 14)].map(
      (now) => {
        vi.useFakeTimers({ now, toFake: ['Date'] });
        const { container, unmount } = show();
        expect(said()).toContain(contactOutcomeWords[outcome].title);
        const text = container.textContent;
        unmount();
        return text;
      },
    );
    expect(new Set(shown).size).toBe(1);
  });

  test('is neither asked for nor kept', async () => {
    const { container } = show();
    for (const question of ['order', 'blocked', 'askedNotTo', 'afraid', 'practical', 'unanswered'] as const) {
      await reply(question, 'No');
    }
    await reply('theyAsked', 'No');
    expect(container.querySelector('[type^="date"], [type="time"], [type="number"], time')).toBeNull();
    const { answers } = useNotebook.getState();
    expect(Object.keys(answers)).toHaveLength(7);
    for (const [key] of Object.entries(answers)) expect(['yes', 'no']).toContain(kept(answers, key));
  });
});

test('an answer that is taken back leads nowhere, whatever the others are', async () => {
  keep({ ...no, order: 'yes', practical: 'yes', orderForbidsPractical: undefined, theyAsked: undefined });
  const onElsewhere = vi.fn();
  render(
    <DecisionField
      field={field}
      answerKey="ex/talk/contact"
      labelId="label"
      describedBy={undefined}
      onElsewhere={onElsewhere}
    />,
  );
  await user.click(screen.getAllByRole('button', { name: 'Take the answer back' })[0] as HTMLElement);
  expect(kepts().order).toBeUndefined();
  expect(onElsewhere).not.toHaveBeenCalled();
});

test('other words on what has changed, from another device, are offered beside them', () => {
  keep({ blocked: 'yes' });
  useNotebook.setState({ earlier: { 'ex/contact.changed': { value: 'They rang me.', revision: 9 } } });
  show();
  expect(screen.getByRole('button', { name: 'Use the earlier text' })).toBeTruthy();
});
