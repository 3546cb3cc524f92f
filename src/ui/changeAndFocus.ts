import { flushSync } from 'react-dom';

/**
 * Makes a change and draws it at once, so that what came of it has the focus before the next key is pressed. A frame later,
 * the first letter of who types fast would stand in the field before.
 */
export function changeAndFocus(change: () => void, find: () => HTMLElement | null | undefined) {
  flushSync(change);
  find()?.focus();
}
