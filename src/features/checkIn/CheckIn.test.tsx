import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { expectSpoken, saidBy } from '../../../tests/saidBy.ts';
import type { CheckIn as Given } from '../../domain/checkIn.ts';
import { addDays, dayOf, sayDate } from '../../domain/day.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { answerGate, useGates } from '../../store/gates.ts';
import { setCheckIn, useNotebook } from '../../store/notebook.ts';
import { CheckIn } from './CheckIn.tsx';

const today = dayOf(new Date());
const ago = (days: number) => addDays(today, -days);
const page = <CheckIn saved={<p>Saved here.</p>} />;
const show = () => render(page);
const scale = (name: string) => within(screen.getByRole('radiogroup', { name }));
const number = (name: string, value: number) =>
  scale(name).getByRole<HTMLInputElement>('radio', { name: String(value) });
const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked).length;
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A line about this week' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** Which check-in it is: what is said of files comes after it. */
const said = () => saidBy(screen.getAllByRole('status')[0]);
const keptOn = (day: string) => kept(useNotebook.getState().checkIns, day);
const has = (days: number, checkIn: Partial<Given>) => setCheckIn(ago(days), { note: '', ...checkIn });

beforeEach(() => useNotebook.setState(emptyNotebook, true));

test('a threat in the line about the week shows help, and has the questions of safety asked anew', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json([
      { id: 'threat', title: 'T', why: 'Call first.', instead: '', phrases: ['or else'], except: [] },
    ]),
  );
  answerGate('done', 'no');
  show();
  await userEvent.type(note(), 'I told them: or else.');
  expect(await screen.findByRole('link', { name: /Numbers to call/ })).toBeTruthy();
  await waitFor(() => expect(useGates.getState().answers.done).toBeUndefined());
  vi.unstubAllGlobals();
});

