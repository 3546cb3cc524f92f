import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { forgetAnswers, gateIds, gateState } from '../domain/gates.ts';
import { emptyNotebook } from '../domain/notebook.ts';
import { answerGate, forgetGates, skipGate, useGates } from './gates.ts';
import { startKeeping } from './keeping.ts';
import { useNotebook } from './notebook.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 30) });
  localStorage.clear();
  sessionStorage.clear();
  useNotebook.setState(emptyNotebook, true);
  forgetGates();
});
afterEach(() => void vi.useRealTimers());

test('an answer is there with the day on which it was given, until the answers are forgotten', () => {
  answerGate('done', 'no');
  expect(useGates.getState().answers).toEqual({ you: undefined, done: 'no', wanted: undefined });
  expect(useGates.getState().askedAt.done).toBe('2026-11-22');
  vi.setSystemTime(new Date(2026, 10, 23, 0, 30));
  answerGate('done', 'yes');
  expect(useGates.getState().answers.done).toBe('yes');
  expect(useGates.getState().askedAt.done).toBe('2026-11-23');
  forgetGates();
  expect(useGates.getState()).toEqual(forgetAnswers());
});

test('what was skipped is not asked again in this visit', () => {
  for (const id of ['you', 'done'] as const) skipGate(id);
  expect(gateState(useGates.getState(), '2026-11-22', 'agreement')).toBe('open');
});

test('nothing of it is written to this device, into the notebook or into the address', () => {
  const stop = startKeeping();
  vi.runAllTimers();
  const setItem = vi.spyOn(Storage.prototype, 'setItem');
  const before = [JSON.stringify({ ...localStorage }), location.href, document.cookie];
  for (const id of gateIds) {
    answerGate(id, 'yes');
    answerGate(id, 'no');
    skipGate(id);
  }
  window.dispatchEvent(new Event('pagehide'));
  vi.runAllTimers();
  expect(setItem).not.toHaveBeenCalled();
  expect([JSON.stringify({ ...localStorage }), location.href, document.cookie]).toEqual(before);
  expect(sessionStorage).toHaveLength(0);
  expect(useNotebook.getState()).toBe(emptyNotebook);
  stop();
});
