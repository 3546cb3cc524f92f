import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
} from 'ical-generator';

import { addDays } from '../../domain/day.ts';
import type { PlanDate } from '../../domain/plan.ts';

const repeating = {
  daily: ICalEventRepeatingFreq.DAILY,
  weekly: ICalEventRepeatingFreq.WEEKLY,
  monthly: ICalEventRepeatingFreq.MONTHLY,
};

/**
 * A calendar file (RFC 5545) with a day-long event for each date. Titles say nothing of what it is about unless
 * `withWords`: a calendar is often shared, and shows on a locked screen. `now` is the stamp of the file.
 */
export function calendarFile(dates: readonly PlanDate[], withWords: boolean, now: Date): string {
  const calendar = ical({
    prodId: { company: 'Notes', product: 'Reminders', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { key, day, label, repeats, date = Number(day.slice(8)) } of dates) {
    const event = calendar.createEvent({
      id: `${idOf(key)}@reminders`,
      stamp: now,
      start: new Date(`${day}T00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00Z`),
      allDay: true,
      // An event of a whole day is a day of the wall calendar, in every time zone.
      timezone: 'UTC',
      summary: withWords ? label : 'Reminder',
    });
    // In a month that has no such date, its last day takes its place, as it does in the plan.
    const toLast = Array.from({ length: date - 27 }, (_, place) => 28 + place);
    if (repeats === 'monthly' && date > 28) {
      event.repeating(`FREQ=MONTHLY;BYMONTHDAY=${toLast.join()};BYSETPOS=-1`);
    } else if (repeats !== 'once') event.repeating({ freq: repeating[repeats] });
    // At nine in the morning of the day: in seconds, which the library counts from its end unless it is told afterwards.
    event
      .createAlarm({ type: ICalAlarmType.display, triggerAfter: 9 * 3600, description: 'Reminder' })
      .relatesTo(ICalAlarmRelatesTo.start);
  }
  return calendar.toString();
}

/** A number for a key that tells nothing of it, the same each time, so that a second import changes the first. */
function idOf(key: string): string {
  let number = 0xcbf29ce484222325n;
  for (const character of key) {
    number = BigInt.asUintN(64, (number ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return number.toString(36);
}
