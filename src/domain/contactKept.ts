import { type ContactAnswers, type ContactOutcome, contactDecision, contactQuestions } from './contact.ts';
import { isEmpty } from './field.ts';
import { kept, type Notebook } from './notebook.ts';

/**
 * The key under which the contact decision of a path is kept. There is one for each path, wherever it is asked: what
 * was said in one step holds in the others.
 */
export const contactKey = (answerKey: string): string =>
  `${answerKey.slice(0, answerKey.indexOf('/'))}/contact`;

/** What was answered to the questions of the contact decision. Anything else that was saved counts as no answer. */
export const contactAnswers = ({ answers }: Pick<Notebook, 'answers'>, key: string): ContactAnswers =>
  Object.fromEntries(
    contactQuestions.flatMap((question) => {
      const value = kept(answers, `${key}.${question}`);
      return value === 'yes' || value === 'no' ? [[question, value]] : [];
    }),
  );

/**
 * Where the reader's words are kept on what had changed when the questions were begun anew after "no contact". Something
 * is there only once they were.
 */
export const changedBeforeKey = (decisionKey: string): string => `${decisionKey}.changed-before`;

/** What the contact decision of a path came to; `undefined` while it is open. */
export const contactOutcome = (
  notebook: Pick<Notebook, 'answers'>,
  path: string,
): ContactOutcome | undefined => contactDecision(contactAnswers(notebook, contactKey(`${path}/`)));

/**
 * The path whose contact decision closes the messages of a path: its own, or else another. "No contact" is about a
 * person, and the same person may be meant on both: steps of one path are linked from the other. Questions that were
 * begun anew keep closed what "no contact" closed, until they lead elsewhere.
 */
export function noContactPath(notebook: Pick<Notebook, 'answers'>, path: string): string | undefined {
  const deciding = Object.keys(notebook.answers).flatMap((key) => /^([^/]+)\/contact\./.exec(key)?.[1] ?? []);
  return [path, ...deciding].find((each) => {
    const outcome = contactOutcome(notebook, each);
    if (outcome) return outcome === 'no-contact';
    return !isEmpty(kept(notebook.answers, changedBeforeKey(contactKey(`${each}/`))));
  });
}