describe('the questions', () => {
  test('are three about what one did and one about how one feels, and nothing is chosen at first', () => {
    show();
    const names = screen
      .getAllByRole('radiogroup')
      .map((group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent);
    expect(names).toEqual([
      'I did what I said',
      'I told the truth without being asked',
      'I respected a no',
      'How I feel',
    ]);
    expect(screen.getAllByRole('radio')).toHaveLength(44);
    expect(chosen()).toBe(0);
    expect(useNotebook.getState()).toBe(emptyNotebook);
  });

  test.each([
    ['I did what I said', '0 is not at all, 10 is every time.'],
    ['How I feel', '0 is very bad, 10 is very good.'],
  ])('"%s" says what its ends mean', (name, said) => {
    show();
    const group = within(screen.getByRole('radiogroup', { name }));
    expect(group.getByRole('radio', { name: '0', description: said })).toBeTruthy();
  });

  test('each answer is kept as it is given, 0 as well, under the day of today', async () => {
    show();
    await userEvent.click(number('I did what I said', 0));
    expect(keptOn(today)).toEqual({ did: 0, note: '' });
    await userEvent.click(number('How I feel', 10));
    await userEvent.type(note(), 'late');
    expect(keptOn(today)).toEqual({ did: 0, feel: 10, note: 'late' });
    expect(number('I did what I said', 0).checked).toBe(true);
    expect(chosen()).toBe(2);
  });

  test('an answer is changed with the keyboard, and taken back; focus stays with the question', async () => {
    show();
    await userEvent.click(number('I respected a no', 4));
    number('I respected a no', 5).focus();
    await userEvent.keyboard(' ');
    expect(keptOn(today)?.respected).toBe(5);
    const takeBack = { name: 'Take the answer back', description: 'I respected a no' };
    await userEvent.click(scale('I respected a no').getByRole('button', takeBack));
    expect(keptOn(today)).toStrictEqual({ note: '' });
    expect(chosen()).toBe(0);
    expect(document.activeElement).toBe(number('I respected a no', 0));
  });

  test('what was begun stays in view when all of it is deleted again', async () => {
    has(3, { did: 7 });
    has(0, { note: 'x' });
    show();
    await userEvent.clear(note());
    expect(note().value).toBe('');
    expect(chosen()).toBe(0);
    await userEvent.type(note(), 'y');
    expect(keptOn(today)?.note).toBe('y');
    expect(keptOn(ago(3))).toEqual({ did: 7, note: '' });
  });

  // Row U12: a form that is sent by accident would put the words in the address.
  test('there is no form to send', () => {
    has(0, { did: 1, note: 'x' });
    has(7, { did: 8 });
    const { container } = show();
    expect(container.querySelector('form')).toBeNull();
    expect(screen.queryByRole('button', { name: /send|save$/i })).toBeNull();
    for (const button of screen.getAllByRole<HTMLButtonElement>('button')) expect(button.type).toBe('button');
  });

  test('it says whether it is saved', () => {
    show();
    expect(within(screen.getByRole('region', { name: 'This week' })).getByText('Saved here.')).toBeTruthy();
  });
});

describe('once a week', () => {
  test('a check-in of less than a week ago is changed, and the page says so', async () => {
    has(6, { did: 7, note: 'x' });
    show();
    expect(said()).toBe(
      `You did this one on ${sayDate(ago(6))}, less than a week ago. What you change here changes that one.`,
    );
    expect(number('I did what I said', 7).checked).toBe(true);
    expect(note().value).toBe('x');
    await userEvent.click(number('I did what I said', 8));
    expect(keptOn(ago(6))).toEqual({ did: 8, note: 'x' });
    expect(keptOn(today)).toBeUndefined();
  });

  test('after a week there is a new one', async () => {
    has(7, { did: 7 });
    show();
    expect(said()).toMatch(/^This one is for today, /);
    expect(chosen()).toBe(0);
    await userEvent.click(number('I did what I said', 8));
    expect(keptOn(today)?.did).toBe(8);
    expect(keptOn(ago(7))?.did).toBe(7);
  });

  test('a new one can be made in the same week, and the earlier one changed after all', async () => {
    has(2, { did: 7 });
    show();
    await press('Make a new one for today');
    expect(chosen()).toBe(0);
    const back = `Change the one of ${sayDate(ago(2))} instead`;
    expect(document.activeElement).toBe(screen.getByRole('button', { name: back }));
    await userEvent.click(number('How I feel', 3));
    expect([keptOn(today), keptOn(ago(2))]).toEqual([
      { feel: 3, note: '' },
      { did: 7, note: '' },
    ]);
    await press(back);
    expect(number('I did what I said', 7).checked).toBe(true);
  });

  test('of two in one week each leads to the other, and none is said to be new', async () => {
    has(3, { did: 7 });
    has(0, { did: 4 });
    show();
    await press(`Change the one of ${sayDate(ago(3))} instead`);
    expect(number('I did what I said', 7).checked).toBe(true);
    await press(`Change the one of ${sayDate(today)} instead`);
    expect(number('I did what I said', 4).checked).toBe(true);
  });

  test('one that a wrong clock put in the future is left alone', async () => {
    has(-3, { did: 7 });
    show();
    expect(chosen()).toBe(0);
    await userEvent.click(number('I did what I said', 1));
    expect(keptOn(ago(-3))?.did).toBe(7);
  });

  test('on the first day nothing else is offered', () => {
    show();
    expect(screen.queryByRole('button', { name: /new one|instead/ })).toBeNull();
  });
});

describe('a fall', () => {
  test('of three is asked about, once it is there, and the line to write in says so too', async () => {
    has(7, { did: 8, feel: 9 });
    show();
    await userEvent.click(number('I did what I said', 6));
    expect(screen.queryByText(/What happened/)).toBeNull();
    expect(note().getAttribute('aria-describedby')).toBeNull();
    await userEvent.click(number('I did what I said', 5));
    const asked = scale('I did what I said').getByText(/What happened/);
    expect(asked.textContent).toBe(
      `On ${sayDate(ago(7))} it was 8. What happened? There is room for it below.`,
    );
    expect(document.activeElement).toBe(number('I did what I said', 5));
    expect(note().getAttribute('aria-describedby')).toBe(asked.id);
    expect(asked.closest('[role="alert"]')).toBeNull();
  });
});

describe('over the weeks', () => {
  const sentence = 'Over 2 weeks, ‘I did what I said’ went from 4 to 7.';

  test('there is no chart before the second check-in', () => {
    has(0, { did: 1 });
    show();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('From your second check-in on, a chart comes here.')).toBeTruthy();
  });

  test('each item has its chart with its name and its sentence; one that was always left out has none', () => {
    has(14, { did: 4, feel: 2 });
    has(7, { did: 2 });
    has(0, { did: 7, feel: 2 });
    show();
    const part = within(screen.getByRole('region', { name: 'Over the weeks' }));
    expect(part.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'I did what I said',
      'How I feel',
    ]);
    expect(part.getByText(sentence)).toBeTruthy();
    const label = `Line chart of ‘I did what I said’: 4 on ${sayDate(ago(14))}, 7 on ${sayDate(today)}, in between from 2 to 7.`;
    expect(part.getByRole('img', { name: label })).toBeTruthy();
  });

  test('the line goes up with the value, has room for its days, and breaks where the item was left out', () => {
    has(28, { did: 0, told: 1 });
    has(21, { did: 10, told: 1 });
    has(7, { told: 1 });
    has(0, { did: 5, told: 1 });
    show();
    const [chart] = screen.getAllByRole('img');
    const lines = [...(chart?.querySelectorAll('polyline') ?? [])].map((line) =>
      line
        .getAttribute('points')
        ?.split(' ')
        .map((point) => point.split(',').map(Number)),
    );
    // From x 26 to 258 in 28 days, from y 124 for 0 to y 32 for 10.
    expect(lines).toEqual([
      [
        [26, 124],
        [84, 32],
      ],
      [[258, 78]],
    ]);
    expect(chart?.querySelectorAll('circle')).toHaveLength(3);
  });

  test('a table says the same numbers, and what was left out', () => {
    has(7, { did: 4, told: 0 });
    has(0, { did: 7, respected: 10, feel: 3 });
    show();
    const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['Did as I said', 'Told the truth', 'Kept to a no', 'How I feel'],
      ['4', '0', '–left out', '–left out'],
      ['7', '–left out', '10', '3'],
    ]);
  });

  test('nothing is added up', () => {
    has(7, { did: 4, told: 4, respected: 4, feel: 4 });
    has(0, { did: 7, told: 7, respected: 7, feel: 7 });
    const { container } = show();
    expect(container.textContent).not.toMatch(/total|average|score|better|worse|well done|streak/i);
  });

  test('a year of weeks is drawn with smaller points', () => {
    for (let week = 0; week < 52; week++) has(week * 7, { did: week % 11 });
    show();
    const circles = screen.getAllByRole('img')[0]?.querySelectorAll('circle');
    expect(circles).toHaveLength(52);
    expect(circles?.[0]?.getAttribute('r')).toBe('1.5');
  });
});

