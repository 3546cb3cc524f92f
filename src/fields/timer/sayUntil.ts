import { sayTime } from '../../domain/timer.ts';

/** Up to when, inside a sentence: "back at 21:40". `until` is how the field begins one: "Back at". */
export const sayUntil = (until: string, instant: number): string =>
  `${until.charAt(0).toLowerCase()}${until.slice(1)} ${sayTime(instant)}`;
