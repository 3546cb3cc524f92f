import { type RefObject, useEffect, useRef } from 'react';

/** Whether the focus is on nothing: where what had it is gone, browsers give it to the page as a whole. */
export const isNowhere = (focused: Element | null) => focused === null || focused === document.body;

/** Gives the focus to a place, and shows its top: what went away may have had it far above the window. */
export function bringTo(place: HTMLElement | null) {
  place?.focus({ preventScroll: true });
  if (place && place.getBoundingClientRect().top < 0) place.scrollIntoView();
}

/** Brings the focus to a place when the lock falls, by whatever it does, and takes away what had it: a field, a button. */
export function useFocusAtLock(place: RefObject<HTMLElement | null>, isLocked: boolean) {
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    if (isLocked && !wasLocked.current && isNowhere(document.activeElement)) bringTo(place.current);
    wasLocked.current = isLocked;
  }, [place, isLocked]);
}
