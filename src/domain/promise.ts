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
  /** How it went, the oldest first. */
  log: { day: Day; outcome: Outcome; note: string }[];
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
      typeof entry.note === 'string',
  );

const isDayText = (value: unknown) => typeof value === 'string' && isDay(value);
