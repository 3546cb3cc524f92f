import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { addDays, dayOf } from '../../domain/day.ts';
import { emptyNotebook } from '../../domain/notebook.ts';
import { type KeptPromise, newPromise } from '../../domain/promise.ts';
import { promisesOf } from '../../domain/promises.ts';
import { setPromise, useNotebook } from '../../store/notebook.ts';
import { AnswerField } from '../AnswerField.tsx';

const key = 'partner/pace/promises';
const field = { id: 'promises', label: 'My promises', kind: 'if-then', help: 'Small ones.' } as const;
const rent: KeptPromise = { ...newPromise, when: 'it is Friday', act: 'send the rent' };

let user = userEvent.setup({ delay: null });
const show = () => render(<AnswerField field={field} answerKey={key} />);
/** The promise with this number, whichever tab made it. */
const given = (number: number) =>
  promisesOf(useNotebook.getState(), key).find(
    (each) => Number.parseInt(each.key.slice(key.length + 1), 10) === number,
  )?.promise;
const groups = () => screen.queryAllByRole('group', { name: /^Promise \d+$/ });
const promise = (place: number) => within(screen.getByRole('group', { name: `Promise ${place}` }));
const input = (place: number, name: string) => promise(place).getByLabelText<HTMLInputElement>(name);
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const takeBack = (place: number) => user.click(button(new RegExp(`^Take back\\s*promise ${place}$`)));
const add = () => user.click(button('Add a promise'));
const putBack = () => user.click(button('Put the promise back'));

beforeEach(() => {
  user = userEvent.setup({ delay: null });
  useNotebook.setState(emptyNotebook, true);
});

describe('a visitor who has promised nothing', () => {
  test('finds one promise to fill in, and nothing is kept of it', () => {
    show();
    expect(groups()).toHaveLength(1);
    expect(input(1, 'If').value).toBe('');
    expect(input(1, 'then I').value).toBe('');
    expect(input(1, 'First on').value).toBe('');
    expect(promise(1).getByRole<HTMLSelectElement>('combobox', { name: 'How often' }).value).toBe('once');
    expect(button('Add a promise').disabled).toBe(true);
    expect(screen.queryByRole('button', { name: /Take back|Put the promise back/ })).toBeNull();
    expect(useNotebook.getState()).toBe(emptyNotebook);
  });

  test('finds it under the name of the question, with its help', () => {
    show();
    const described = screen.getByRole('group', { name: 'My promises' }).getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toBe('Small ones.');
  });
});

describe('a promise', () => {
  test('is kept as it is written, in all its parts', async () => {
    show();
    await user.type(input(1, 'If'), 'it is Friday');
    await user.type(input(1, 'then I'), 'send the rent');
    fireEvent.change(input(1, 'First on'), { target: { value: '2026-11-27' } });
    await user.selectOptions(input(1, 'How often'), 'every week');
    expect(given(1)).toEqual({ ...rent, next: '2026-11-27', frequency: 'weekly' });
  });

  test('keeps the focus and the field while its first words are typed', async () => {
    show();
    const first = input(1, 'If');
    await user.click(first);
    await user.keyboard('it');
    expect(document.activeElement).toBe(first);
    expect(input(1, 'If')).toBe(first);
    expect(groups()).toHaveLength(1);
  });

  test('is there when the visitor comes back', () => {
    setPromise(`${key}/1`, { ...rent, next: '2026-11-27', frequency: 'monthly' });
    show();
    expect(groups()).toHaveLength(1);
    expect(input(1, 'If').value).toBe('it is Friday');
    expect(input(1, 'then I').value).toBe('send the rent');
    expect(input(1, 'First on').value).toBe('2026-11-27');
    expect(input(1, 'How often').value).toBe('monthly');
  });

  test('shows what another tab has written meanwhile', async () => {
    show();
    setPromise(`${key}/1`, rent);
    expect(await screen.findByDisplayValue('send the rent')).toBe(input(1, 'then I'));
  });

  test('keeps how it went when its words are changed', async () => {
    const log: KeptPromise['log'] = [{ day: '2026-11-20', outcome: 'kept', note: '' }];
    setPromise(`${key}/1`, { ...rent, log });
    show();
    await user.type(input(1, 'then I'), '!');
    expect(given(1)).toEqual({ ...rent, act: 'send the rent!', log });
  });

  // The browser keeps nothing of what is private, and there is no form to send.
  test('is kept out of the lists and services of the browser', () => {
    show();
    for (const name of ['If', 'then I', 'First on']) {
      expect(input(1, name).autocomplete).toBe('off');
      expect(input(1, name).getAttribute('spellcheck')).toBe('false');
      expect(input(1, name).hasAttribute('name')).toBe(false);
      expect(input(1, name).form).toBeNull();
    }
  });
});

