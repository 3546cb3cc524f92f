import { act, fireEvent, render, screen } from '@testing-library/react';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startKeepingOpen } from '../../../tests/keepingOpen.ts';
import { saidBy } from '../../../tests/saidBy.ts';
import type { FieldOf } from '../../domain/field.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { notebookKey } from '../../store/copies.ts';
import { eraseEverything } from '../../store/erasing.ts';
import { save } from '../../store/keeping.ts';
import { nothingWrong, useKeeping } from '../../store/keepingState.ts';
import { becomeLocked } from '../../store/known.ts';
import { forgetInMemory } from '../../store/leaving.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { readTimer } from './readTimer.ts';
import { timerEntries } from './schema.ts';
import { TimerField } from './TimerField.tsx';

const key = 'partner/listen/time-out';
const field: FieldOf<'timer'> = {
  id: 'time-out',
  label: 'Time-out',
  kind: 'timer',
  minutes: [20, 30],
  pacer: true,
};
const start = new Date(2026, 10, 22, 21, 20);

const show = (given = field) =>
  render(
    <>
      <span id="label">{given.label}</span>
      <TimerField field={given} answerKey={key} labelId="label" describedBy={undefined} />
    </>,
  );
const button = (name: string | RegExp) => screen.queryByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const said = () => saidBy(screen.getByRole('status'));
const left = () => screen.queryByRole('timer')?.textContent;
const part = (name: string) => kept(useNotebook.getState().answers, `${key}.${name}`);
const read = (given = field) => readTimer(given, useNotebook.getState(), key);
const pass = (minutes: number) => act(() => vi.advanceTimersByTime(minutes * 60_000));
/** The clock goes on, but nothing on the page runs: the phone is locked, or the clock is set by hand. */
const moveClock = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const lookAgain = () => fireEvent(document, new Event('visibilitychange'));

/** Counts the tones that were made. jsdom has no sound. */
let tones = 0;
const resumed = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  useNotebook.setState(emptyNotebook, true);
  tones = 0;
  resumed.mockReset();
  vi.stubGlobal('AudioContext', FakeAudio);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

class FakeAudio {
  currentTime = 0;
  destination = {};
  resume = () => {
    resumed();
    return Promise.resolve();
  };
  createGain = () => ({
    gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
    connect: () => {},
  });
  createOscillator = () => ({
    frequency: { value: 0 },
    connect: (next: unknown) => next,
    start: () => {
      tones += 1;
    },
    stop() {},
  });
}

