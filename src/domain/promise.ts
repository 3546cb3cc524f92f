import { addDays, type Day, isDay, sayDay } from './day.ts';
import { isRecord } from './isRecord.ts';

export const frequencies = ['once', 'daily', 'weekly', 'monthly'] as const;
export type Frequency = (typeof frequencies)[number];

export const outcomes = ['kept', 'not-kept', 'changed'] as const;
/** How it went on one of its days. */
export type Outcome = (typeof outcomes)[number];

/** A small promise that needs nothing from the other person. */
export type KeptPromise = {
  /** The sign that can be noticed: "it is Friday at six". */
  when: string;
  /** The one thing to do. */
  act: string;
  frequency: Frequency;
  /** The next day on which it is due; empty when no day was given. */
  next: Day | '';
  /** How it went, the oldest first. `undated` where no day had been given, so that it was noted for the day itself. */
  log: { day: Day; outcome: Outcome; note: string; undated?: boolean }[];
};

/** Whether something that was saved is a promise. */
export const isPromise = (value: unknown): value is KeptPromise =>
  isRecord(value) &&
  typeof value.when === 'string' &&
  typeof value.act === 'string' &&
  frequencies.some((frequency) => frequency === value.frequency) &&
  (value.next === '' || isDayText(value.next)) &&
  Array.isArray(value.log) &&
  value.log.every(
    (entry) =>
      isRecord(entry) &&
      isDayText(entry.day) &&
      outcomes.some((outcome) => outcome === entry.outcome) &&
      typeof entry.note === 'string' &&
      (entry.undated === undefined || typeof entry.undated === 'boolean'),
  );

const isDayText = (value: unknown) => typeof value === 'string' && isDay(value);

/** What a new promise is. */
export const newPromise: KeptPromise = { when: '', act: '', frequency: 'once', next: '', log: [] };

/** Whether nothing was put in it: also what is left of a promise that was taken back. */
export const isEmptyPromise = ({ when, act, frequency, next, log }: KeptPromise): boolean =>
  when.trim() === '' && act.trim() === '' && frequency === 'once' && next === '' && log.length === 0;

/** Whether it says what is promised. One with a day alone is still being made. */
export const isWordedPromise = ({ when, act, log }: KeptPromise): boolean =>
  when.trim() !== '' || act.trim() !== '' || log.length > 0;

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

/** Whether it was for a single day, and how that went is noted. */
export const isSettled = ({ frequency, log }: KeptPromise): boolean => frequency === 'once' && log.length > 0;

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
function dateMeant(day: Day, log: KeptPromise['log']): number {
  const isLastOfMonth = addDays(day, 1).endsWith('-01');
  return isLastOfMonth ? Math.max(dateOf(day), ...log.map((past) => dateOf(past.day))) : dateOf(day);
}

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
