import { afterEach, describe, expect, test, vi } from 'vitest';

import {
  type ContactAnswers,
  type ContactOutcome,
  type ContactQuestion,
  closingQuestions,
  contactDecision,
  contactNote,
  contactOutcomes,
  contactQuestions,
  nextQuestion,
  type Reply,
} from './contact.ts';

/** Every way to answer, with the given replies. */
const combinations = (replies: readonly Reply[]): ContactAnswers[] =>
  contactQuestions.reduce<ContactAnswers[]>(
    (before, question) =>
      before.flatMap((answers) => replies.map((reply) => ({ ...answers, [question]: reply }))),
    [{}],
  );
const complete = combinations(['yes', 'no']);
const partial = combinations(['yes', 'no', undefined]);

const limits = ['order', 'blocked', 'askedNotTo', 'afraid'] as const;
const rank = (outcome: ContactOutcome) => contactOutcomes.indexOf(outcome);
/** The answers that fail, so that a failure names them. */
const failing = (all: readonly ContactAnswers[], isRight: (answers: ContactAnswers) => boolean) =>
  all.filter((answers) => !isRight(answers));

const nothing: ContactAnswers = {
  order: 'no',
  blocked: 'no',
  askedNotTo: 'no',
  afraid: 'no',
  practical: 'no',
  orderForbidsPractical: 'no',
  unanswered: 'no',
  theyAsked: 'no',
};

afterEach(() => void vi.useRealTimers());

describe('each rule', () => {
  test.each<[string, ContactAnswers, ContactOutcome]>([
    ['nothing stands in the way, and they asked', { theyAsked: 'yes' }, 'answer-once'],
    ['nothing stands in the way, and they did not ask', {}, 'wait'],
    ['two messages had no reply', { unanswered: 'yes' }, 'wait'],
    [
      'two messages had no reply, and they wrote since',
      { unanswered: 'yes', theyAsked: 'yes' },
      'answer-once',
    ],
    ['children', { practical: 'yes' }, 'only-practical'],
    ['children, and they asked', { practical: 'yes', theyAsked: 'yes' }, 'only-practical'],
    ['children, and two messages had no reply', { practical: 'yes', unanswered: 'yes' }, 'only-practical'],
    ['an order', { order: 'yes' }, 'no-contact'],
    ['an order, and they asked', { order: 'yes', theyAsked: 'yes' }, 'no-contact'],
    ['an order that leaves room for children', { order: 'yes', practical: 'yes' }, 'only-practical'],
    [
      'an order that does not',
      { order: 'yes', practical: 'yes', orderForbidsPractical: 'yes' },
      'no-contact',
    ],
    ['blocked', { blocked: 'yes' }, 'no-contact'],
    ['asked not to', { askedNotTo: 'yes' }, 'no-contact'],
    ['asked not to, and then asked', { askedNotTo: 'yes', theyAsked: 'yes' }, 'no-contact'],
    ['fear', { afraid: 'yes' }, 'no-contact'],
    ['fear, with children', { afraid: 'yes', practical: 'yes' }, 'no-contact'],
    [
      'no order, whatever was said of one',
      { orderForbidsPractical: 'yes', practical: 'yes' },
      'only-practical',
    ],
  ])('%s', (_, changed, outcome) => {
    expect(contactDecision({ ...nothing, ...changed })).toBe(outcome);
  });
});

// Counted by hand: 256 ways; blocked, asked not to and fear leave 32 without them. Of these, with an order (16) only
// practical matters that it does not forbid (4) go on; without one, practical matters (8), then what they asked (4, 4).
test('all 256 ways to answer lead to exactly one outcome', () => {
  expect(complete).toHaveLength(256);
  const counts = Object.fromEntries(
    contactOutcomes.map((outcome) => [
      outcome,
      complete.filter((answers) => contactDecision(answers) === outcome).length,
    ]),
  );
  expect(counts).toEqual({ 'no-contact': 256 - 32 + 12, wait: 4, 'only-practical': 12, 'answer-once': 4 });
});

