import { sayDay } from './day.ts';
import { type Frequency, isSettled, isWordedPromise, type KeptPromise, type Outcome } from './promise.ts';

/** A promise as a sentence. */
export const sayPromise = ({ when, act }: KeptPromise): string =>
  when.trim() ? `If ${when.trim()}, then I ${act.trim() || '…'}` : `I ${act.trim()}`;

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

/** A promise in lines: itself, when it is due, how it went. */
export function promiseLines(promise: KeptPromise): string[] {
  if (!isWordedPromise(promise)) return [];
  const due =
    promise.next && !isSettled(promise)
      ? ` Next on ${sayDay(promise.next)}, ${frequencyWords[promise.frequency]}.`
      : '';
  return [
    `${sayPromise(promise).replace(/\.$/, '')}.${due}`,
    ...promise.log.map(
      ({ day, outcome, note }) =>
        `${sayDay(day)}: ${outcomeWords[outcome]}${note.trim() && `. ${note.trim()}`}`,
    ),
  ];
}
