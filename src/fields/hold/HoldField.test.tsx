import { act, fireEvent, render, screen, within } from '@testing-library/react';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startKeepingOpen } from '../../../tests/keepingOpen.ts';
import { saidBy } from '../../../tests/saidBy.ts';
import { dayOf, sayDay } from '../../domain/day.ts';
import type { FieldOf } from '../../domain/field.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { save } from '../../store/keeping.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { HoldField } from './HoldField.tsx';
import { readHold } from './readHold.ts';
import { holdEntries } from './schema.ts';

const key = 'ex/be-clear/message';
const questions = [
  { ask: 'Did they ask to hear from me?', fine: 'yes' },
  { ask: 'Does it ask them for anything?', fine: 'no' },
] satisfies FieldOf<'hold'>['questions'];
const field: FieldOf<'hold'> = { id: 'message', label: 'The message', kind: 'hold', questions };
const words = 'I will bring the keys on Friday.';
const start = new Date(2026, 10, 22, 18, 0);
const day = (days: number) => sayDay(dayOf(new Date(2026, 10, 22 + days)));

const show = (shown: FieldOf<'hold'> = field) =>
  render(
    <>
      <span id="label">{field.label}</span>
      <HoldField field={shown} answerKey={key} labelId="label" describedBy={undefined} />
    </>,
  );
const button = (name: string | RegExp) => screen.queryByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const box = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: field.label });
const type = (text: string) => fireEvent.change(box() as HTMLElement, { target: { value: text } });
const pick = (hours: number) => fireEvent.click(screen.getByRole('radio', { name: `${hours} hours` }));
/** What the field says; the statuses of the hints under the draft are silent here. */
const said = () => {
  const texts = screen.getAllByRole('status').map(saidBy);
  return texts.slice(0, 1).concat(texts.slice(1).filter(Boolean));
};
const part = (name = '') => kept(useNotebook.getState().answers, `${key}${name}`);
const read = () => readHold(field, useNotebook.getState(), key);
const reply = (ask: string, given: 'Yes' | 'No') =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: ask })).getByRole('radio', { name: given }));
const replyWell = () => {
  reply('Did they ask to hear from me?', 'Yes');
  reply('Does it ask them for anything?', 'No');
};
/** Sets the clock, and looks at the page. */
function goTo(hours: number) {
  vi.setSystemTime(start.getTime() + hours * 3_600_000);
  fireEvent(document, new Event('visibilitychange'));
}
/** Shows a message that was put away at `start`. */
function putAway(hours = 24) {
  const page = show();
  type(words);
  pick(hours);
  press('Put it away');
  return page;
}
/** Whether the words are anywhere on the page. */
const isSeen = () => document.documentElement.outerHTML.includes(words);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  useNotebook.setState(emptyNotebook, true);
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('a message that is written', () => {
  test('is kept as it is typed, and cannot be put away empty', () => {
    show();
    expect(button('Put it away')?.disabled).toBe(true);
    expect(read()).toEqual([]);
    type('  ');
    expect(button('Put it away')?.disabled).toBe(true);
    type(words);
    expect(part()).toBe(words);
    expect(button('Put it away')?.disabled).toBe(false);
    expect(button('Copy')).toBeNull();
  });

  test('is said to be long above 80 words', () => {
    show();
    type('word '.repeat(80));
    expect(screen.queryByText(/Shorter is kinder/)).toBeNull();
    type('word '.repeat(81));
    expect(screen.getByText('This has 81 words. Shorter is kinder.')).toBeTruthy();
  });

  test('is as long as its field says before that is mentioned', () => {
    show({ ...field, words: 150 });
    type('word '.repeat(150));
    expect(screen.queryByText(/Shorter is kinder/)).toBeNull();
    type('word '.repeat(151));
    expect(screen.getByText('This has 151 words. Shorter is kinder.')).toBeTruthy();
  });

  test('is said to ask for an answer where it has a question', () => {
    show();
    type(words);
    expect(screen.queryByText(/wants an answer/)).toBeNull();
    type('Can we talk on Friday?');
    expect(screen.getByText('It asks a question. A question wants an answer.')).toBeTruthy();
  });

  // Row A18.
  test('can begin with what was written in other fields, which is then changed at will', () => {
    const from = 'I regret {regret}\n{did}\n{why}';
    const join = () => button('Join the parts from above');
    const { unmount } = show({ ...field, from });
    // There is nothing to join, not even in another step.
    act(() => answer('ex/say-sorry/did', 'I lied.'));
    expect(join()).toBeNull();
    act(() => answer('ex/be-clear/regret', ' that I lied to you. '));
    act(() => answer('ex/be-clear/did', ['I hid the bills.', 'I hid them twice.']));
    fireEvent.click(join() as HTMLElement);
    expect(box()?.value).toBe('I regret that I lied to you.\nI hid the bills.\nI hid them twice.');
    expect(document.activeElement?.contains(box())).toBe(true);
    // What is there is never written over.
    expect(join()).toBeNull();
    unmount();
    show();
    type('');
    expect(join()).toBeNull();
  });

  test('is said to be late after ten in the evening', () => {
    show();
    type(words);
    goTo(3.99);
    expect(screen.queryByText(/It is late/)).toBeNull();
    goTo(4);
    expect(screen.getByText('It is late. This can wait until the morning.')).toBeTruthy();
    goTo(12);
    expect(screen.queryByText(/It is late/)).toBeNull();
  });
});

