import { act, render, screen } from '@testing-library/react';
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

test('is not told of when what it stood for has come', () => {
  const { rerender, container } = render(<Wait />);
  rerender(<p>It is here.</p>);
  act(() => vi.advanceTimersByTime(2000));
  expect(container.textContent).toBe('It is here.');
});
