import fc from 'fast-check';
import { expect, test } from 'vitest';

import { anyAnswer, anyNotebook } from '../../tests/notebooks.ts';
import { contactDecision, contactOutcomes, contactQuestions } from './contact.ts';
import { contactAnswers, contactKey, contactOutcome, noContactPath } from './contactKept.ts';
import { emptyNotebook, type Notebook, withAnswer } from './notebook.ts';

const answered = (answers: Record<string, string | string[]>): Notebook =>
  Object.entries(answers).reduce((notebook, [key, value]) => withAnswer(notebook, key, value), emptyNotebook);

test.each([
  ['ex/talk/contact', 'ex/contact'],
  ['ex/limits/where-i-stand', 'ex/contact'],
  ['ex/', 'ex/contact'],
  ['partner/talk/contact', 'partner/contact'],
])('a decision asked at %s is kept at %s', (answerKey, key) => {
  expect(contactKey(answerKey)).toBe(key);
});

test('what was answered in one step of a path holds in its others, and in no other path', () => {
  const notebook = answered({ [`${contactKey('ex/talk/contact')}.blocked`]: 'yes' });
  expect(contactAnswers(notebook, contactKey('ex/limits/where'))).toEqual({ blocked: 'yes' });
  expect(contactAnswers(notebook, contactKey('partner/talk/contact'))).toEqual({});
  expect(contactOutcome(notebook, 'ex')).toBe('no-contact');
  expect(contactOutcome(notebook, 'partner')).toBeUndefined();
});

test.each<[string | string[]]>([[''], ['YES'], [' yes'], ['maybe'], ['true'], [['yes']], [[]]])(
  '%j counts as no answer',
  (value) => {
    const notebook = answered({ 'ex/contact.blocked': value });
    expect(contactAnswers(notebook, 'ex/contact')).toEqual({});
    expect(contactOutcome(notebook, 'ex')).toBeUndefined();
  },
);

test('an answer that was taken back opens the decision again', () => {
  const asked = answered({
    'ex/contact.order': 'no',
    'ex/contact.blocked': 'no',
    'ex/contact.askedNotTo': 'no',
    'ex/contact.afraid': 'no',
    'ex/contact.practical': 'no',
    'ex/contact.theyAsked': 'yes',
  });
  expect(contactOutcome(asked, 'ex')).toBe('answer-once');
  expect(contactOutcome(withAnswer(asked, 'ex/contact.afraid', ''), 'ex')).toBeUndefined();
});

test('an empty notebook has decided nothing', () => {
  expect(contactAnswers(emptyNotebook, 'ex/contact')).toEqual({});
  expect(contactOutcome(emptyNotebook, 'ex')).toBeUndefined();
});

test('"no contact" on one path closes the messages of every path, its own decision first', () => {
  const ended = answered({ 'ex/contact.blocked': 'yes' });
  expect(noContactPath(ended, 'ex')).toBe('ex');
  expect(noContactPath(ended, 'partner')).toBe('ex');
  const both = withAnswer(ended, 'partner/contact.afraid', 'yes');
  expect(noContactPath(both, 'partner')).toBe('partner');
  expect(noContactPath(both, 'ex')).toBe('ex');
});

test('questions that were begun anew after "no contact" keep messages closed until they lead elsewhere', () => {
  const begun = answered({ 'ex/contact.blocked': '', 'ex/contact.changed-before': 'They unblocked me.' });
  expect(noContactPath(begun, 'ex')).toBe('ex');
  expect(noContactPath(begun, 'partner')).toBe('ex');
  const some = withAnswer(begun, 'ex/contact.blocked', 'no');
  expect(noContactPath(some, 'ex')).toBe('ex');
  const all = ['order', 'askedNotTo', 'afraid'].reduce(
    (notebook, question) => withAnswer(notebook, `ex/contact.${question}`, 'no'),
    some,
  );
  const elsewhere = withAnswer(all, 'ex/contact.practical', 'yes');
  expect(noContactPath(elsewhere, 'ex')).toBeUndefined();
  expect(noContactPath(elsewhere, 'partner')).toBeUndefined();
  // An answer that is taken back is missing, and opens nothing.
  expect(noContactPath(withAnswer(elsewhere, 'ex/contact.afraid', ''), 'ex')).toBe('ex');
});

test.each([
  ['nothing', {}],
  ['another outcome', { 'ex/contact.blocked': 'no', 'ex/contact.order': 'no' }],
  ['an answer to a step that is called so', { 'ex/contact/blocked': 'yes' }],
  ['what was taken back', { 'ex/contact.blocked': '' }],
  ['what is being said to have changed', { 'ex/contact.changed': 'They unblocked me.' }],
])('%s closes no messages', (_, answers) => {
  expect(noContactPath(answered(answers), 'ex')).toBeUndefined();
  expect(noContactPath(answered(answers), 'partner')).toBeUndefined();
});

// Whatever was saved: what is no clear answer never makes contact more allowed.
test('damaged answers are as good as none, and never a fault', () => {
  const anyReply = fc.oneof(fc.constantFrom('yes', 'no'), anyAnswer);
  const anyReplies = fc.array(fc.tuple(fc.constantFrom(...contactQuestions), anyReply), { maxLength: 8 });
  fc.assert(
    fc.property(anyNotebook, anyReplies, (notebook, replies) => {
      const damaged = replies.reduce(
        (next, [question, reply]) => withAnswer(next, `ex/contact.${question}`, reply),
        notebook,
      );
      const answers = contactAnswers(damaged, 'ex/contact');
      for (const reply of Object.values(answers)) expect(['yes', 'no']).toContain(reply);
      for (const [question, reply] of new Map(replies)) {
        expect(answers[question]).toBe(reply === 'yes' || reply === 'no' ? reply : undefined);
      }
      expect([undefined, ...contactOutcomes]).toContain(contactOutcome(damaged, 'ex'));
      expect(contactOutcome(damaged, 'ex')).toBe(contactDecision(answers));
    }),
  );
});
