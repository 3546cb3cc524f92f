import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { startKeeping } from '../../store/keeping.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { lockWith } from '../../store/lock.ts';
import { idleLimit, startLocking, warning } from '../../store/locking.ts';
import { useLocking } from '../../store/lockNow.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { lock } from '../../store/sealing.ts';
import { IdleWarning } from './IdleWarning.tsx';

// jsdom knows the element and not its methods.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
const close = vi.fn(function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
});
HTMLDialogElement.prototype.close = close;

const dialog = () => screen.queryByRole('alertdialog', { name: 'Are you still there?' });
// userEvent waits between its events, and here time stands still.
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const isLocked = () => useKeeping.getState().state === 'locked';

let stops: (() => void)[] = [];
beforeEach(async () => {
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  stops = [startKeeping(), startLocking()];
  answer('partner/listen/words', 'private');
  await lockWith('gentle river carpet lemon');
  render(<IdleWarning />);
});
afterEach(async () => {
  await act(lock);
  for (const stop of stops) stop();
  act(() => useLocking.setState({ isWarned: false }));
  vi.useRealTimers();
});

// Row H4.
test('the reader is warned in a dialog that says what happens and when', () => {
  pass(idleLimit - warning - 1);
  expect(dialog()).toBeNull();
  pass(1);
  const id = dialog()?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(id)?.textContent).toBe(
    'Your words lock themselves in 20 seconds. What you wrote is saved.',
  );
  pass(warning);
  expect([dialog(), isLocked()]).toEqual([null, true]);
});

test('the warning does not call saved what there is no room for', () => {
  act(() => useKeeping.setState({ state: 'full' }));
  pass(idleLimit - warning);
  expect(dialog()?.textContent).toContain('Your words lock themselves in 20 seconds.');
  expect(dialog()?.textContent).not.toContain('saved');
});

test('"Go on" keeps it open', async () => {
  pass(idleLimit - 1);
  await press('Go on');
  expect(dialog()).toBeNull();
  // A dialog that is taken away without being closed leaves the focus on nothing.
  expect(close).toHaveBeenCalledOnce();
  pass(warning);
  expect(isLocked()).toBe(false);
  expect(kept(useNotebook.getState().answers, 'partner/listen/words')).toBe('private');
});

test('the Escape key, which closes a dialog, keeps it open', () => {
  pass(idleLimit - 1);
  act(() => void dialog()?.dispatchEvent(new Event('close')));
  expect(dialog()).toBeNull();
  pass(warning);
  expect(isLocked()).toBe(false);
});

test('"Lock now" does not wait', async () => {
  pass(idleLimit - warning);
  await press('Lock now');
  expect([dialog(), isLocked()]).toEqual([null, true]);
  expect(useNotebook.getState()).toEqual(emptyNotebook);
});
