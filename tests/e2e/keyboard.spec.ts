import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

import { paths, type Step, shortPath } from './builtSite.ts';
import { pressByKey, tabTo } from './keys.ts';
import { pressShift, standInForNeutralSite } from './leaving.ts';
import { passphrase, savedLocked, unlockPanel, wayToLock } from './locked.ts';
import { drawn, expect, heading, hydrated, onward, test } from './visit.ts';

// A whole visit by keys alone. No line here points at anything: what cannot be reached by keys fails.

const words = 'I met someone else in spring.';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

/** Scrolls by keys to where one writes, which comes when it is reached. */
const scrollToWriting = (page: Page) =>
  expect
    .poll(async () => {
      await page.keyboard.press('PageDown');
      return page.locator('#your-turn :is(fieldset, section)').count();
    })
    .toBeGreaterThan(0);

async function startPath(page: Page, title: string, first: Step) {
  await page.goto('/');
  // Before that a link loads a page, of which the browser gives the focus to nothing.
  await hydrated(page);
  await pressByKey(link(page, new RegExp(title)).first());
  await expect(heading(page, title)).toBeFocused();
  await pressByKey(link(page, /^Start with step 1/));
  await expect(heading(page, first.title)).toBeFocused();
  await scrollToWriting(page);
}

/** Walks from a step to the end of its path. The focus arrives at each heading. */
async function walkOn(page: Page, { steps, title }: (typeof paths)[number], from: number) {
  for (const step of steps.slice(from)) {
    await expect(heading(page, step.title)).toBeFocused();
    await pressByKey(onward(page));
  }
  await expect(heading(page, title)).toBeFocused();
  await expect(page.getByText(`${steps.length} of ${steps.length} done`)).toBeVisible();
}

test.describe('by keys alone', { tag: '@once' }, () => {
  test('a path is walked, an exercise filled in, looked at in the plan, and deleted', async ({ page }) => {
    const first = shortPath.steps[0] as Step;
    await startPath(page, shortPath.title, first);

    await tabTo(wayToLock(page));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Keep it open/ })).toBeChecked();
    await pressByKey(button(page, 'Keep it this way'));
    await tabTo(field(page, 'What I did'));
    await page.keyboard.type(words);
    const choice = page.getByRole('radiogroup', { name: 'Is it over?' }).getByRole('radio');
    await tabTo(choice.first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(choice.nth(1)).toBeChecked();
    await tabTo(field(page, 'Who was affected, line 1'));
    await page.keyboard.type('the other person');
    await page.keyboard.press('Enter');
    await page.keyboard.type('a colleague');
    await expect(field(page, 'Who was affected, line 2')).toHaveValue('a colleague');
    await expect(page.getByText('Saved in this browser, on this device.').first()).toBeVisible();
    const action = page.getByRole('checkbox').first();
    await tabTo(action);
    await page.keyboard.press('Space');
    await expect(action).toBeChecked();
    await pressByKey(page.locator('summary').filter({ hasText: 'What is known about this' }));
    await expect(page.getByText('Last reviewed on')).toBeVisible();

    await pressByKey(onward(page));
    await walkOn(page, shortPath, 1);

    await pressByKey(link(page, 'Your plan').last());
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText(words).first()).toBeVisible();
    const download = page.waitForEvent('download');
    await pressByKey(button(page, 'Save as Markdown'));
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(words);

    await pressByKey(link(page, 'Privacy').last());
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await pressByKey(button(page, 'Delete everything kept here'));
    await pressByKey(button(page, 'Yes, delete everything'));
    await expect(
      page.getByText('It is deleted. Nothing that you wrote, ticked or opened is kept on this device now.'),
    ).toBeFocused();
  });

  test('the long path is walked, its words are locked and unlocked, and the page is left', {
    tag: '@full',
  }, async ({ page, complaints }) => {
    await standInForNeutralSite(page, complaints);
    const path = paths.find((each) => each !== shortPath) as (typeof paths)[number];
    const first = path.steps[0] as Step;
    const { label } = first.exercise.fields.find(({ kind }) => kind === 'text') as { label: string };
    await startPath(page, path.title, first);

    await tabTo(wayToLock(page));
    await page.keyboard.press('Space');
    await tabTo(field(page, 'Your passphrase'));
    await page.keyboard.type(passphrase);
    await pressByKey(button(page, 'Lock it'));
    await tabTo(field(page, label));
    await page.keyboard.type(words);
    await expect(savedLocked(page)).toBeVisible();
    await pressByKey(button(page, 'Lock now').first());
    await expect(unlockPanel(page)).toBeVisible();
    await tabTo(unlockPanel(page).getByLabel('Passphrase', { exact: true }));
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(field(page, label)).toHaveValue(words);

    await pressByKey(onward(page));
    await walkOn(page, path, 1);
    // The move to the heading comes with the next frame, and a press of Shift that it falls into does not count.
    await drawn(page);
    await pressShift(page);
    await expect(page).toHaveTitle('Weather');
  });
});
