import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setDiscreet, startDiscreet, useDiscreet } from '../../store/discreet.ts';
import { DiscreetChoice } from './DiscreetChoice.tsx';

let stop: () => void;
beforeEach(() => {
  localStorage.clear();
  stop = startDiscreet();
});
afterEach(() => {
  stop();
  setDiscreet(false);
});

test('the choice is kept, under a key and a word that say nothing, and taken back without a trace', async () => {
  render(<DiscreetChoice />);
  const box = screen.getByRole('checkbox', { name: /“Notes”/ });
  expect(box).toHaveProperty('checked', false);
  await userEvent.click(box);
  expect(Object.entries(localStorage)).toEqual([['mend.tab', 'plain']]);
  startDiscreet()();
  expect(useDiscreet.getState()).toBe(true);
  await userEvent.click(box);
  expect(localStorage).toHaveLength(0);
});

test('other tabs follow, also when all is erased there', () => {
  localStorage.setItem('mend.tab', 'plain');
  window.dispatchEvent(new StorageEvent('storage', { key: 'mend.tab', newValue: 'plain' }));
  expect(useDiscreet.getState()).toBe(true);
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
  expect(useDiscreet.getState()).toBe(false);
});

// Row S1.
test('holds for the page where the browser stores nothing', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  render(<DiscreetChoice />);
  await userEvent.click(screen.getByRole('checkbox'));
  expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
  expect(localStorage).toHaveLength(0);
});
