import type { Page } from '@playwright/test';

import { neutralSite } from '../../src/domain/leaving.ts';
import { violations } from './axe.ts';
import { paths, type Step, shortPath } from './builtSite.ts';
import { everythingOn, leaveLink, standInForNeutralSite } from './leaving.ts';
import {
  chooseLock,
  openUndecided,
  passphrase,
  reach,
  savedLocked,
  unlock,
  unlockPanel,
  wayToLock,
} from './locked.ts';
import { accessibilityTree, everythingStored, listen } from './traces.ts';
import { drawn, expect, heading, onward, open, stored, test } from './visit.ts';

// What is locked is nowhere: not on the page, not in what a screen reader is told, not in any storage, not on its way.

const sentinel = 'Qz7marmalade-xylophone';
const [step, second] = shortPath.steps as [Step, Step];
const textField = (page: Page) => page.getByRole('textbox', { name: 'What I did', exact: true });
const lockNow = (page: Page) => page.getByRole('button', { name: 'Lock now' });

/** What tells how far a reader came, and on which path. */
const traces = paths.flatMap((path) => [
  `"${path.id}"`,
  ...path.steps.flatMap(({ id, title }) => [`${id.split('/')[1]}`, title]),
]);

async function expectNothingOn(page: Page) {
  const places = {
    page: await everythingOn(page),
    accessibility: await accessibilityTree(page),
    stored: await everythingStored(page),
  };
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, place).toBeGreaterThan(0);
    expect(text.includes(sentinel), `what was written, in: ${place}`).toBe(false);
    expect(text.includes(passphrase), `the passphrase, in: ${place}`).toBe(false);
  }
  const kept = await everythingStored(page, false);
  expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
}

