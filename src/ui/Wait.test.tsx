import { act, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Wait } from './Wait.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const told = () => screen.getByRole('status').textContent;

test('is seen at once, and told only when it takes a while', () => {
  render(<Wait />);
  expect(screen.getByText('One moment …')).toBeTruthy();
  act(() => vi.advanceTimersByTime(999));
  expect(told()).toBe('');
  act(() => vi.advanceTimersByTime(1));
  expect(told()).toBe('One moment …');
});

test('can be read in the prerendered page', () => {
  document.body.innerHTML = renderToString(<Wait />);
  expect(told()).toBe('One moment …');
});