describe('what keeps people safe', () => {
  test('blocked, asked not to or fear is the end, whatever else was answered or not', () => {
    const limited = partial.filter((a) => [a.blocked, a.askedNotTo, a.afraid].includes('yes'));
    expect(limited.length).toBe(6561 - 6561 * (8 / 27));
    expect(failing(limited, (answers) => contactDecision(answers) === 'no-contact')).toEqual([]);
  });

  test.each(limits)('%s never makes contact more allowed', (limit) => {
    const less = (answers: ContactAnswers) => {
      const before = contactDecision({ ...answers, [limit]: 'no' });
      const after = contactDecision({ ...answers, [limit]: 'yes' });
      return !before || !after || rank(after) <= rank(before);
    };
    expect(failing(partial, less)).toEqual([]);
  });

  test('an order never leads to an answer, and two messages without a reply never open anything', () => {
    const ordered = complete.filter(({ order }) => order === 'yes');
    expect(
      failing(ordered, (a) => ['no-contact', 'only-practical'].includes(contactDecision(a) ?? '')),
    ).toEqual([]);
    const same = (a: ContactAnswers) =>
      contactDecision({ ...a, unanswered: 'yes' }) === contactDecision({ ...a, unanswered: 'no' });
    expect(failing(complete, same)).toEqual([]);
  });

  test('only the other person ends the waiting', () => {
    const waiting = complete.filter((answers) => contactDecision(answers) === 'wait');
    for (const answers of waiting) {
      expect(contactDecision({ ...answers, theyAsked: 'yes' })).toBe('answer-once');
      for (const question of contactQuestions.filter((q) => q !== 'theyAsked' && q !== 'practical')) {
        for (const reply of ['yes', 'no'] as const) {
          expect(['wait', 'no-contact']).toContain(contactDecision({ ...answers, [question]: reply }));
        }
      }
    }
  });

  test('nobody is told to answer who was not asked', () => {
    const answering = partial.filter((answers) => contactDecision(answers) === 'answer-once');
    expect(failing(answering, ({ theyAsked }) => theyAsked === 'yes')).toEqual([]);
  });

  test('time changes nothing', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 22) });
    const now = complete.map(contactDecision);
    vi.setSystemTime(new Date(2036, 10, 22));
    expect(complete.map(contactDecision)).toEqual(now);
    expect(contactDecision).toHaveLength(1);
  });
});

describe('asking', () => {
  test('an outcome that is clear does not change by answering the rest', () => {
    const steady = (answers: ContactAnswers) => {
      const outcome = contactDecision(answers);
      if (!outcome) return true;
      const open = contactQuestions.filter((question) => answers[question] === undefined);
      return open.every((question) =>
        (['yes', 'no'] as const).every(
          (reply) => contactDecision({ ...answers, [question]: reply }) === outcome,
        ),
      );
    };
    expect(failing(partial, steady)).toEqual([]);
  });

  test('there is a question while the outcome is open, and none once it is clear', () => {
    const right = (answers: ContactAnswers) => {
      const question = nextQuestion(answers);
      return contactDecision(answers) ? !question : !!question && answers[question] === undefined;
    };
    expect(partial).toHaveLength(6561);
    expect(failing(partial, right)).toEqual([]);
  });

  /** What is asked of someone, with their answers. */
  function asked(of: ContactAnswers): ContactQuestion[] {
    let answers: ContactAnswers = {};
    const questions: ContactQuestion[] = [];
    for (let next = nextQuestion(answers); next; next = nextQuestion(answers)) {
      questions.push(next);
      answers = { ...answers, [next]: of[next] };
    }
    expect(contactDecision(answers)).toBe(contactDecision(of));
    return questions;
  }

  test('whoever is asked one question after another comes to the outcome of all their answers', () => {
    for (const answers of complete) expect(asked(answers).length).toBeLessThanOrEqual(7);
  });

  test.each<[string, ContactAnswers, string]>([
    ['who is blocked', { blocked: 'yes' }, 'order blocked'],
    ['who is under an order', { order: 'yes' }, 'order blocked askedNotTo afraid practical'],
    [
      'who is under an order and has children',
      { order: 'yes', practical: 'yes' },
      'order blocked askedNotTo afraid practical orderForbidsPractical',
    ],
    ['who has children', { practical: 'yes' }, 'order blocked askedNotTo afraid practical'],
    ['anyone else', {}, 'order blocked askedNotTo afraid practical unanswered theyAsked'],
  ])('%s is asked no more than is needed', (_, changed, questions) => {
    expect(asked({ ...nothing, ...changed }).join(' ')).toBe(questions);
  });
});

test.each<[string, ContactAnswers, string | undefined]>([
  ['blocked, with children', { ...nothing, blocked: 'yes', practical: 'yes' }, 'others-for-practical'],
  ['blocked, and nothing said of children', { order: 'no', blocked: 'yes' }, 'others-for-practical'],
  ['blocked, without children', { ...nothing, blocked: 'yes' }, undefined],
  ['an order, with children', { ...nothing, order: 'yes', practical: 'yes' }, 'named-channel'],
  ['children', { ...nothing, practical: 'yes' }, undefined],
  ['two messages without a reply', { ...nothing, unanswered: 'yes' }, 'no-reply-is-a-reply'],
  ['not asked', nothing, undefined],
  ['asked', { ...nothing, theyAsked: 'yes' }, undefined],
  ['still open', { order: 'no', unanswered: 'yes' }, undefined],
])('the note for %s', (_, answers, note) => {
  expect(contactNote(answers)).toBe(note);
});

test('a "yes" to a closing question never leads to more contact, and a "yes" to any other can', () => {
  const most = (answers: ContactAnswers) => {
    const outcome = contactDecision(answers);
    return outcome ? contactOutcomes.indexOf(outcome) : -1;
  };
  const opening = contactQuestions.filter((question) =>
    complete.some(
      (answers) => most({ ...answers, [question]: 'yes' }) > most({ ...answers, [question]: 'no' }),
    ),
  );
  expect(closingQuestions.filter((question) => opening.includes(question))).toEqual([]);
  expect([...closingQuestions, ...opening].toSorted()).toEqual(
    contactQuestions.filter((question) => question !== 'unanswered').toSorted(),
  );
});
