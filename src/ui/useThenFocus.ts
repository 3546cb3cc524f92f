import { type RefObject, useRef } from 'react';

import { changeAndFocus } from './changeAndFocus.ts';

/**
 * For buttons that are gone once they have been pressed: `thenFocus(act)` does what a button does, and focus goes to
 * the field it stood in, which needs `ref={container}` and `tabIndex={-1}`. After it, as the page may be shorter by then.
 */
export function useThenFocus<E extends HTMLElement>(): {
  container: RefObject<E | null>;
  thenFocus: (act: () => void) => () => void;
} {
  const container = useRef<E>(null);
  const thenFocus = (act: () => void) => () => changeAndFocus(act, () => container.current);
  return { container, thenFocus };
}