describe('a time', () => {
  test('says before the start when one would be back', () => {
    show();
    expect(screen.getByText('Back at 21:40, if you start now.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '30 minutes' }));
    expect(screen.getByText('Back at 21:50, if you start now.')).toBeTruthy();
    pass(1);
    expect(screen.getByText('Back at 21:51, if you start now.')).toBeTruthy();
    expect(part('ends')).toBeUndefined();
    expect(read()).toEqual([]);
  });

  test('starts with the minutes that were chosen, and keeps its end', () => {
    show();
    fireEvent.click(screen.getByRole('radio', { name: '30 minutes' }));
    press('Start');
    expect(part('ends')).toBe(new Date(2026, 10, 22, 21, 50).toJSON());
    expect(part('minutes')).toBe('30');
    expect(screen.getByText('Back at 21:50')).toBeTruthy();
    expect(left()).toBe('30:0030 minutes left');
    expect(read()).toEqual(['30 minutes, back at 21:50']);
  });

  test('counts down each second for the eye, and each minute in words', () => {
    show();
    press('Start');
    act(() => vi.advanceTimersByTime(1000));
    expect(left()).toBe('19:5920 minutes left');
    expect(screen.getByText('19:59').ariaHidden).toBe('true');
    pass(1);
    expect(left()).toBe('18:5919 minutes left');
  });

  test('speaks at the start, halfway, with a minute left and at the end, and at no other time', () => {
    show();
    expect(said()).toBe('');
    press('Start');
    const status = screen.getByRole('status');
    const heard = [status.textContent];
    for (let second = 0; second < 21 * 60; second += 5) {
      act(() => vi.advanceTimersByTime(5000));
      if (status.textContent !== heard.at(-1)) heard.push(status.textContent);
    }
    expect(heard).toEqual([
      'The time has begun: 20 minutes. Back at 21:40.',
      'Half of the time is over.',
      'One minute is left.',
      'The time is over.',
    ]);
  });

  test('keeps the focus of someone with a keyboard', () => {
    show();
    press('Start');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Time-out' }));
    press('Stop early');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Time-out' }));
  });

  test('can be stopped, and carried on as if it had not been', () => {
    show();
    press('Start');
    pass(5);
    press('Stop early');
    expect(left()).toBeUndefined();
    expect(read()).toEqual([]);
    pass(2);
    press('Carry on, back at 21:40');
    expect(left()).toBe('13:0013 minutes left');
    press('Stop early');
    pass(20);
    expect(button(/^Carry on/)).toBeNull();
  });

  test('can be started again once it is over', () => {
    show();
    press('Start');
    pass(25);
    expect(read()).toEqual(['20 minutes, back at 21:40']);
    press('Start again');
    expect(left()).toBe('20:0020 minutes left');
    expect(part('ends')).toBe(new Date(2026, 10, 22, 22, 5).toJSON());
  });

  test('offers no choice where there is none, and uses the words of the content', () => {
    show({ ...field, minutes: [5], pacer: false, until: 'Until' });
    expect(screen.queryByRole('radio')).toBeNull();
    press('Start');
    expect(screen.getByText('Until 21:25')).toBeTruthy();
    expect(screen.queryByText(/Breathe/)).toBeNull();
    expect(read({ ...field, until: 'Until' })).toEqual(['5 minutes, until 21:25']);
  });
});

describe('the time goes on', () => {
  test('when the page is closed and opened again', () => {
    localStorage.clear();
    const stop = startKeepingOpen();
    const { unmount } = show();
    press('Start');
    save();
    stop();
    unmount();
    useNotebook.setState(emptyNotebook, true);
    moveClock(7);
    const stopAgain = startKeepingOpen();
    show();
    expect(left()).toBe('13:0013 minutes left');
    expect(localStorage.getItem(notebookKey)).toContain('.ends');
    stopAgain();
  });

  test('when the phone is locked: it is right as soon as one looks', () => {
    show();
    press('Start');
    moveClock(12);
    lookAgain();
    expect(left()).toBe('8:008 minutes left');
    moveClock(12);
    lookAgain();
    expect(said()).toBe('The time is over.');
    expect(left()).toBeUndefined();
  });

  test('when the clock is put back, and says the time by the clock as it is', () => {
    show();
    press('Start');
    pass(5);
    moveClock(-60);
    pass(1);
    expect(left()).toBe('14:0014 minutes left');
    expect(screen.getByText('Back at 20:40')).toBeTruthy();
    expect(screen.getByText(/^The clock of this device was changed/)).toBeTruthy();
    pass(14);
    expect(said()).toBe('The time is over.');
  });

  test('when the page is opened with a clock that was put back: never longer than was chosen', () => {
    answer(`${key}.minutes`, '20');
    answer(`${key}.ends`, new Date(2026, 10, 25, 12, 0).toJSON());
    show();
    expect(left()).toBe('20:0020 minutes left');
    expect(screen.getByText(/^The clock of this device was changed/)).toBeTruthy();
    pass(20);
    expect(said()).toBe('The time is over.');
  });

  test('to its end when the clock is put far forward', () => {
    show();
    press('Start');
    moveClock(1e7);
    lookAgain();
    expect(said()).toBe('The time is over.');
    press('Start again');
    expect(left()).toBe('20:0020 minutes left');
  });

  test('also for a timer that is started after the clock was put back', () => {
    show();
    press('Start');
    moveClock(-60);
    pass(1);
    press('Stop early');
    press('Start');
    expect(left()).toBe('20:0020 minutes left');
    expect(screen.queryByText(/^The clock of this device was changed/)).toBeNull();
  });
});

describe('the sound', () => {
  test('comes once, at the end', () => {
    show();
    press('Start');
    expect(resumed).toHaveBeenCalled();
    pass(19.9);
    expect(tones).toBe(0);
    pass(5);
    expect(tones).toBe(2);
  });

  test('comes also when the reader is on another page by then', () => {
    const { unmount } = show();
    press('Start');
    unmount();
    pass(20);
    expect(tones).toBe(2);
  });

  test('comes when a locked phone is looked at soon after, and not hours later', () => {
    show();
    press('Start');
    moveClock(21);
    lookAgain();
    expect(tones).toBe(2);
    press('Start again');
    moveClock(300);
    lookAgain();
    pass(30);
    expect(tones).toBe(2);
  });

  test('can be switched off, and stays so', () => {
    const { unmount } = show();
    press('Start');
    fireEvent.click(screen.getByRole('checkbox', { name: 'A short sound at the end' }));
    pass(21);
    expect(tones).toBe(0);
    unmount();
    show();
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    press('Start again');
    pass(10);
    fireEvent.click(screen.getByRole('checkbox'));
    pass(11);
    expect(tones).toBe(2);
  });

  test('does not come after it was stopped', () => {
    show();
    press('Start');
    press('Stop early');
    pass(30);
    expect(tones).toBe(0);
  });

  test.each([
    ['everything was deleted', () => eraseEverything()],
    ['the page was left in a hurry', () => forgetInMemory()],
    ['it was switched off in another tab', () => answer(`${key}.quiet`, 'yes')],
  ])('does not come after %s', (_, happens) => {
    const { unmount } = show();
    press('Start');
    unmount();
    happens();
    pass(30);
    expect(tones).toBe(0);
  });

  // It locks itself after two minutes without a key, and a time-out is twenty.
  test('comes once it has locked itself meanwhile', () => {
    const { unmount } = show();
    press('Start');
    unmount();
    becomeLocked();
    pass(30);
    expect(tones).toBe(2);
    useKeeping.setState(nothingWrong);
  });

  test('does not come for a time that was over before the page was opened', () => {
    answer(`${key}.minutes`, '20');
    answer(`${key}.ends`, new Date(2026, 10, 22, 21, 0).toJSON());
    show();
    pass(1);
    expect(tones).toBe(0);
  });

  test('is not missed where a browser has none', () => {
    vi.stubGlobal('AudioContext', undefined);
    show();
    press('Start');
    pass(20);
    expect(said()).toBe('The time is over.');
  });
});

describe('the slow breath', () => {
  const words = () => screen.queryByText(/^Breathe (in|out)$/)?.textContent;

  test('changes every five seconds', () => {
    show();
    expect(words()).toBeUndefined();
    press('Start');
    const seen: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      seen.push(words());
      act(() => vi.advanceTimersByTime(5000));
    }
    expect(seen).toEqual(['Breathe in', 'Breathe out', 'Breathe in', 'Breathe out', 'Breathe in']);
  });

  test('is not hurried by looking at the page again', () => {
    show();
    press('Start');
    act(() => vi.advanceTimersByTime(3000));
    lookAgain();
    expect(words()).toBe('Breathe in');
  });

  test('can be hidden, and stays so', () => {
    const { unmount } = show();
    press('Start');
    press('Hide the slow breath');
    expect(words()).toBeUndefined();
    unmount();
    show();
    expect(words()).toBeUndefined();
    press('Show the slow breath');
    expect(words()).toBe('Breathe in');
  });
});

test.each([
  ['no minutes', { minutes: [] }],
  ['no whole number', { minutes: [2.5] }],
  ['too long', { minutes: [61] }],
  ['the same twice', { minutes: [20, 20] }],
  ['a pacer in words', { minutes: [20], pacer: 'yes' }],
])('the content is refused: %s', (_, entries) => {
  expect(v.safeParse(v.strictObject(timerEntries), entries).success).toBe(false);
});

test('the content of a time-out is taken', () => {
  const entries = { minutes: [20, 30, 60], pacer: true, until: 'Until' };
  expect(v.parse(v.strictObject(timerEntries), entries)).toEqual(entries);
});

test.each([
  ['text', { ends: 'soon', minutes: '20' }],
  ['lines', { ends: ['2026-11-22T21:40:00Z', 'x'], minutes: '20' }],
  ['no minutes', { ends: '2026-11-22T21:40:00Z', minutes: '' }],
])('the reader takes nothing on trust: %s', (_, { ends, minutes }) => {
  answer(`${key}.ends`, ends);
  answer(`${key}.minutes`, minutes);
  expect(read()).toEqual([]);
});
