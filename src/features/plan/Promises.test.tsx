import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { rent } from '../../../tests/notebooks.ts';
import { openWith, press, user } from '../../../tests/openPlan.tsx';
import { addDays, dayOf, sayDay } from '../../domain/day.ts';
import { type KeptPromise, newPromise } from '../../domain/promise.ts';

describe('promises', () => {
  const key = 'ex/plan/promises/1';
  const list = () => within(screen.getByRole('region', { name: 'Promises' }));
  const said = () =>
    list()
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .filter(Boolean);

  test('stand in one list, the next day first, each with how often it is and its step', async () => {
    await openWith(
      {},
      {
        'partner/listen/promises/1': { ...rent, act: 'rest', next: '' },
        'ex/plan/promises/1': { ...rent, act: 'call', next: '2027-01-01', frequency: 'once' },
        'partner/listen/promises/2': rent,
        'partner/listen/promises/3': newPromise,
      },
    );
    const items = list()
      .getAllByRole('listitem')
      .map((item) =>
        [...item.querySelectorAll('p')]
          .map(({ textContent }) => textContent?.replace(/ · .*/, ''))
          .filter(Boolean),
      );
    expect(items).toEqual([
      ['If it is Friday, then I send the rent', 'Next on Friday, 27 November 2026, every week'],
      ['If it is Friday, then I call', 'On Friday, 1 January 2027'],
      ['If it is Friday, then I rest', 'No day yet'],
    ]);
    const links = list().getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/partner/listen/',
      '/ex/plan/',
      '/partner/listen/',
    ]);
  });

  test.each([
    ['Kept', 'kept'],
    ['Not kept', 'not-kept'],
    ['Had to change', 'changed'],
  ] as const)('went as they went: "%s" is noted, and the next day comes', async (name, outcome) => {
    const { promised } = await openWith({}, { [key]: rent });
    expect(list().getByRole('group', { name: 'How it went' }).getAttribute('aria-describedby')).toBe(
      list().getByText('If it is Friday, then I send the rent').id,
    );
    await press(name);
    expect(promised(key)).toEqual({
      ...rent,
      next: '2026-12-04',
      log: [{ day: '2026-11-27', outcome, note: '' }],
    });
    expect(said()).toEqual([`Friday, 27 November 2026: ${name.toLowerCase()}`]);
    expect(list().getByText(/^Next on Friday, 4 December 2026, every week/)).toBeTruthy();
  });

  test('stay in their places when one gets another day', async () => {
    await openWith({}, { [key]: rent, 'ex/plan/promises/2': { ...rent, act: 'call', next: '2026-11-28' } });
    const acts = () =>
      list()
        .getAllByRole('listitem')
        .map((item) => item.textContent?.match(/then I ([a-z ]+?)(?=Next|On)/)?.[1]);
    expect(acts()).toEqual(['send the rent', 'call']);
    await user.click(list().getAllByRole('button', { name: 'Not kept' })[0] as HTMLElement);
    expect(list().getByText(/^Next on Friday, 4 December 2026/)).toBeTruthy();
    expect(acts()).toEqual(['send the rent', 'call']);
  });

  test('without a day are noted today', async () => {
    const { promised } = await openWith({}, { [key]: { ...rent, next: '', frequency: 'daily' } });
    await press('Kept');
    const today = dayOf(new Date());
    expect(promised(key)?.log).toEqual([{ day: today, outcome: 'kept', note: '', undated: true }]);
    expect(promised(key)?.next).toBe(addDays(today, 1));
    expect(said()).toEqual([`${sayDay(today)}: kept`]);
    await press('Take the last one back');
    expect(promised(key)?.next).toBe('');
  });

  test('get a note on the last day, which the days before keep', async () => {
    const { promised } = await openWith({}, { [key]: rent });
    expect(screen.queryByRole('textbox', { name: 'A note on that day' })).toBeNull();
    await press('Not kept');
    await user.type(screen.getByRole('textbox', { name: 'A note on that day' }), 'I was ill');
    await press('Kept');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'A note on that day' }).value).toBe('');
    await user.type(screen.getByRole('textbox', { name: 'A note on that day' }), 'in time');
    expect(promised(key)?.log).toEqual([
      { day: '2026-11-27', outcome: 'not-kept', note: 'I was ill' },
      { day: '2026-12-04', outcome: 'kept', note: 'in time' },
    ]);
    const before = screen.getByText('How it went before').closest('details') as HTMLElement;
    expect(
      within(before)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Friday, 27 November 2026: not kept. I was ill']);
  });

  test('have the questions of safety asked again after words of harm in a note', async () => {
    await openWith({}, { [key]: rent });
    // Those of the page that was opened.
    const { answerGate, useGates } = await import('../../store/gates.ts');
    answerGate('done', 'no');
    await press('Not kept');
    const note = screen.getByRole('textbox', { name: 'A note on that day' });
    await user.type(note, 'Answer me');
    expect(useGates.getState().answers.done).toBe('no');
    await user.type(note, ' or else');
    expect(await screen.findByText('Words like these frighten.')).toBeTruthy();
    expect(useGates.getState().answers.done).toBeUndefined();
  });

  test('give the last one back, with its day, and then the one before', async () => {
    const { promised } = await openWith({}, { [key]: rent });
    await press('Kept');
    await press('Not kept');
    await press('Take the last one back');
    expect(promised(key)).toEqual({
      ...rent,
      next: '2026-12-04',
      log: [{ day: '2026-11-27', outcome: 'kept', note: '' }],
    });
    expect(said()).toEqual(['Friday, 27 November 2026: kept']);
    await press('Take the last one back');
    expect(promised(key)).toEqual(rent);
    expect(said()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Take the last one back' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'A note on that day' })).toBeNull();
  });

  test('keep the focus of someone with a keyboard when the only one is taken back', async () => {
    await openWith({}, { [key]: rent });
    await press('Kept');
    screen.getByRole('button', { name: 'Take the last one back' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).not.toBe(document.body);
  });

  test('for a single day is noted once, and can be taken back as it was', async () => {
    const single: KeptPromise = { ...rent, frequency: 'once' };
    const { promised } = await openWith({}, { [key]: single });
    await press('Kept');
    expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
    expect(screen.queryByText(/^Next:|^No day yet/)).toBeNull();
    await press('Take the last one back');
    expect(promised(key)).toEqual(single);
  });

  test('may have gone the same way several times on one day', async () => {
    const entry = { day: '2026-11-20', outcome: 'kept', note: '' } as const;
    await openWith({}, { [key]: { ...rent, log: [entry, entry, entry] } });
    const before = screen.getByText('How it went before').closest('details') as HTMLElement;
    expect(within(before).getAllByRole('listitem')).toHaveLength(2);
  });

  test('of several are noted each for itself', async () => {
    const { promised } = await openWith({}, { [key]: rent, 'ex/plan/promises/2': { ...rent, act: 'call' } });
    const [, second] = list().getAllByRole('group', { name: 'How it went' });
    await user.click(within(second as HTMLElement).getByRole('button', { name: 'Kept' }));
    expect(promised(key)).toEqual(rent);
    expect(promised('ex/plan/promises/2')?.log).toHaveLength(1);
  });

  // Issue 3, section 4: what was kept is noted, and never counted, praised or held against anyone.
  test('have no streaks and no scores', async () => {
    const { container } = await openWith({ 'ex/plan/words': 'mine' }, { [key]: rent });
    for (const name of ['Kept', 'Kept', 'Kept', 'Not kept', 'Kept']) await press(name);
    const text = container.textContent ?? '';
    expect(text).not.toMatch(
      /streak|score|points?\b|in a row|total|so far|percent|%|level|badge|reward|well done|great|congrat|bravo|keep it up|fail|broken|missed/i,
    );
    expect(text).not.toMatch(/\b\d+ (of|out of|times|days)\b|\b\d+\s*\/\s*\d+\b|\bfive times\b/i);
    expect(container.querySelector('progress, meter, svg, [role="progressbar"], [role="meter"]')).toBeNull();
  });
});

test('how a promise went is asked from its day on', async () => {
  vi.setSystemTime(new Date(2026, 10, 26, 23, 59));
  await openWith({}, { 'ex/plan/promises/1': rent });
  expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
  expect(screen.getByText('On that day you can note here how it went.')).toBeTruthy();
  // The page stood open over night, and is looked at again.
  vi.setSystemTime(new Date(2026, 10, 27, 0, 1));
  fireEvent.focus(window);
  expect(screen.getByRole('button', { name: 'Kept' })).toBeTruthy();
  expect(screen.queryByText('On that day you can note here how it went.')).toBeNull();
});
