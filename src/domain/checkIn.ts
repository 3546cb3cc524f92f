import { type Day, daysBetween, isDay, sayDate } from './day.ts';
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

export const parts = ['did', 'told', 'respected', 'feel'] as const;
export type Part = (typeof parts)[number];

/** What each part says, in the words of the reader. */
export const partLabels: Record<Part, string> = {
  did: 'I did what I said',
  told: 'I told the truth without being asked',
  respected: 'I respected a no',
  feel: 'How I feel',
};

/** Whether something that was saved is a check-in. */
export const isCheckIn = (value: unknown): value is CheckIn =>
  isRecord(value) &&
  typeof value.note === 'string' &&
  parts.every((part) => value[part] === undefined || isScale(value[part])) &&
  Object.keys(value).every((key) => key === 'note' || (parts as readonly string[]).includes(key));

const isScale = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;

/** A check-in that was taken back: a register keeps its keys, so that tabs can be joined. */
export const emptyCheckIn: CheckIn = { note: '' };

export const isEmptyCheckIn = (checkIn: CheckIn): boolean =>
  checkIn.note.trim() === '' && parts.every((part) => checkIn[part] === undefined);

/** The check-in with another value for one part, or with none. */
export function withPart(checkIn: CheckIn, part: Part, value: number | undefined): CheckIn {
  const { [part]: _, ...others } = checkIn;
  return value === undefined ? others : { ...others, [part]: value };
}

export type CheckInOfDay = { day: Day; checkIn: CheckIn };

/** The check-ins that a register holds, the oldest first, without those that were taken back. */
export const checkInsInOrder = (
  register: Readonly<Record<string, { value: CheckIn }>>,
): readonly CheckInOfDay[] =>
  Object.entries(register)
    .filter(([day, { value }]) => isDay(day) && !isEmptyCheckIn(value))
    .map(([day, { value }]) => ({ day, checkIn: value }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** Whether a check-in of that day still stands for this week, so that it is changed and no second one is made. */
export const isThisWeeks = (day: Day, today: Day): boolean => {
  const age = daysBetween(day, today);
  return age >= 0 && age < 7;
};

type PointInTime = { day: Day; value: number };

/** What was given for one part, the oldest first. */
export const valuesOf = (list: readonly CheckInOfDay[], part: Part): PointInTime[] =>
  list.flatMap(({ day, checkIn }) => {
    const value = checkIn[part];
    return value === undefined ? [] : [{ day, value }];
  });

/** What was given for one part the last time before a day, where it has fallen by 3 or more since then. */
export function fellFrom(list: readonly CheckInOfDay[], day: Day, part: Part): PointInTime | undefined {
  const values = valuesOf(list, part);
  const now = values.find((point) => point.day === day);
  const before = values.findLast((point) => point.day < day);
  return now && before && before.value - now.value >= 3 ? before : undefined;
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** How one part went, in a sentence that does not judge; empty where nothing was given. */
export function checkInSummary(list: readonly CheckInOfDay[], part: Part): string {
  const values = valuesOf(list, part);
  const first = values[0];
  const last = values.at(-1);
  const name = `‘${partLabels[part]}’`;
  if (!first || !last) return '';
  if (first === last) return `${name} has one answer so far: ${first.value}.`;
  const days = daysBetween(first.day, last.day);
  const time = days < 7 ? count(days, 'day') : count(Math.round(days / 7), 'week');
  if (values.every(({ value }) => value === first.value))
    return `Over ${time}, ${name} stayed at ${first.value}.`;
  if (first.value === last.value) return `Over ${time}, ${name} changed, and is at ${first.value} again.`;
  return `Over ${time}, ${name} went from ${first.value} to ${last.value}.`;
}

/** All of it as plain text, to take along: how each part went, then each week, the newest first. */
export function checkInText(list: readonly CheckInOfDay[]): string {
  const weeks = list.toReversed().map(({ day, checkIn }) => {
    const given = parts.flatMap((part) =>
      checkIn[part] === undefined ? [] : `${partLabels[part]}: ${checkIn[part]} of 10`,
    );
    return [sayDate(day), ...given, ...(checkIn.note.trim() ? [checkIn.note.trim()] : [])].join('\n');
  });
  const sentences = parts.map((part) => checkInSummary(list, part)).filter(Boolean);
  return `${[sentences.join('\n'), ...weeks].join('\n\n')}\n`;
}
