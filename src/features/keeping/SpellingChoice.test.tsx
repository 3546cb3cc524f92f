import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { privateField } from '../../fields/privateField.ts';
import { SpellingChoice } from './SpellingChoice.tsx';

afterEach(() => {
  localStorage.clear();
});

const box = () => screen.getByRole('checkbox', { name: /check the spelling/ });

// Row B14.
test('no spelling is checked until the reader says so, with what it may cost in view', async () => {
  render(<SpellingChoice />);
  expect(box()).toHaveProperty('checked', false);
  expect(privateField.spellCheck).toBe(false);
  expect(document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'send what you type to a service on the internet',
  );
  await userEvent.click(box());
  expect(privateField.spellCheck).toBe(true);
  expect(Object.entries(localStorage)).toEqual([['mend.spelling', 'on']]);
  await userEvent.click(box());
  expect(privateField.spellCheck).toBe(false);
  expect(localStorage).toHaveLength(0);
});

test('it stays off, and is seen to, where the browser stores nothing', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  render(<SpellingChoice />);
  await userEvent.click(box());
  expect(box()).toHaveProperty('checked', false);
  expect(privateField.spellCheck).toBe(false);
});
