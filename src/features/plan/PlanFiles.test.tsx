import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { rent } from '../../../tests/notebooks.ts';
import { all, openWith, press, results, saved, tick, user } from '../../../tests/openPlan.tsx';
import { expectSpoken } from '../../../tests/saidBy.ts';

describe('taking it along', () => {
  test('goes for all at first, and for each as it is chosen', async () => {
    await openWith(all);
    expect(results().map((title) => tick(title ?? '').checked)).toEqual([true, true, true]);
    await user.click(tick('Listen first'));
    expect(results().map((title) => tick(title ?? '').checked)).toEqual([true, false, true]);
    await user.click(tick('Listen first'));
    expect(tick('Listen first').checked).toBe(true);
  });

  test('saves only what was chosen as Markdown', async () => {
    await openWith(all);
    await user.click(tick('Own it'));
    await press('Save as Markdown');
    expect(saved.map(({ name }) => name)).toEqual(['notes.md']);
    expect(saved[0]?.file.type).toBe('text/markdown');
    expect(await saved[0]?.file.text()).toBe(
      [
        '# Your partner',
        '## Listen first',
        '#### I heard',
        'that she was afraid',
        '- ask\n- listen',
        '# Your ex',
        '## Make a plan',
        '#### What you heard',
        'of the ex\n',
      ].join('\n\n'),
    );
    expect(
      screen.getByText('Saved as notes.md. It is not locked: anyone who can open the file can read it.'),
    ).toBe(screen.getAllByRole('status').at(-1));
  });

  test('says each time that it is saved', async () => {
    await openWith(all);
    const region = screen.getAllByRole('status').at(-1) as HTMLElement;
    for (const _ of [1, 2]) await expectSpoken(region, () => press('Save as Markdown'));
  });

  test('saves only what was chosen as plain text', async () => {
    await openWith(all);
    await user.click(tick('Own it'));
    await user.click(tick('Listen first'));
    await press('Save as plain text');
    expect(saved.map(({ name }) => name)).toEqual(['notes.txt']);
    expect(await saved[0]?.file.text()).toBe('Make a plan (Your ex)\n\nWhat you heard\nof the ex\n');
  });

  test('saves what is there when it is saved', async () => {
    const { answer } = await openWith({ 'ex/plan/words': 'before' });
    answer('ex/plan/words', 'after');
    await screen.findByText('after');
    await press('Save as plain text');
    expect(await saved[0]?.file.text()).toContain('after');
    expect(await saved[0]?.file.text()).not.toContain('before');
  });

  test('is not offered while nothing is chosen', async () => {
    await openWith({ ...all, 'ex/plan/day': '2026-12-01' });
    for (const title of results()) await user.click(tick(title ?? ''));
    for (const name of ['Save as Markdown', 'Save as plain text', 'Print', 'Save the days for a calendar']) {
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
    }
  });

  test('prints, and marks what goes on paper', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await openWith(all);
    await user.click(tick('Own it'));
    await press('Print');
    expect(print).toHaveBeenCalledOnce();
    const chosen = (title: string) => screen.getByRole('region', { name: title }).hasAttribute('data-chosen');
    expect([chosen('Own it'), chosen('Listen first')]).toEqual([false, true]);
  });

  test('gives a calendar the days of what was chosen, without a word of what they are about', async () => {
    await openWith(
      { ...all, 'ex/plan/day': '2026-12-01', 'partner/own-it/day': '2026-12-05' },
      { 'partner/own-it/promises/1': rent },
    );
    await user.click(tick('Make a plan'));
    await press('Save the days for a calendar');
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['reminders.ics']));
    const text = (await saved[0]?.file.text()) ?? '';
    expect(text.match(/DTSTART[^\r]*/g)).toEqual([
      'DTSTART;VALUE=DATE:20261205',
      'DTSTART;VALUE=DATE:20261127',
    ]);
    expect(text).not.toMatch(/rent|friday|partner|first day/i);
    await user.click(screen.getByRole('checkbox', { name: /^Write in the calendar what each day is about/ }));
    await press('Save the days for a calendar');
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(await saved[1]?.file.text()).toContain('send the rent');
  });

  test('has no calendar where there are no days', async () => {
    await openWith(all);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the days for a calendar' });
    expect(button.disabled).toBe(true);
  });
});
