import { useSyncExternalStore } from 'react';

import { type Day, dayOf } from '../domain/day.ts';

/** A page that stood open over night is looked at again: that is when the day may be another. */
function subscribe(onLook: () => void) {
  document.addEventListener('visibilitychange', onLook);
  window.addEventListener('focus', onLook);
  return () => {
    document.removeEventListener('visibilitychange', onLook);
    window.removeEventListener('focus', onLook);
  };
}

/** The reader's day; empty in the prerendered page and while it is hydrated, where no day would be right. */
export const useToday = (): Day | '' =>
  useSyncExternalStore(
    subscribe,
    () => dayOf(new Date()),
    () => '',
  );
