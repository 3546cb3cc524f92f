import { isRecord } from './isRecord.ts';

/** One minute on one's own conduct. Each item is 0 to 10, or undefined where nothing was said. */
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

export const items = ['did', 'told', 'respected', 'feel'] as const;
export type Item = (typeof items)[number];

/** Whether something that was saved is a check-in. */
export const isCheckIn = (value: unknown): value is CheckIn =>
  isRecord(value) &&
  typeof value.note === 'string' &&
  items.every((item) => value[item] === undefined || isScale(value[item])) &&
  Object.keys(value).every((key) => key === 'note' || (items as readonly string[]).includes(key));

const isScale = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;

/** A check-in that was taken back: a register keeps its keys, so that tabs can be joined. */
export const emptyCheckIn: CheckIn = { note: '' };

export const isEmptyCheckIn = (checkIn: CheckIn): boolean =>
  checkIn.note.trim() === '' && items.every((item) => checkIn[item] === undefined);

/** The check-in with another value for one item, or with none. */
export function withItem(checkIn: CheckIn, item: Item, value: number | undefined): CheckIn {
  const { [item]: _, ...others } = checkIn;
  return value === undefined ? others : { ...others, [item]: value };
}
