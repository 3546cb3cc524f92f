import { useState } from 'react';

import { nextClock, startClock, type TimerState, timerState } from '../../domain/timer.ts';
import { useTick } from '../../ui/useTick.ts';

const newClock = () => startClock(Date.now(), performance.now());

/** How far a timer is, each second, and what the device's clock says. */
export function useTimer(ends: string, minutes: string): { state: TimerState; wall: number } {
  const [{ of, clock }, setClock] = useState(() => ({ of: ends, clock: newClock() }));
  // A timer that was just started has a clock of its own: the old one may have kept a time from before a change.
  if (of !== ends) setClock({ of: ends, clock: newClock() });
  const state = timerState({ ends, minutes }, clock);
  useTick(state.is === 'running' ? 1000 : 10_000, () =>
    setClock((before) => ({ ...before, clock: nextClock(before.clock, Date.now(), performance.now()) })),
  );
  return { state, wall: clock.wall };
}
