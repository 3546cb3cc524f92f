import { type CheckIn, type Item, isEmptyCheckIn, items } from './checkIn.ts';
import { type Day, daysBetween, isDay, sayDate } from './day.ts';

/** What each item says, in the words of the reader. */
export const itemLabels: Record<Item, string> = {
  did: 'I did what I said',
  told: 'I told the truth without being asked',
  respected: 'I respected a no',
  feel: 'How I feel',
};

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

/** What was given for one item, the oldest first. */
export const valuesOf = (list: readonly CheckInOfDay[], item: Item): PointInTime[] =>
  list.flatMap(({ day, checkIn }) => {
    const value = checkIn[item];
    return value === undefined ? [] : [{ day, value }];
  });

/** What was given for one item the last time before a day, where it has fallen by 3 or more since then. */
export function fellFrom(list: readonly CheckInOfDay[], day: Day, item: Item): PointInTime | undefined {
  const values = valuesOf(list, item);
  const now = values.find((point) => point.day === day);
  const before = values.findLast((point) => point.day < day);
  return now && before && before.value - now.value >= 3 ? before : undefined;
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** How one item went, in a sentence that does not judge; empty where nothing was given. */
export function checkInSummary(list: readonly CheckInOfDay[], item: Item): string {
  const values = valuesOf(list, item);
  const first = values[0];
  const last = values.at(-1);
  const name = `‘${itemLabels[item]}’`;
  if (!first || !last) return '';
  if (first === last) return `${name} has one answer so far: ${first.value}.`;
  const days = daysBetween(first.day, last.day);
  const time = days < 7 ? count(days, 'day') : count(Math.round(days / 7), 'week');
  if (values.every(({ value }) => value === first.value))
    return `Over ${time}, ${name} stayed at ${first.value}.`;
  if (first.value === last.value) return `Over ${time}, ${name} changed, and is at ${first.value} again.`;
  return `Over ${time}, ${name} went from ${first.value} to ${last.value}.`;
}

/** All of it as plain text, to take along: how each item went, then each week, the newest first. */
export function checkInText(list: readonly CheckInOfDay[]): string {
  const weeks = list.toReversed().map(({ day, checkIn }) => {
    const given = items.flatMap((item) =>
      checkIn[item] === undefined ? [] : `${itemLabels[item]}: ${checkIn[item]} of 10`,
    );
    return [sayDate(day), ...given, ...(checkIn.note.trim() ? [checkIn.note.trim()] : [])].join('\n');
  });
  const sentences = items.map((item) => checkInSummary(list, item)).filter(Boolean);
  return `${[sentences.join('\n'), ...weeks].join('\n\n')}\n`;
}
