import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';

import { emptyTheNotebook, expectPrivate, given, key, label, showField } from '../../../tests/oneField.tsx';
import { addDays, dayOf } from '../../domain/day.ts';
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

test.each([
  ['yesterday', -1, false, /^This day has passed/],
  ['today', 0, false, undefined],
  ['tomorrow', 1, false, undefined],
  ['yesterday', -1, true, undefined],
  ['today', 0, true, undefined],
  ['tomorrow', 1, true, /^This day is still to come/],
])('says of %s (%i) where the day has been: %s', (_, days, past, remark) => {
  answer(key, addDays(dayOf(new Date()), days));
  showField({ ...field, help: 'Any day.', past });
  const described = screen.getByLabelText(label).getAttribute('aria-describedby') ?? '';
  const [help, ...more] = described.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(help).toBe('Any day.');
  expect(more).toEqual(remark ? [expect.stringMatching(remark)] : []);
});

test('says nothing of what is no day', () => {
  answer(key, 'soon');
  showField(field);
  expect(screen.getByLabelText(label).getAttribute('aria-describedby')).toBeNull();
});
