import { expect, test, vi } from 'vitest';

import { blankWhileAway } from './blankWhileAway.ts';

// Row B21.
test('nothing is shown while another tab or app is looked at, and the focus stays where it was', () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  const stop = blankWhileAway();
  const state = vi.spyOn(document, 'visibilityState', 'get');
  state.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(getComputedStyle(document.body).opacity).toBe('0');
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(document.body.style.opacity).toBe('');
  expect(document.activeElement).toBe(field);
  stop();
});