describe('the list', () => {
  const items = () =>
    within(screen.getByRole('region', { name: 'Your check-ins' })).queryAllByRole('listitem');

  test('says what will be there', () => {
    show();
    expect(items()).toHaveLength(0);
    expect(screen.getByText(/^There is none yet\./)).toBeTruthy();
  });

  test('has the newest first, with its numbers and its line', () => {
    has(14, { did: 4 });
    has(7, { told: 0, note: 'I said it.' });
    show();
    expect(items().map((item) => within(item).getByRole('heading').textContent)).toEqual([
      sayDate(ago(7)),
      sayDate(ago(14)),
    ]);
    const newest = within(items()[0] as HTMLElement);
    expect(newest.getByRole('definition').textContent).toBe('0');
    expect(newest.getByText('I said it.')).toBeTruthy();
  });

  test('a deleted check-in is gone from what is kept, and can be put back; focus stays in its place', async () => {
    has(14, { did: 4 });
    has(7, { did: 5, note: 'private' });
    show();
    await press(`Delete the check-in of ${sayDate(ago(7))}`);
    expect(JSON.stringify(useNotebook.getState())).not.toContain('private');
    expect(keptOn(ago(7))).toEqual({ note: '' });
    expect(screen.queryByRole('table')).toBeNull();
    const back = await screen.findByRole('button', { name: `Put it back: ${sayDate(ago(7))}` });
    await expect.poll(() => document.activeElement).toBe(back);
    await userEvent.click(back);
    expect(keptOn(ago(7))).toEqual({ did: 5, note: 'private' });
    const again = screen.getByRole('button', { name: `Delete the check-in of ${sayDate(ago(7))}` });
    await expect.poll(() => document.activeElement).toBe(again);
  });

  test('can be saved as a file, and says what that means; there is nothing to save at first', async () => {
    const { unmount } = show();
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
    unmount();
    has(7, { told: 0, note: 'I said it.' });
    show();
    const saved: Blob[] = [];
    URL.createObjectURL = (file) => {
      saved.push(file as Blob);
      return 'blob:file';
    };
    URL.revokeObjectURL = () => {};
    let name = '';
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    click.mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    await press('Save as plain text');
    click.mockRestore();
    expect(name).toBe('notes.txt');
    expect(await saved[0]?.text()).toContain(
      `${sayDate(ago(7))}\nI told the truth without being asked: 0 of 10\nI said it.`,
    );
    const region = screen.getByText(/^Saved as notes.txt. It is not locked/);
    expect(region.getAttribute('role')).toBe('status');
    await expectSpoken(region, () => press('Save as plain text'));
  });

  test('one that was deleted earlier is not there', () => {
    has(7, {});
    show();
    expect(items()).toHaveLength(0);
  });

  test('what was erased, or given anew, is not put back over it', async () => {
    has(0, { did: 5 });
    has(7, { did: 6 });
    show();
    await press(`Delete the check-in of ${sayDate(today)}`);
    await userEvent.click(number('I did what I said', 1));
    expect(screen.queryByRole('button', { name: /^Put it back/ })).toBeNull();
    await press(`Delete the check-in of ${sayDate(ago(7))}`);
    act(() => useNotebook.setState(emptyNotebook, true));
    expect(screen.queryByRole('button', { name: /^Put it back/ })).toBeNull();
  });
});

