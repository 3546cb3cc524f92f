import { dayOf, sayDay } from '../../domain/day.ts';
import { sayTime } from '../../domain/timer.ts';

/** A day and a time of day where the reader is. */
export const sayInstant = (instant: number): string =>
  `${sayDay(dayOf(new Date(instant)))} at ${sayTime(instant)}`;
