import { useEffect, useEffectEvent } from 'react';

/** Calls `onTick` every so many ms, and at once when the page is looked at again: until then timers may stand still. */
export function useTick(every: number, onTick: () => void) {
  const tick = useEffectEvent(onTick);
  // Outside React: time, and whether the page is looked at.
  useEffect(() => {
    const timer = setInterval(() => tick(), every);
    const onShow = () => tick();
    document.addEventListener('visibilitychange', onShow);
    window.addEventListener('pageshow', onShow);
    window.addEventListener('focus', onShow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onShow);
      window.removeEventListener('pageshow', onShow);
      window.removeEventListener('focus', onShow);
    };
  }, [every]);
}
