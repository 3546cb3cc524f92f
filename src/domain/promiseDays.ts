import { addDays, type Day } from './day.ts';
import { type Frequency, isSettled, type KeptPromise, type Outcome } from './promise.ts';

/**
 * The next day after `day` on which a promise is due; none for one that is for a single day. `date` is the date of the
 * month that was meant: in a month without it, its last day takes its place.
 */
export function nextDay(frequency: Frequency, day: Day, date = dateOf(day)): Day | '' {
  if (frequency === 'once') return '';
  if (frequency === 'daily') return addDays(day, 1);
  if (frequency === 'weekly') return addDays(day, 7);
  // Read from a text: from numbers, the year 50 would be 1950.
  const next = new Date(`${day.slice(0, 7)}-01T00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 2, 0);
  next.setUTCDate(Math.min(date, next.getUTCDate()));
  return next.toJSON().slice(0, 10);
}

const dateOf = (day: Day) => Number(day.slice(8));

/** Whether it can be said how a promise went: not before its day, and of a single day once. */
export const isDue = (promise: KeptPromise, today: Day): boolean =>
  !isSettled(promise) && (promise.next === '' || promise.next <= today);

/** Notes how it went on the day it was due, or today when it had none, and goes on to the next one. */
export function withOutcome(promise: KeptPromise, outcome: Outcome, today: Day): KeptPromise {
  const { frequency, next, log } = promise;
  const day = next || today;
  return {
    ...promise,
    log: [...log, { day, outcome, note: '', ...(next === '' && { undated: true }) }],
    next: frequency === 'once' ? next : nextDay(frequency, day, dateMeant(day, log)),
  };
}

/** Takes back what was noted last: its day is the next one again, if it was one before. */
export function withoutLastOutcome(promise: KeptPromise): KeptPromise {
  const { frequency, next, log } = promise;
  const last = log.at(-1);
  const before = frequency === 'once' || !last ? next : last.undated ? '' : last.day;
  return { ...promise, log: log.slice(0, -1), next: before };
}

/** The date that was meant by a day at the end of its month: the 31st also in a month that has no such day. */
export function dateMeant(day: Day, log: KeptPromise['log']): number {
  const isLastOfMonth = addDays(day, 1).endsWith('-01');
  return isLastOfMonth ? Math.max(dateOf(day), ...log.map((past) => dateOf(past.day))) : dateOf(day);
}
