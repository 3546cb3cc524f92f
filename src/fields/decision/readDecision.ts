import { contactDecision, contactNote } from '../../domain/contact.ts';
import { contactAnswers, contactKey } from '../../domain/contactKept.ts';
import type { ReadField } from '../kind.ts';
import { contactOutcomeWords, noteWords } from './words.ts';

/** The outcome and what it means; nothing while it is open. */
export const readDecision: ReadField<'decision'> = (_, notebook, key) => {
  const answers = contactAnswers(notebook, contactKey(key));
  const outcome = contactDecision(answers);
  if (!outcome) return [];
  const note = contactNote(answers);
  const { title, text } = contactOutcomeWords[outcome];
  return [`${title}. ${text}`, ...(note ? [noteWords[note]] : [])];
};
