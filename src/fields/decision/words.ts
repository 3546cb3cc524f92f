import type { ContactNote, ContactOutcome, ContactQuestion } from '../../domain/contact.ts';

export const questionWords: Record<ContactQuestion, string> = {
  order: 'Is there a court, police or bail order?',
  blocked: 'Have they blocked you anywhere?',
  askedNotTo: 'Have they asked you, or had someone ask you, to leave them alone?',
  afraid: 'Is either of you afraid of the other?',
  practical: 'Do you share children, a home or money that has to be settled?',
  orderForbidsPractical: 'Does the order forbid practical matters too?',
  unanswered: 'Did your last two messages, or more, get no reply?',
  theyAsked: 'Since your last message, have they asked you something, or asked you to be in touch?',
};

export const contactOutcomeWords: Record<ContactOutcome, { title: string; text: string }> = {
  'no-contact': {
    title: 'No contact',
    text: 'Whoever asked for this, or is afraid, has a right to be left alone. If you are the one who is afraid, a helpline is there for you. Do not write, call or visit, do not watch their profiles, and do not go through friends, gifts or new accounts. Keeping to this is the most trustworthy thing you can do.',
  },
  wait: {
    title: 'Wait',
    text: 'Do not write for now. A date on its own does not change this. It ends only if they ask you something, or ask you to be in touch.',
  },
  'only-practical': {
    title: 'Only practical matters',
    text: 'Write about children, home or money, and about nothing else. One subject, a few lines, no feelings and no questions about the two of you. For example: “I will be at the gate on Friday at five. Their coats are in the bag.”',
  },
  'answer-once': {
    title: 'They asked: answer once',
    text: 'Answer what they asked, once, truthfully, where they asked it. Then leave the next word to them.',
  },
};

export const noteWords: Record<ContactNote, string> = {
  'others-for-practical':
    'If you share children, a home or money, ask a lawyer, or a service that you both agreed on, to settle it.',
  'named-channel': 'Use only the channel that the order or your lawyer names.',
  'no-reply-is-a-reply': 'Two messages had no reply. Take that as their answer for now.',
};
