import { isSpellingChecked } from '../store/spelling.ts';

/**
 * What every field for private words has. The browser is asked not to keep what is typed for later suggestions or in
 * its session files, and not to send it to a spelling service unless the reader wants that. No field has a name: a form
 * sent by accident would put it in an address.
 * Each takes the direction of what is written: the reader's own language may go from right to left.
 */
export const privateField = {
  autoComplete: 'off',
  dir: 'auto',
  // Read anew whenever a field is drawn: the switch stands on another page than the fields.
  get spellCheck() {
    return isSpellingChecked();
  },
} as const;