describe('a message that is put away', () => {
  test.each([
    [24, 1],
    [48, 2],
    [72, 3],
  ])('for %s hours is nowhere on the page until then', (hours, days) => {
    putAway(hours);
    expect(said()).toEqual([`It is put away until ${day(days)} at 18:00.`]);
    expect(isSeen()).toBe(false);
    expect(box()).toBeNull();
    goTo(hours - 0.01);
    expect(isSeen()).toBe(false);
    expect(button('Copy')).toBeNull();
    goTo(hours);
    expect(isSeen()).toBe(true);
  });

  test('has no way out but deleting', () => {
    putAway();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Change the time to a longer one',
      'Delete it',
    ]);
    expect(screen.getByText(/^Nobody sends it/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: field.label }));
  });

  test('comes back by itself while the page is open', () => {
    putAway();
    act(() => vi.advanceTimersByTime(24 * 3_600_000));
    expect(isSeen()).toBe(true);
  });

  test('stays put away when the page is closed and opened again', () => {
    localStorage.clear();
    const stop = startKeepingOpen();
    const { unmount } = putAway();
    save();
    stop();
    unmount();
    useNotebook.setState(emptyNotebook, true);
    vi.setSystemTime(start.getTime() + 3_600_000);
    const stopAgain = startKeepingOpen();
    show();
    expect(said()).toEqual([`It is put away until ${day(1)} at 18:00.`]);
    expect(isSeen()).toBe(false);
    stopAgain();
  });

  test.each([-1, -100, -100_000])('stays put away when the clock is put back by %s hours', (hours) => {
    putAway();
    goTo(hours);
    expect(isSeen()).toBe(false);
    expect(screen.getByText(/^The clock of this device was put back/)).toBeTruthy();
    press('Count the 24 hours from now');
    expect(screen.queryByText(/^The clock of this device was put back/)).toBeNull();
    goTo(hours + 23);
    expect(isSeen()).toBe(false);
    goTo(hours + 24);
    expect(isSeen()).toBe(true);
  });

  test('notes when it was seen, so that it hears of a clock that was put back since', () => {
    putAway();
    goTo(10);
    expect(part('.seen')).toBe(new Date(start.getTime() + 10 * 3_600_000).toJSON());
    goTo(2);
    expect(part('.seen')).toBe(new Date(start.getTime() + 10 * 3_600_000).toJSON());
    expect(screen.getByText(/^The clock of this device was put back/)).toBeTruthy();
  });

  test('is put away again when a clock that was put forward is put right', () => {
    putAway();
    goTo(30);
    expect(isSeen()).toBe(true);
    goTo(1);
    expect(isSeen()).toBe(false);
  });

  test('can be put away for longer, and never for less', () => {
    putAway();
    goTo(5);
    press('Change the time to a longer one');
    expect(button('Change the time to a longer one')?.ariaExpanded).toBe('true');
    expect(screen.getAllByRole('button').filter(({ textContent }) => /hours/.test(textContent))).toHaveLength(
      2,
    );
    press(/^48 hours/);
    expect(said()).toEqual([`It is put away until ${day(2)} at 18:00.`]);
    press('Change the time to a longer one');
    press(/^72 hours/);
    expect(said()).toEqual([`It is put away until ${day(3)} at 18:00.`]);
    expect(button('Change the time to a longer one')).toBeNull();
  });

  test('is not shown in the plan or in a file before its time', () => {
    putAway();
    expect(read()).toEqual([`A message is put away until ${day(1)} at 18:00.`]);
    goTo(24);
    expect(read()).toEqual(['A message can be read again now.']);
    replyWell();
    expect(read()).toEqual([words]);
  });
});

