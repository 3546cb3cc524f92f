import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';

import { emptyTheNotebook, expectPrivate, given, key, label, showField } from '../../../tests/oneField.tsx';
import type { Field } from '../../domain/field.ts';
import { answer } from '../../store/notebook.ts';

const field: Field = { id: 'words', label, kind: 'date' };

beforeEach(emptyTheNotebook);

test('keeps a day', () => {
  showField(field);
  fireEvent.change(screen.getByLabelText(label), { target: { value: '2027-02-28' } });
  expect(given()).toBe('2027-02-28');
});

test('is there when the visitor comes back', () => {
  answer(key, '2027-02-28');
  showField(field);
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('2027-02-28');
});

// Rows B14, B15 and U12.
test('leaves nothing with the browser', () => {
  expectPrivate(showField(field).container);
});