describe('several promises', () => {
  beforeEach(() => {
    setPromise(`${key}/1`, rent);
  });

  test('are added one by one, and the new one takes the focus', async () => {
    show();
    expect(groups()).toHaveLength(1);
    await add();
    expect(groups()).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(input(2, 'If')));
    expect(button('Add a promise').disabled).toBe(true);
    await user.keyboard('they call');
    expect(given(2)?.when).toBe('they call');
    expect(given(1)).toEqual(rent);
    await add();
    await user.type(input(3, 'then I'), 'rest');
    expect(given(3)?.act).toBe('rest');
  });

  test('stand in the order in which they were made', () => {
    for (let place = 11; place >= 2; place--) setPromise(`${key}/${place}`, { ...rent, act: `act ${place}` });
    show();
    const acts = screen.getAllByLabelText<HTMLInputElement>('then I').map(({ value }) => value);
    expect(acts).toEqual(['send the rent', ...Array.from({ length: 10 }, (_, index) => `act ${index + 2}`)]);
  });

  test('of another field are not among them', () => {
    setPromise('partner/pace/promises-of-others/1', { ...rent, act: 'not mine' });
    setPromise('ex/pace/promises/1', { ...rent, act: 'not here' });
    show();
    expect(groups()).toHaveLength(1);
  });
});

describe('taking a promise back', () => {
  beforeEach(() => {
    setPromise(`${key}/1`, rent);
    setPromise(`${key}/2`, { ...rent, act: 'call' });
  });

  test('takes that one, and it can be put back where it was', async () => {
    show();
    await takeBack(1);
    expect(given(1)).toEqual(newPromise);
    expect(groups()).toHaveLength(1);
    expect(input(1, 'then I').value).toBe('call');
    await putBack();
    expect(given(1)).toEqual(rent);
    expect(input(1, 'then I').value).toBe('send the rent');
    expect(input(2, 'then I').value).toBe('call');
    expect(groups()[0]?.contains(document.activeElement), 'it has the focus').toBe(true);
    expect(screen.queryByRole('button', { name: 'Put the promise back' })).toBeNull();
  });

  test('keeps how it went for when it is put back', async () => {
    const noted: KeptPromise = { ...rent, log: [{ day: '2026-11-20', outcome: 'not-kept', note: 'ill' }] };
    setPromise(`${key}/1`, noted);
    show();
    await takeBack(1);
    await putBack();
    expect(given(1)).toEqual(noted);
  });

  // A double tap takes two, as the next one moves up. Neither may be lost.
  test('loses none of two, and gives the last one back first', async () => {
    show();
    await takeBack(1);
    await takeBack(1);
    expect([given(1), given(2)]).toEqual([newPromise, newPromise]);
    await putBack();
    expect(given(2)?.act).toBe('call');
    await putBack();
    expect(given(1)).toEqual(rent);
  });

  test('leaves the focus in the field', async () => {
    show();
    await takeBack(2);
    expect(screen.getByRole('group', { name: 'My promises' }).contains(document.activeElement)).toBe(true);
  });

  test('of the last one leaves an empty one to fill in, which does not take its place', async () => {
    show();
    await takeBack(1);
    await takeBack(1);
    expect(groups()).toHaveLength(1);
    await user.type(input(1, 'then I'), 'rest');
    await putBack();
    await putBack();
    const acts = screen.getAllByLabelText<HTMLInputElement>('then I').map(({ value }) => value);
    expect(acts).toEqual(['send the rent', 'call', 'rest']);
  });
});