describe('deleting', () => {
  test('is a good result, and can be undone without ending the hold', () => {
    putAway();
    press('Delete it');
    expect(said()).toEqual(['It is deleted. Not sending it is a good result.']);
    expect(JSON.stringify(useNotebook.getState())).not.toContain(words);
    expect(box()?.value).toBe('');
    press('Undo');
    expect(said()).toEqual([`It is put away until ${day(1)} at 18:00.`]);
    expect(isSeen()).toBe(false);
    goTo(24);
    expect(isSeen()).toBe(true);
  });

  test('is not undone over a new draft', () => {
    putAway();
    press('Delete it');
    type('n');
    expect(button('Undo')).toBeNull();
    expect(said()).toEqual(['']);
  });

  test('leaves nothing for the plan', () => {
    putAway();
    press('Delete it');
    expect(read()).toEqual([]);
  });

  test('after reading again brings back the answers too, when it is undone', () => {
    putAway();
    goTo(24);
    replyWell();
    press('Delete it');
    expect(isSeen()).toBe(false);
    press('Undo');
    expect(button('Copy')).toBeTruthy();
  });
});

describe('reading again', () => {
  function open() {
    putAway();
    goTo(24);
  }

  test('allows to copy only when every question is answered, and well', () => {
    open();
    expect(button('Copy')).toBeNull();
    reply('Did they ask to hear from me?', 'Yes');
    expect(button('Copy')).toBeNull();
    reply('Does it ask them for anything?', 'Yes');
    expect(button('Copy')).toBeNull();
    expect(said()).toContain(
      'By your own answers it is better not sent. You can put it away again or delete it.',
    );
    reply('Does it ask them for anything?', 'No');
    expect(button('Copy')).toBeTruthy();
    reply('Did they ask to hear from me?', 'No');
    expect(button('Copy')).toBeNull();
  });

  test('never allows to copy what the step has not been told is wanted', () => {
    const wanted = { field: 'asked', answer: 'Yes, they asked' };
    putAway().unmount();
    show({ ...field, wanted });
    goTo(24);
    const told = (given: string) => act(() => answer('ex/be-clear/asked', given));
    const reading = () => readHold({ ...field, wanted }, useNotebook.getState(), key);
    replyWell();
    for (const given of ['', 'They want no contact']) {
      told(given);
      expect(button('Copy')).toBeNull();
      expect(said()[1]).toMatch(/^Further up you have not said that they want this\./);
      expect(reading()).toEqual(['A message can be read again now.']);
    }
    told(wanted.answer);
    expect(button('Copy')).toBeTruthy();
    expect(reading()).toEqual([words]);
  });

  test('copies the words and nothing else', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    open();
    replyWell();
    await act(async () => press('Copy'));
    expect(writeText.mock.calls).toEqual([[words]]);
    const region = screen.getByText('It is copied. Nothing was sent.');
    expect(region.getAttribute('role')).toBe('status');
    // A second time too: the same words in the same place would be silent.
    const spoken = region.firstChild;
    await act(async () => press('Copy'));
    expect(region.textContent).toBe('It is copied. Nothing was sent.');
    expect(region.firstChild).not.toBe(spoken);
    // Answers that forbid it and allow it again do not bring back what was said of a copy.
    reply('Did they ask to hear from me?', 'No');
    reply('Did they ask to hear from me?', 'Yes');
    expect(screen.queryByText('It is copied. Nothing was sent.')).toBeNull();
  });

  test.each([
    ['it is forbidden', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
    ['there is none', undefined],
  ])('says so when the clipboard fails: %s', async (_, value) => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    open();
    replyWell();
    await act(async () => press('Copy'));
    expect(said()).toContain('It could not be copied. Select the text above and copy it.');
    expect(isSeen()).toBe(true);
  });

  test('can end in putting it away again, and the questions are asked anew', () => {
    open();
    replyWell();
    press('Put it away again');
    expect(said()).toEqual([`It is put away until ${day(2)} at 18:00.`]);
    expect(isSeen()).toBe(false);
    goTo(48);
    expect(button('Copy')).toBeNull();
  });

  test('does not allow other words without another hold', () => {
    open();
    replyWell();
    press('Change the words');
    expect(box()?.value).toBe(words);
    expect(button('Copy')).toBeNull();
    type(`${words} Please.`);
    press('Put it away');
    expect(isSeen()).toBe(false);
    goTo(48);
    expect(button('Copy')).toBeNull();
  });
});

// Row H18.
test('nothing here sends: no form, no link', () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  putAway();
  goTo(24);
  replyWell();
  expect(document.querySelector('form, a')).toBeNull();
  expect(fetched.mock.calls.map(([asked]) => String(asked)).filter((file) => file !== 'hints.json')).toEqual(
    [],
  );
});

test.each([
  ['one question', [questions[0]]],
  ['no fine answer', [{ ask: 'Did they ask?' }, questions[1]]],
  ['another answer', [{ ask: 'Did they ask?', fine: 'maybe' }, questions[1]]],
  ['the same twice', [questions[0], questions[0]]],
])('the content is refused: %s', (_, given) => {
  expect(v.safeParse(v.strictObject(holdEntries), { questions: given }).success).toBe(false);
});

test('the content of a hold is taken', () => {
  expect(v.parse(v.strictObject(holdEntries), { questions })).toEqual({ questions });
});
