import type { Fault } from './faults.ts';

/**
 * What would keep people out, and must not be there: WCAG 2.2 AA, and what its criteria leave open. A test that shows how
 * names the id, as with the faults; `faults.test.ts` puts them together.
 */
export const barriers: readonly Fault[] = [
  { id: 'A1', what: 'Two pages have one title, or it does not begin with the step one is at.' },
  { id: 'A2', what: 'After going on, the focus is not at the new heading; after Back, not at the place.' },
  { id: 'A3', what: 'What has changed is not told, or told twice.' },
  { id: 'A4', what: 'A landmark is missing or there twice, or a section has no heading.' },
  { id: 'A5', what: 'The first stop does not skip to the words, and the second is not the way out.' },
  { id: 'A6', what: 'Where one is among the steps is told by colour or a picture alone.' },
  { id: 'A7', what: 'The way back is missing, or the Back of the browser is broken.' },
  { id: 'A8', what: 'A field has no label, or what is wrong is not said beside it.' },
  { id: 'A9', what: 'Whether words are saved is told by colour alone, or at every key.' },
  { id: 'A10', what: 'A target is too small for a finger.' },
  { id: 'A11', what: 'Words, controls or the ring of focus are too pale.' },
  { id: 'A12', what: 'Forced colours, 320 px, 400 %, larger text or wider spacing hide or cut something.' },
  { id: 'A13', what: 'What stays on the screen covers what has the focus.' },
  { id: 'A14', what: 'Something is done by dragging.' },
  { id: 'A15', what: 'A single letter does something.' },
  { id: 'A16', what: 'Time runs out without a warning, or takes words away.' },
  { id: 'A17', what: 'Help and the way out are in another place from page to page.' },
  { id: 'A18', what: 'What was written once has to be written again.' },
  { id: 'A19', what: 'A passphrase cannot be pasted or seen.' },
  { id: 'A20', what: 'A dialog does not take the focus, lets it out, or does not give it back.' },
  { id: 'A21', what: 'The language is not named, or the other person is given a gender.' },
  { id: 'A22', what: 'Without the script, words, help or the way out are missing.' },
];
