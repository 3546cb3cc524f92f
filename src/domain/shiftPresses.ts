/** How far a reader is in pressing Shift three times, which leaves the page. */
type ShiftPresses = {
  count: number;
  /** When the last one was, in ms. */
  last: number;
  /** Whether Shift is down and nothing else has been touched since. */
  alone: boolean;
};

export type KeyTouch = {
  type: 'keydown' | 'keyup' | 'pointerdown';
  key?: string;
  /** Sent again and again while a key is held. */
  repeat?: boolean;
  /** Whether the cursor or the focus moved while this key, which comes up, was down. */
  hasMoved?: boolean;
  at: number;
};

/** So many presses leave. */
export const pressesToLeave = 3;
/** At most this long between two presses, in ms. */
export const longestBetween = 5_000;

export const noPresses: ShiftPresses = { count: 0, last: 0, alone: false };

/**
 * The presses after one more touch of a key or the screen. As on GOV.UK, a press counts when Shift is let go, and not
 * when it made a capital, a shortcut or a selection. Any other key begins anew. So does a move of the cursor or the focus
 * while Shift is down: a screen reader that goes back by Shift and a letter keeps the letter for itself.
 */
export function afterTouch(
  presses: ShiftPresses,
  { type, key, repeat, hasMoved, at }: KeyTouch,
): ShiftPresses {
  if (key !== 'Shift') return noPresses;
  if (type === 'keydown') return repeat ? presses : { ...presses, alone: true };
  if (!presses.alone) return presses;
  if (hasMoved) return noPresses;
  const isInTime = at - presses.last <= longestBetween;
  return { count: isInTime ? presses.count + 1 : 1, last: at, alone: false };
}
