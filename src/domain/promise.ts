import { type Day, isDay } from './day.ts';
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

/** Whether it was for a single day, and how that went is noted. */
export const isSettled = ({ frequency, log }: KeptPromise): boolean => frequency === 'once' && log.length > 0;
