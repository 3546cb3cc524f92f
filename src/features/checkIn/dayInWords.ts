import type { Day } from '../../domain/day.ts';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day as it is read: 22 November 2026. */
export const dayInWords = (day: Day): string => long.format(new Date(day));

/** The same where there is little room: 22 Nov 2026. */
export const shortDay = (day: Day): string => short.format(new Date(day));
