import { type RefObject, useRef } from 'react';

/**
 * For buttons that are gone once they have been pressed: `thenFocus(act)` does what a button does, and focus goes to
 * the field it stood in, which needs `ref={container}` and `tabIndex={-1}`.
 */
export function useThenFocus<E extends HTMLElement>(): {
  container: RefObject<E | null>;
  thenFocus: (act: () => void) => () => void;
} {
  const container = useRef<E>(null);
  const thenFocus = (act: () => void) => () => {
    container.current?.focus();
    act();
  };
  return { container, thenFocus };
}