test.describe('the lock', { tag: '@once' }, () => {
  test.describe('with the worker', () => {
    test.use({ serviceWorkers: 'allow' });
    // Rows U13 and I4.
    test('leaves nothing to be found, and gives all of it back', async ({ page, context }) => {
      const heard = listen(context);
      await openUndecided(page, step.address);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      // That progress is found while it is kept open shows that it would be found later on.
      await expect.poll(() => everythingStored(page, false)).toContain(step.id.split('/')[1]);
      await chooseLock(page);
      await textField(page).pressSequentially(sentinel);
      await expect(savedLocked(page)).toBeVisible();
      await onward(page).click();
      await expect(heading(page, second.title)).toBeVisible();
      await page.goBack();
      await expect(textField(page)).toHaveValue(sentinel);
      expect(await everythingOn(page)).toContain(sentinel);
      expect(await accessibilityTree(page)).toContain(sentinel);
      const kept = await everythingStored(page);
      expect(kept).toContain('mend-sealed');
      expect(kept.includes(sentinel), 'kept in the open').toBe(false);

      await lockNow(page).click();
      await expect(unlockPanel(page)).toBeVisible();
      await expectNothingOn(page);
      await page.reload();
      await reach(page);
      await expect(unlockPanel(page)).toBeVisible();
      await expectNothingOn(page);

      await unlock(page, 'lunar acorn mosaic velvet candle');
      await expect(page.getByRole('alert').filter({ hasText: 'does not open it' })).toBeAttached();
      await expect(textField(page)).toHaveCount(0);
      await unlock(page);
      await expect(textField(page)).toHaveValue(sentinel);
      await expect(savedLocked(page)).toBeVisible();
      expect(heard(), 'it was listened to').toContain(step.address);
      expect(heard().includes(sentinel), 'sent or logged').toBe(false);
      expect(heard().includes(passphrase), 'the passphrase, sent or logged').toBe(false);
    });
  });

  test('locks in every tab at once', async ({ page, context }) => {
    await openUndecided(page, step.address);
    await chooseLock(page);
    await textField(page).fill(sentinel);
    await expect(savedLocked(page)).toBeVisible();
    const other = await context.newPage();
    await open(other, step.address);
    await expect(unlockPanel(other), 'the key is in no other tab').toBeVisible();
    await expectNothingOn(other);
    await unlock(other);
    await expect(textField(other)).toHaveValue(sentinel);
    await lockNow(page).click();
    await expect(unlockPanel(other)).toBeVisible();
    await expectNothingOn(page);
    await expectNothingOn(other);
  });

  test('is written once in two unlocked tabs, which then come to rest', async ({ page, context }) => {
    await openUndecided(page, step.address);
    await chooseLock(page);
    await textField(page).fill('before');
    await expect(savedLocked(page)).toBeVisible();
    const other = await context.newPage();
    await open(other, step.address);
    await unlock(other);
    await expect(textField(other)).toHaveValue('before');
    // Unlocking writes it anew.
    await expect(savedLocked(other)).toBeVisible();
    const tabs = [page, other];
    await expect.poll(async () => new Set(await Promise.all(tabs.map((tab) => stored(tab)))).size).toBe(1);
    for (const tab of tabs) {
      await tab.evaluate(() => {
        const heard = { times: 0 };
        window.addEventListener('storage', () => heard.times++);
        Object.assign(window, { heard });
      });
    }
    for (const [writer, reader] of [tabs, tabs.toReversed()] as [Page, Page][]) {
      await textField(writer).fill(`${sentinel} ${tabs.indexOf(writer)}`);
      await expect(textField(reader)).toHaveValue(`${sentinel} ${tabs.indexOf(writer)}`);
      for (const tab of tabs) await expect(savedLocked(tab)).toBeVisible();
    }
    const heard = tabs.map((tab) =>
      tab.evaluate(() => (window as unknown as { heard: { times: number } }).heard.times),
    );
    expect(await Promise.all(heard)).toEqual([1, 1]);
  });

  test('joins what was written in a tab that had not decided yet', async ({ page, context }) => {
    await openUndecided(page, step.address);
    await textField(page).fill(sentinel);
    const other = await context.newPage();
    await openUndecided(other, step.address);
    await chooseLock(other);
    await expect(unlockPanel(page)).toBeVisible();
    await expectNothingOn(page);
    await expect(
      page.getByRole('status').filter({ hasText: 'This page has it until you close' }),
    ).toBeVisible();
    await unlock(page);
    await expect(textField(page)).toHaveValue(sentinel);
    await expect(savedLocked(page)).toBeVisible();
    await page.reload();
    await reach(page);
    await unlock(page);
    await expect(textField(page)).toHaveValue(sentinel);
  });

  // Row H9.
  test('is closed by leaving, and Back shows nothing', async ({ page, complaints }) => {
    await standInForNeutralSite(page, complaints);
    await openUndecided(page, step.address);
    await chooseLock(page);
    await textField(page).fill(sentinel);
    await expect(savedLocked(page)).toBeVisible();
    // What one leaves from is replaced in the history: Back leads to the page before.
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await leaveLink(page).click({ noWaitAfter: true });
    await page.waitForURL(neutralSite);
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL(step.address);
    const openAgain = page.getByRole('button', { name: 'Open it' });
    await expect(openAgain).toBeVisible();
    await expectNothingOn(page);
    await openAgain.click();
    await reach(page);
    await expect(unlockPanel(page)).toBeVisible();
    await expectNothingOn(page);
    await unlock(page);
    await expect(textField(page)).toHaveValue(sentinel);
  });

  // Rows A16 and A20.
  test('gives the focus back after its warning, and leads to the passphrase when it falls', async ({
    page,
  }) => {
    await page.clock.install();
    await openUndecided(page, step.address);
    await chooseLock(page);
    const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
    const answers = [
      () => warning.getByRole('button', { name: 'Go on' }).click(),
      () => page.keyboard.press('Escape'),
    ];
    for (const goOn of answers) {
      await textField(page).focus();
      await page.clock.fastForward('01:45');
      await expect(warning).toBeVisible();
      await goOn();
      // Not only hidden, which the browser does first of all: the app hears of it with the next frame.
      await expect(page.locator('dialog')).toHaveCount(0);
      await expect(textField(page)).toBeFocused();
    }
    await page.clock.fastForward('01:45');
    await expect(warning).toBeVisible();
    await page.clock.fastForward('00:30');
    await expect(unlockPanel(page)).toBeVisible();
    await expect(page.locator(':focus').filter({ has: unlockPanel(page) })).toBeVisible();
  });

  for (const address of ['/plan/', '/check-in/']) {
    test(`leads on where it was unlocked at first: ${address}`, async ({ page }) => {
      await openUndecided(page, step.address);
      await chooseLock(page);
      await page.goto(address);
      await unlock(page);
      await expect(unlockPanel(page)).toHaveCount(0);
      await expect(page.getByText('One moment …')).toHaveCount(0);
      await expect(page.locator('main div:focus')).toBeVisible();
    });
  }

  test('says nothing of how far one came', async ({ page }) => {
    await openUndecided(page, step.address);
    await chooseLock(page);
    await lockNow(page).click();
    await expect(page.getByText('Progress is locked')).toBeVisible();
    for (const address of ['/', shortPath.address]) {
      await page.goto(address);
      await expect(page.getByText('Progress is locked').first()).toBeVisible();
      await expect(page.getByText(/\d of \d+ done/), address).toHaveCount(0);
    }
  });

  test('has nothing that axe finds wrong, from the choice to the way back in', async ({ page }) => {
    await openUndecided(page, step.address);
    expect(await violations(page), 'the choice').toEqual([]);
    await wayToLock(page).check();
    await page.getByRole('button', { name: 'Lock it', exact: true }).click();
    await page.getByRole('button', { name: 'Give me five words' }).click();
    await expect(page.getByText('Your words are now in the field.')).toBeVisible();
    expect(await violations(page), 'the lock').toEqual([]);
    await chooseLock(page);
    await lockNow(page).click();
    await unlock(page, 'not the passphrase');
    await expect(page.getByRole('alert').filter({ hasText: 'does not open it' })).toBeAttached();
    await drawn(page);
    expect(await violations(page), 'the way back in').toEqual([]);
  });
});
