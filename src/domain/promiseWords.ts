import { sayDay } from './day.ts';
import { type Frequency, isSettled, isWordedPromise, type KeptPromise, type Outcome } from './promise.ts';
import { withoutLead } from './withoutLead.ts';

/** A promise as a sentence. */
export const sayPromise = ({ when, act }: KeptPromise): string =>
  when.trim()
    ? `If ${withoutLead('If', when.trim())}, then I ${withoutLead('then I', act.trim()) || '…'}`
    : `I ${withoutLead('I', act.trim())}`;

export const frequencyWords: Record<Frequency, string> = {
  once: 'once',
  daily: 'every day',
  weekly: 'every week',
  monthly: 'every month',
};

export const outcomeWords: Record<Outcome, string> = {
  kept: 'kept',
  'not-kept': 'not kept',
  changed: 'had to change',
};

/** When a promise is due and how often. Nothing where it has no day, or has come to its end. */
export function sayDue(promise: KeptPromise): string {
  const { next, frequency } = promise;
  if (!next || isSettled(promise)) return '';
  return frequency === 'once'
    ? `On ${sayDay(next)}`
    : `Next on ${sayDay(next)}, ${frequencyWords[frequency]}`;
}

/** How it went on one day. */
export const sayOutcome = ({ day, outcome, note }: KeptPromise['log'][number]): string =>
  `${sayDay(day)}: ${outcomeWords[outcome]}${note.trim() && `. ${note.trim()}`}`;

/** A promise in lines: itself, when it is due, how it went. */
export function promiseLines(promise: KeptPromise): string[] {
  if (!isWordedPromise(promise)) return [];
  const due = sayDue(promise);
  return [`${sayPromise(promise).replace(/\.$/, '')}.${due && ` ${due}.`}`, ...promise.log.map(sayOutcome)];
}
