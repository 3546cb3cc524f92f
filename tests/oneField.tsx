import { render } from '@testing-library/react';
import { expect } from 'vitest';

import type { Field } from '../src/domain/field.ts';
import { emptyNotebook, kept } from '../src/domain/notebook.ts';
import { AnswerField } from '../src/fields/AnswerField.tsx';
import { useNotebook } from '../src/store/notebook.ts';

// One field alone, with its label, its help and what is kept of it: for the tests of each kind.

export const key = 'partner/listen/words';
export const label = 'What you heard';

export const showField = (field: Field) => render(<AnswerField field={field} answerKey={key} />);
/** What is kept of the field. */
export const given = () => kept(useNotebook.getState().answers, key);
export const emptyTheNotebook = () => useNotebook.setState(emptyNotebook, true);

/** What is typed or chosen goes to no spelling service, no list of suggestions, no session file and no address. */
export function expectPrivate(container: HTMLElement) {
  const controls = container.querySelectorAll<HTMLInputElement>('input, textarea, select');
  expect(controls.length).toBeGreaterThan(0);
  for (const control of controls) {
    expect(control.getAttribute('autocomplete')).toBe('off');
    expect(control.getAttribute('spellcheck')).toBe('false');
    // A radio button has one for its group, that was made up by React.
    expect(control.name).toMatch(control.type === 'radio' ? /^_r_\w+_$/ : /^$/);
    expect(control.form).toBeNull();
  }
}
