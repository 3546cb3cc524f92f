import { closingQuestions } from './contact.ts';
import { contactKey } from './contactKept.ts';
import { countable, type Notebook } from './notebook.ts';

/** Whether a key holds the answer to a question about contact that closes messages when it is yes. */
const isLimit = (key: string) =>
  closingQuestions.some((question) => key === `${contactKey(key)}.${question}`);

/**
 * Two notebooks that agree on what closes messages: a "yes" of either holds. The numbers of two devices say nothing of
 * which answer is later, and a "no" must not open what a "yes" has closed.
 */
export function withFirmLimits(one: Notebook, other: Notebook): [Notebook, Notebook] {
  type Answers = Record<string, Notebook['answers'][string]>;
  const answers: [Answers, Answers] = [{ ...one.answers }, { ...other.answers }];
  const keys = Object.keys(one.answers).filter((key) => isLimit(key) && Object.hasOwn(other.answers, key));
  for (const key of keys) {
    const [yes, no] = answers[0][key]?.value === 'yes' ? answers : [answers[1], answers[0]];
    const [firm, loose] = [yes[key], no[key]];
    if (!firm || !loose || firm.value !== 'yes' || loose.value === 'yes') continue;
    if (firm.revision <= loose.revision) yes[key] = { ...firm, revision: countable(loose.revision + 1) };
    delete no[key];
  }
  return [
    { ...one, answers: answers[0] },
    { ...other, answers: answers[1] },
  ];
}
