import { pad } from './day.ts';

const minute = 60_000;

/** The longest time that can be set, in minutes. What is longer was not set here. */
const longestTimer = 60;

/** What is kept of a timer: the instant at which it ends, and the minutes that were chosen. Not taken on trust. */
type KeptTimer = { ends: string; minutes: string };

/** What a page knows of the time, in ms. */
type Clock = {
  /** What the device's clock says. It can be changed. */
  wall: number;
  /** How long the page has been open. It cannot be changed, but it may stand still while the device sleeps. */
  page: number;
  /** Follows the wall, but is never put back while the page is open. */
  now: number;
  /** `now` as it was when this clock was started: what has gone by since then has truly gone by. */
  since: number;
};

export const startClock = (wall: number, page: number): Clock => ({ wall, page, now: wall, since: wall });

export const nextClock = (before: Clock, wall: number, page: number): Clock => ({
  ...before,
  wall,
  page,
  now: Math.max(wall, before.now + page - before.page),
});

export type TimerState =
  | { is: 'idle' }
  | {
      is: 'running';
      minutes: number;
      /** In ms: more than 0, never more than what was chosen. */
      left: number;
      /** When it ends, by what the device's clock says now. */
      backAt: number;
      /** The device's clock was put back, so that this is not what was said at the start. */
      isMoved: boolean;
    }
  | { is: 'over'; minutes: number };

/**
 * How far a timer is. It is worked out from the wall clock, so that a reload, a locked phone and a background tab
 * change nothing. A clock that is put forward ends it early: that looks the same as a device that slept. A clock that
 * is put back cannot make it longer than was chosen, and while the page is open it goes on as before.
 */
export function timerState(kept: KeptTimer, { wall, now, since }: Clock): TimerState {
  const minutes = Number(kept.minutes);
  const ends = Date.parse(kept.ends);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestTimer || Number.isNaN(ends)) {
    return { is: 'idle' };
  }
  const left = Math.min(ends - now, minutes * minute - (now - since));
  if (left <= 0) return { is: 'over', minutes };
  const backAt = wall + left;
  return { is: 'running', minutes, left, backAt, isMoved: Math.abs(backAt - ends) > minute };
}

type Milestone = 'start' | 'half' | 'last-minute';

/** How much is worth saying aloud. It changes two times while a timer runs. */
export function milestone(left: number, minutes: number): Milestone {
  if (left <= minute && minutes > 1) return 'last-minute';
  return left <= (minutes * minute) / 2 ? 'half' : 'start';
}

/** The time of day where the reader is: "21:40". */
export function sayTime(instant: number): string {
  const date = new Date(instant);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** What is left, for the eye: "19:59". */
export function saySeconds(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
}
