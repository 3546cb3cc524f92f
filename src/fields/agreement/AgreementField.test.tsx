import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { saidBy } from '../../../tests/saidBy.ts';
import { addDays, sayDay } from '../../domain/day.ts';
import type { FieldOf } from '../../domain/field.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { AgreementField } from './AgreementField.tsx';
import { readAgreement } from './readAgreement.ts';

const key = 'partner/openness/days';
const field: FieldOf<'agreement'> = { id: 'days', label: 'How long it runs', kind: 'agreement' };
const start = '2026-11-22';
const dayAfter = (days: number) => addDays(start, days);
const me = 'Me: nobody pushed me.';
const them = 'The other person: nobody pushed me.';

const show = () =>
  render(
    <>
      <span id="label">{field.label}</span>
      <AgreementField field={field} answerKey={key} labelId="label" describedBy={undefined} />
    </>,
  );
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const give = (name: string, day: string) => fireEvent.change(input(name), { target: { value: day } });
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));
const isTicked = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked;
const button = (name: string) => screen.queryByRole('button', { name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const said = () => saidBy(screen.getAllByRole('status').at(-1));
const part = (name: string) => kept(useNotebook.getState().answers, `${key}.${name}`);
const read = () => readAgreement(field, useNotebook.getState(), key);
/** What is said of a day that is described by it. */
const described = (name: string) =>
  document.getElementById(input(name).getAttribute('aria-describedby') ?? '')?.textContent;
function goTo(day: string) {
  vi.setSystemTime(new Date(`${day}T12:00`));
  fireEvent(document, new Event('visibilitychange'));
}
function agree() {
  const page = show();
  give('Start', start);
  give('Review together', dayAfter(28));
  give('End', dayAfter(84));
  tick(me);
  tick(them);
  return page;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${start}T12:00`) });
  useNotebook.setState(emptyNotebook, true);
});
afterEach(() => vi.useRealTimers());

describe('an agreement', () => {
  test('begins with three days and two ticks, and not before', () => {
    show();
    expect(read()).toEqual([]);
    for (const act of [
      () => give('Start', start),
      () => give('Review together', dayAfter(28)),
      () => give('End', dayAfter(84)),
      () => tick(me),
    ]) {
      expect(said()).toBe('It begins once it has its three days and both ticks.');
      expect(button('End it now')).toBeNull();
      act();
    }
    // One tick is not enough, whichever it is.
    expect(said()).toBe('It begins once it has its three days and both ticks.');
    expect(read().at(-1)).toBe('It is not agreed yet.');
    tick(me);
    tick(them);
    expect(said()).toBe('It begins once it has its three days and both ticks.');
    expect(read().at(-1)).toBe('It is not agreed yet.');
    tick(me);
    expect(said()).toBe(`Runs until ${sayDay(dayAfter(84))}.`);
    expect(part('start')).toBe(start);
    expect(read()).toEqual([
      `Start: ${sayDay(start)}`,
      `Review: ${sayDay(dayAfter(28))}`,
      `End: ${sayDay(dayAfter(84))}`,
      'Ticked for each of us: nobody pushed me. Either of us can end it at any time, without a reason.',
    ]);
  });

  test('is there when the visitor comes back', () => {
    const { unmount } = agree();
    unmount();
    show();
    expect(input('End').value).toBe(dayAfter(84));
    expect(said()).toBe(`Runs until ${sayDay(dayAfter(84))}.`);
  });

  test('that begins later says so', () => {
    agree();
    goTo(dayAfter(-3));
    expect(said()).toBe(`Begins on ${sayDay(start)}. Runs until ${sayDay(dayAfter(84))}.`);
    expect(button('End it now')).toBeTruthy();
  });

  test.each([
    [
      'Review together',
      dayAfter(29),
      `The review is at most 4 weeks after the start: ${sayDay(dayAfter(28))} or earlier.`,
    ],
    ['Review together', start, 'The review comes after the start.'],
    ['End', dayAfter(85), `The end is at most 12 weeks after the start: ${sayDay(dayAfter(84))} or earlier.`],
    ['End', dayAfter(-1), 'The end comes after the start.'],
    ['Review together', dayAfter(28), 'The review comes on the last day or before it.', dayAfter(20)],
  ])(
    'keeps what is typed for %s (%s) and says what is expected',
    (name, day, sentence, end = dayAfter(84)) => {
      show();
      give('Start', start);
      give('Review together', dayAfter(7));
      give('End', end);
      give(name, day);
      tick(me);
      tick(them);
      expect(input(name).value).toBe(day);
      expect(described(name)).toBe(sentence);
      expect(input(name).ariaInvalid ?? input(name).getAttribute('aria-invalid')).toBe('true');
      expect(button('End it now')).toBeNull();
    },
  );

  test('with other days is another agreement: both tick again', () => {
    agree();
    give('End', dayAfter(60));
    expect(isTicked(me)).toBe(false);
    expect(isTicked(them)).toBe(false);
    expect(said()).toBe('It begins once it has its three days and both ticks.');
  });

  test('ends by itself after its last day, also on a page that stays open', () => {
    agree();
    goTo(dayAfter(84));
    expect(said()).toBe(`Runs until ${sayDay(dayAfter(84))}.`);
    act(() => vi.advanceTimersByTime(12 * 3_600_000));
    expect(said()).toBe(`This agreement has ended. Its last day was ${sayDay(dayAfter(84))}.`);
    expect(button('End it now')).toBeNull();
    expect(button('Undo')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(read().at(-1)).toBe('This agreement has ended.');
  });

  test('can be ended at any time without a reason, and a tap by mistake can be undone', () => {
    agree();
    goTo(dayAfter(10));
    press('End it now');
    expect(said()).toBe(`This agreement has ended. It was ended on ${sayDay(dayAfter(10))}.`);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: field.label }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(read().at(-1)).toBe('This agreement has ended.');
    press('Undo');
    expect(said()).toBe(`Runs until ${sayDay(dayAfter(84))}.`);
    expect(part('stopped')).toBe('');
  });

  test('that was ended cannot be brought back later by one of the two', () => {
    const { unmount } = agree();
    press('End it now');
    unmount();
    show();
    expect(said()).toMatch(/^This agreement has ended/);
    expect(button('Undo')).toBeNull();
    press('Begin a new one');
    expect(input('Start').value).toBe('');
    expect(isTicked(me)).toBe(false);
    expect(read()).toEqual([]);
  });
});

test('the reader takes nothing on trust', () => {
  answer(`${key}.start`, 'tomorrow');
  answer(`${key}.end`, ['2026-02-30']);
  expect(read()).toEqual([]);
  answer(`${key}.start`, start);
  answer(`${key}.review`, dayAfter(20));
  answer(`${key}.end`, dayAfter(3000));
  answer(`${key}.free-me`, 'yes');
  answer(`${key}.free-them`, 'yes');
  expect(read().at(-1)).toBe('It is not agreed yet.');
});
