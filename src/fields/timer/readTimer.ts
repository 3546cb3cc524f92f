import { textOf } from '../../domain/field.ts';
import { sayMinutes } from '../../domain/guide.ts';
import { kept } from '../../domain/notebook.ts';
import { sayTime, startClock, timerState } from '../../domain/timer.ts';
import type { ReadField } from '../kind.ts';
import { sayUntil } from './sayUntil.ts';

/** The time that was set last, running or over. */
export const readTimer: ReadField<'timer'> = ({ until }, { answers }, key) => {
  const ends = textOf(kept(answers, `${key}.ends`));
  const minutes = textOf(kept(answers, `${key}.minutes`));
  const instant = Date.parse(ends);
  // What is asked is whether it was set, and for how long; how far it is does not matter here.
  const state = timerState({ ends, minutes }, startClock(instant, 0));
  if (state.is === 'idle') return [];
  const then = until === undefined ? `back at ${sayTime(instant)}` : sayUntil(until, instant);
  return [`${sayMinutes(state.minutes)}, ${then}`];
};
