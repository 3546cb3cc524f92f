import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { emptyNotebook } from '../domain/notebook.ts';
import { notebookKey } from './copies.ts';
import { answerGate, useGates } from './gates.ts';
import { useKeeping } from './keepingState.ts';
import { forgetInMemory, hasLeft, keepUntilForgotten, saveWhatIsKept, setLeft } from './leaving.ts';
import { thisTab } from './lockNow.ts';
import { answer, useNotebook } from './notebook.ts';

/** Opens a page whose notebook is kept open on this device. */
function openPage() {
  keepUntilForgotten();
  useKeeping.setState({ way: 'open' });
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  setLeft(false);
  forgetInMemory();
  vi.useRealTimers();
});

// Rows H3 and H9: gone from the page, and not lost.
test('what was typed last is saved, and is then in memory no more', () => {
  vi.useFakeTimers();
  openPage();
  answer('partner/a/b', 'typed just now');
  answerGate('you', 'yes');
  forgetInMemory();
  expect(useNotebook.getState()).toBe(emptyNotebook);
  expect(JSON.stringify(useGates.getState())).not.toContain('yes');
  expect(localStorage.getItem(notebookKey)).toContain('typed just now');
  // What other code does while the page goes does not write the emptiness over it.
  vi.advanceTimersByTime(10_000);
  window.dispatchEvent(new Event('pagehide'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(localStorage.getItem(notebookKey)).toContain('typed just now');
});

// Row H9. Telling the others is left to the browser: that they hear is seen in `locking.test.ts`.
test('leaving a notebook that has a lock asks the other tabs to lock too', () => {
  keepUntilForgotten();
  useKeeping.setState({ way: 'locked' });
  const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
  forgetInMemory();
  expect(told).toHaveBeenCalledExactlyOnceWith(thisTab);
});

test('what another tab saves afterwards does not come back on the page', () => {
  openPage();
  answer('partner/a/b', 'mine');
  forgetInMemory();
  const newValue = localStorage.getItem(notebookKey);
  window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue }));
  expect(useNotebook.getState()).toBe(emptyNotebook);
});

test('the page that is opened again has what was written', () => {
  openPage();
  answer('partner/a/b', 'mine');
  forgetInMemory();
  openPage();
  expect(JSON.stringify(useNotebook.getState())).toContain('mine');
});

test('forgetting twice, or before anything was read, loses nothing', () => {
  forgetInMemory();
  openPage();
  answer('partner/a/b', 'mine');
  forgetInMemory();
  forgetInMemory();
  expect(localStorage.getItem(notebookKey)).toContain('mine');
});

// A tab that was left, and is left once more, has not read what is kept.
test('what is kept is saved at once, and is not read for that', () => {
  openPage();
  answer('partner/a/b', 'typed just now');
  saveWhatIsKept();
  expect(localStorage.getItem(notebookKey)).toContain('typed just now');
  forgetInMemory();
  saveWhatIsKept();
  expect(useNotebook.getState()).toBe(emptyNotebook);
});

test('a tab knows that it was left until somebody asks for its pages, and keeps no word of why', () => {
  expect(hasLeft()).toBe(false);
  setLeft(true);
  expect(hasLeft()).toBe(true);
  expect(Object.entries(sessionStorage)).toEqual([['mend.left', 'yes']]);
  expect(localStorage).toHaveLength(0);
  setLeft(false);
  expect(hasLeft()).toBe(false);
  expect(sessionStorage).toHaveLength(0);
});

// Row S1.
test('a browser that stores nothing knows it as long as the page is there', () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  setLeft(true);
  expect(hasLeft()).toBe(true);
  setLeft(false);
  expect(hasLeft()).toBe(false);
});