test('the page as it was built has no day and no chart, cannot be written in yet, and is taken over as it is', () => {
  has(7, { did: 5, note: 'private' });
  has(14, { did: 5 });
  const html = renderToString(page);
  expect(html).not.toContain('private');
  expect(html).not.toContain(today.slice(0, 4));
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = html;
  expect(container.querySelector<HTMLFieldSetElement>('fieldset')?.disabled).toBe(true);
  const served = container.querySelector('h2');
  // A difference is an error on the console, which fails the test.
  render(page, { container, hydrate: true });
  expect(container.querySelector('h2')).toBe(served);
  expect(container.querySelector<HTMLFieldSetElement>('fieldset')?.disabled).toBe(false);
  expect(screen.getAllByRole('img')).toHaveLength(1);
});

test('a page that stood open over night asks for the new day', () => {
  show();
  const { Date: RealDate } = globalThis;
  const later = RealDate.now() + 86_400_000;
  globalThis.Date = class extends RealDate {
    constructor(...given: [number?]) {
      super(...((given.length > 0 ? given : [later]) as [number]));
    }
  } as DateConstructor;
  try {
    fireEvent.focus(window);
    expect(said()).toContain(sayDate(addDays(today, 1)));
  } finally {
    globalThis.Date = RealDate;
  }
});
