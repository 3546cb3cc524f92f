// @vitest-environment node
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import type { PlanDate } from '../../domain/plan.ts';
import { calendarFile } from './calendar.ts';

const now = new Date('2026-11-22T20:00:00Z');
const date: PlanDate = {
  key: 'partner/pace/promises/1',
  day: '2026-11-27',
  label: 'If it is Friday, then I send the rent',
  repeats: 'weekly',
};
/** Read by a parser that is not ours. */
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a date is an event of one whole day, with an alarm on that morning', () => {
  const [event] = events(calendarFile([date], false, now));
  expect(event?.startDate.toString()).toBe('2026-11-27');
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.endDate.toString()).toBe('2026-11-28');
  const alarm = event?.component.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  const trigger = alarm?.getFirstProperty('trigger');
  expect(String(trigger?.getFirstValue())).toBe('PT9H');
  // What it is counted from, when nothing is said, is the start (RFC 5545, 3.2.14).
  expect(trigger?.getParameter('related') ?? 'START').toBe('START');
});

test('no title, name or number tells what it is about, unless it is wanted', () => {
  const neutral = calendarFile([date], false, now);
  expect(events(neutral)[0]?.summary).toBe('Reminder');
  expect(neutral).not.toMatch(/rent|partner|pace|promise|mend/i);
  expect(events(calendarFile([date], true, now))[0]?.summary).toBe(date.label);
});

test.each(['daily', 'weekly', 'monthly', 'once'] as const)('a date that comes %s', (repeats) => {
  const [event] = events(calendarFile([{ ...date, repeats }], false, now));
  const rule = event?.component.getFirstPropertyValue('rrule');
  expect(rule ? String(rule) : 'once').toBe(repeats === 'once' ? 'once' : `FREQ=${repeats.toUpperCase()}`);
});

// The way of RFC 5545, 3.3.10 to say "the last of these days that the month has".
test.each([
  ['2027-01-28', undefined, 'FREQ=MONTHLY'],
  ['2027-01-29', undefined, 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ['2027-01-31', undefined, 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['2027-02-28', 30, 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
])('a monthly date that a month may lack, %s, takes its last day there', (day, meant, expected) => {
  const monthly = { ...date, day, repeats: 'monthly', ...(meant && { date: meant }) } as const;
  const [event] = events(calendarFile([monthly], false, now));
  const parts = String(event?.component.getFirstPropertyValue('rrule')).split(';');
  expect(parts.toSorted()).toEqual(expected.split(';').toSorted());
});

test('a second file has the same events, so that importing it doubles none', () => {
  const uid = (text: string) => events(text)[0]?.uid;
  expect(uid(calendarFile([date], false, now))).toBe(uid(calendarFile([date], true, new Date())));
  const other = calendarFile([{ ...date, key: 'ex/pace/promises/1' }], false, now);
  expect(uid(other)).not.toBe(uid(calendarFile([date], false, now)));
});

// RFC 5545, 3.1: lines end with CRLF and are at most 75 octets long; 3.3.11: commas and line breaks are escaped.
test('any words come through, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (label) => {
      const text = calendarFile([{ ...date, label: `x${label}` }], true, now);
      for (const line of text.split('\r\n')) {
        expect(line).not.toContain('\n');
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
      expect(events(text)).toHaveLength(1);
    }),
  );
  const awkward = 'rent; bank, "home"\\ 100 %\nBEGIN:VALARM';
  expect(events(calendarFile([{ ...date, label: awkward }], true, now))[0]?.summary).toBe(awkward);
});
