import { isRecord } from './isRecord.ts';

/** One minute on one's own conduct. Each part is 0 to 10, or undefined where nothing was said. */
export type CheckIn = {
  /** I did what I said. */
  did?: number;
  /** I told the truth without being asked. */
  told?: number;
  /** I respected a no. */
  respected?: number;
  /** How I feel. */
  feel?: number;
  note: string;
};

const parts = ['did', 'told', 'respected', 'feel'] as const;

/** Whether something that was saved is a check-in. */
export const isCheckIn = (value: unknown): value is CheckIn =>
  isRecord(value) &&
  typeof value.note === 'string' &&
  parts.every((part) => value[part] === undefined || isScale(value[part])) &&
  Object.keys(value).every((key) => key === 'note' || (parts as readonly string[]).includes(key));

const isScale = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;
