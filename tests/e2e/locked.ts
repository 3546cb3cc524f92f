import type { Page } from '@playwright/test';

import { expect, hydrated } from './visit.ts';

/** The passphrase of whoever locks in these journeys. */
export const passphrase = 'lunar acorn mosaic velvet puzzle';

/** Waits until the page is alive, and goes to where one writes: what stands there comes when it is reached. */
export async function reach(page: Page) {
  await hydrated(page);
  await page.locator('#your-turn').scrollIntoViewIfNeeded();
}

/** Opens a step, up to where one is asked how what one writes is to be kept. */
export async function openUndecided(page: Page, address: string) {
  await page.goto(address);
  await reach(page);
  await expect(wayToLock(page)).toBeVisible();
}

export const wayToLock = (page: Page) => page.getByRole('radio', { name: /^Lock it with a passphrase/ });

export async function chooseLock(page: Page) {
  await wayToLock(page).check();
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lock it', exact: true }).click();
  await expect(wayToLock(page)).toHaveCount(0);
}

export const unlockPanel = (page: Page) => page.getByRole('region', { name: 'Your words are locked' });

export async function unlock(page: Page, words = passphrase) {
  await unlockPanel(page).getByLabel('Passphrase', { exact: true }).fill(words);
  await unlockPanel(page).getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** The line that stands beside the fields when all is on the device, under the lock. */
export const savedLocked = (page: Page) =>
  page.getByText('Saved on this device, locked with your passphrase.', { exact: true });
