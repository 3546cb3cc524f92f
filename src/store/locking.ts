import { useKeeping } from './keepingState.ts';
import { channelName, thisTab, useLocking } from './lockNow.ts';
import { lock } from './sealing.ts';

/** Unlocked and left alone this long, the notebook locks itself: in ms. */
export const idleLimit = 120_000;
/** The reader is warned this long before, in ms, and can go on at a key (WCAG 2.2.1 asks for 20 seconds). */
export const warning = 20_000;
/** Hidden behind another tab or a dark screen this long, it locks as well: in ms. */
export const hiddenLimit = 30_000;

/** A device that slept does not count down meanwhile, so the clocks are looked at this often: in ms. */
const longestWait = 5_000;

/** Two clocks: one stands still while a phone sleeps, the other can be set. The one that has gone further counts. */
const now = () => ({ steady: performance.now(), wall: Date.now() });
type Moment = ReturnType<typeof now>;
const since = ({ steady, wall }: Moment) => Math.max(performance.now() - steady, Date.now() - wall);

/**
 * Locks the notebook when nobody is there: after a while without a touch, a key or a move on the page, when the page has
 * been hidden, and when it is left. Does nothing while it is not unlocked. Returns a function that stops it; so does a
 * second call.
 */
export function startLocking(): () => void {
  stopLocking();
  let active = now();
  let hidden: Moment | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isUnlocked = () => {
    const { way, state } = useKeeping.getState();
    return way === 'locked' && state !== 'locked';
  };
  /** Locks if it is time, and else looks again when it may be. */
  const look = () => {
    clearTimeout(timer);
    if (!isUnlocked()) return useLocking.setState({ isWarned: false });
    const idle = since(active);
    if (idle >= idleLimit || (hidden && since(hidden) >= hiddenLimit)) {
      useLocking.setState({ isWarned: false });
      void lock();
      return;
    }
    const isWarned = idle >= idleLimit - warning;
    useLocking.setState({ isWarned });
    const next = isWarned ? idleLimit - idle : idleLimit - warning - idle;
    timer = setTimeout(look, Math.min(next, longestWait, hidden ? hiddenLimit - since(hidden) : next));
  };
  const onActive = () => {
    // Once warned, only a word of the reader goes on: a touch may be that of somebody else's pocket.
    if (useLocking.getState().isWarned) return;
    // After a sleep a touch may come before any timer: by then it may be somebody else's.
    if (since(active) >= idleLimit - warning) return look();
    active = now();
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') hidden ??= now();
    look();
    if (document.visibilityState !== 'hidden') hidden = undefined;
  };
  const onLeave = () => void lock();
  let wasUnlocked = false;
  const onKeeping = () => {
    if (isUnlocked() === wasUnlocked) return;
    wasUnlocked = isUnlocked();
    active = now();
    look();
  };
  const stopWatching = useKeeping.subscribe(onKeeping);
  onKeeping();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
  const onWord = ({ data }: MessageEvent) => void (data !== thisTab && lock());
  channel?.addEventListener('message', onWord);
  goOn = () => {
    active = now();
    look();
  };
  // The last three: a screen reader keeps the keys for itself that it reads on by.
  const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll', 'selectionchange', 'focusin'];
  for (const sign of signs) document.addEventListener(sign, onActive, { passive: true, capture: true });
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onLeave);
  stopLocking = () => {
    clearTimeout(timer);
    stopWatching();
    channel?.close();
    for (const sign of signs) document.removeEventListener(sign, onActive, { capture: true });
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onLeave);
  };
  return stopLocking;
}

let stopLocking = () => {};

let goOn = () => {};
/** The reader, who was warned, is there. */
export const stayUnlocked = () => goOn();
