// Whether to be in touch at all. Our own rule, for which there is no study; see decisions/0009-contact-decision.md.
// Time is no part of it: no date, and no number of weeks, ever makes contact more allowed.

export type Reply = 'yes' | 'no' | undefined;

/** What is asked, in an order that comes to the hard limits first. */
export const contactQuestions = [
  /** Is there a court, police or bail order? */
  'order',
  /** Have they blocked you, anywhere? */
  'blocked',
  /** Have they asked you, or had someone ask you, to leave them alone? */
  'askedNotTo',
  /** Is either of you afraid of the other? */
  'afraid',
  /** Do you share children, a home or money that has to be settled? */
  'practical',
  /** Does the order forbid practical matters too? Asked only where there is an order and something practical. */
  'orderForbidsPractical',
  /** Did your last two messages, or more, get no reply? */
  'unanswered',
  /** Since your last message, have they asked you something, or asked you to be in touch? */
  'theyAsked',
] as const;

export type ContactQuestion = (typeof contactQuestions)[number];
export type ContactAnswers = { readonly [Question in ContactQuestion]?: Reply };

/** From the least contact to the most. */
export const contactOutcomes = ['no-contact', 'wait', 'only-practical', 'answer-once'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** These end it, whatever else is true, whoever asked for what, and with or without children. */
const finalLimits = ['blocked', 'askedNotTo', 'afraid'] as const;

/** The questions to which a "yes" never leads to more contact. */
export const closingQuestions: readonly ContactQuestion[] = [
  ...finalLimits,
  'order',
  'orderForbidsPractical',
];

/** What the answers come to, or `undefined` while an answer that it hangs on is missing. */
export function contactDecision(answers: ContactAnswers): ContactOutcome | undefined {
  const { order, practical, orderForbidsPractical, theyAsked } = answers;
  if (finalLimits.some((limit) => answers[limit] === 'yes')) return 'no-contact';
  if (order === 'yes' && (practical === 'no' || orderForbidsPractical === 'yes')) return 'no-contact';
  if (order === undefined || finalLimits.some((limit) => answers[limit] === undefined)) return undefined;

  if (practical === undefined) return undefined;
  // An order that says nothing of practical matters has to be read first: only a clear no opens them.
  if (order === 'yes') return orderForbidsPractical === 'no' ? 'only-practical' : undefined;
  if (practical === 'yes') return 'only-practical';

  // Two messages without a reply say why to wait. They are no other rule: only the other person ends the waiting.
  if (theyAsked === undefined) return undefined;
  return theyAsked === 'yes' ? 'answer-once' : 'wait';
}

/** The question to ask now; none once the outcome is clear. */
export function nextQuestion(answers: ContactAnswers): ContactQuestion | undefined {
  if (contactDecision(answers)) return undefined;
  return contactQuestions.find((question) => answers[question] === undefined && isAsked(question, answers));
}

/** Whether a question makes sense beside the other answers. */
export const isAsked = (question: ContactQuestion, { order, practical }: ContactAnswers): boolean =>
  question !== 'orderForbidsPractical' || (order === 'yes' && practical === 'yes');

/** Sentences that belong to an outcome for these answers, by name; the words are content. */
export type ContactNote =
  /** "Ask a lawyer, or a third service that you both agreed on, about the children, the home or the money." */
  | 'others-for-practical'
  /** "Use only the channel that the order or your lawyer names." */
  | 'named-channel'
  /** "Two messages had no reply. That is a reply." */
  | 'no-reply-is-a-reply';

/** The note for an outcome, if there is one. Where nothing was said about children or a home, it is given too. */
export function contactNote(answers: ContactAnswers): ContactNote | undefined {
  const outcome = contactDecision(answers);
  if (outcome === 'no-contact' && answers.practical !== 'no') return 'others-for-practical';
  if (outcome === 'only-practical' && answers.order === 'yes') return 'named-channel';
  if (outcome === 'wait' && answers.unanswered === 'yes') return 'no-reply-is-a-reply';
  return undefined;
}
