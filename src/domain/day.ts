/** A day of the reader's own calendar, such as `2026-11-22`: no clock, no time zone. */
export type Day = string;

/** A part of a day or a time in two digits. */
export const pad = (part: number) => String(part).padStart(2, '0');

/** The day of a date where the reader is. */
export const dayOf = (date: Date): Day =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** Whether a text is a day of the calendar. Not so 2026-02-30, of which JavaScript would make a day in March. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && (new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) ?? false);

/**
 * Whether what stands in a field for a day is a day before today. Not in the first thousand years: a browser tells of the
 * year 202 while somebody types 2027.
 */
export const hasPassed = (text: string, today: Day): boolean => isDay(text) && text >= '1000' && text < today;

/** The day that comes `days` later. Counted in UTC, where every day has 24 hours. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toJSON().slice(0, 10);
}

/** The days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;

const inWords = (dateStyle: 'full' | 'long' | 'medium') => {
  // Made when a day is first said: each takes a slow phone 30 ms, and no page says one at its start.
  let format: Intl.DateTimeFormat | undefined;
  return (day: Day): string => {
    if (!isDay(day)) return day;
    format ??= new Intl.DateTimeFormat('en-GB', { dateStyle, timeZone: 'UTC' });
    return format.format(new Date(`${day}T00:00Z`));
  };
};

/** A day with its weekday: "Sunday 22 November 2026". Browsers differ in a comma. What is no day is said as it stands. */
export const sayDay = inWords('full');

/** A day without its weekday: "22 November 2026". */
export const sayDate = inWords('long');

/** The same where there is little room: "22 Nov 2026". */
export const sayShortDate = inWords('medium');