describe('a promise that has no words yet', () => {
  test('keeps its day and how often it is, when these are chosen first', async () => {
    show();
    fireEvent.change(input(1, 'First on'), { target: { value: '2026-11-27' } });
    await user.selectOptions(input(1, 'How often'), 'every week');
    expect(input(1, 'First on').value).toBe('2026-11-27');
    expect(input(1, 'How often').value).toBe('weekly');
    await user.type(input(1, 'then I'), 'pay');
    expect(given(1)).toEqual({ ...newPromise, act: 'pay', next: '2026-11-27', frequency: 'weekly' });
  });

  test('keeps them too when it is the second one', async () => {
    setPromise(`${key}/1`, rent);
    show();
    await add();
    fireEvent.change(input(2, 'First on'), { target: { value: '2026-11-27' } });
    expect(input(2, 'First on').value).toBe('2026-11-27');
    await user.type(input(2, 'then I'), 'pay');
    expect(given(2)).toEqual({ ...newPromise, act: 'pay', next: '2026-11-27' });
  });

  test('keeps the focus when its first letter is taken away again', async () => {
    show();
    await user.click(input(1, 'If'));
    await user.keyboard('i{Backspace}they call');
    expect(input(1, 'If').value).toBe('they call');
    expect(given(1)?.when).toBe('they call');
  });

  test('keeps the focus when all words of one of two are taken away', async () => {
    setPromise(`${key}/1`, { ...newPromise, act: 'a' });
    setPromise(`${key}/2`, rent);
    show();
    await user.click(input(1, 'then I'));
    await user.keyboard('{Backspace}b');
    expect(given(1)?.act).toBe('b');
  });
});

test('one that was taken back and begun anew is not lost when the first is put back', async () => {
  setPromise(`${key}/1`, rent);
  show();
  await add();
  await user.type(input(2, 'then I'), 'call');
  await takeBack(2);
  if (groups().length < 2) await add();
  await user.type(input(2, 'then I'), 'rest');
  await putBack();
  const acts = screen.getAllByLabelText<HTMLInputElement>('then I').map(({ value }) => value);
  expect(acts.toSorted()).toEqual(['call', 'rest', 'send the rent']);
});

test.each([1, 2])('focus is on what puts it back after one of %i was taken back', async (count) => {
  for (let number = 1; number <= count; number++) setPromise(`${key}/${number}`, rent);
  show();
  await takeBack(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Put the promise back' }));
});

test('another promise can be added where the number of one is missing', async () => {
  setPromise(`${key}/2`, rent);
  show();
  await add();
  expect(groups()).toHaveLength(2);
});

test.each(['12026-11-27', '275760-09-13'])(
  'the day %s, which is none of our calendar, is not kept',
  (day) => {
    setPromise(`${key}/1`, rent);
    show();
    fireEvent.change(input(1, 'First on'), { target: { value: day } });
    expect(given(1)?.next).toBe('');
  },
);

test.each([
  ['yesterday', -1, true],
  ['today', 0, false],
  ['tomorrow', 1, false],
])('whether a first day that is %s is said to have passed', (_, days, isSaid) => {
  setPromise(`${key}/1`, { ...rent, next: addDays(dayOf(new Date()), days) });
  show();
  const described = input(1, 'First on').getAttribute('aria-describedby');
  expect(/^This day has passed/.test(document.getElementById(described ?? '')?.textContent ?? '')).toBe(
    isSaid,
  );
});
