import { useSyncExternalStore } from 'react';

import { type Day, dayOf } from '../../domain/day.ts';

/** A tab may have been left open for weeks: the day is read again when it is looked at. */
function subscribe(onChange: () => void) {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/** The day on which the page is looked at. In the prerendered page, where nothing is answered, any day will do. */
export const useToday = (): Day =>
  useSyncExternalStore(
    subscribe,
    () => dayOf(new Date()),
    () => '1970-01-01',
  );
