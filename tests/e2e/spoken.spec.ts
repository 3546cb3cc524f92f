import type { Page } from '@playwright/test';

import { type Step, shortPath } from './builtSite.ts';
import { chooseLock, openUndecided, passphrase, unlock, unlockPanel } from './locked.ts';
import { listen, spoken } from './spoken.ts';
import { expect, heading, onward, open, stored, test } from './visit.ts';

const [first, second] = shortPath.steps as [Step, Step];
const words = 'You made me do it. I am sorry.';
const saved = 'Saved, as you chose.';

/** What is spoken on a page as a whole: what is missing fails, and so does what is said twice. When it is saved may differ. */
const expectSpoken = (page: Page, expected: readonly string[]) =>
  expect.poll(async () => (await spoken(page)).toSorted()).toEqual(expected.toSorted());

async function write(page: Page) {
  await open(page, first.address);
  await page.getByRole('textbox').first().pressSequentially(words);
  await expect.poll(() => stored(page)).toContain(words);
}

// Row A3.
test.describe('tells once, and nothing besides,', { tag: '@once' }, () => {
  test.beforeEach(({ page }) => listen(page));

  test('what comes of writing, sharing and going on', async ({ page }) => {
    await write(page);
    // Saved a second time, of which nothing is said.
    const before = await stored(page);
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => stored(page)).not.toBe(before);
    await expect(page.getByText('Saved in this browser, on this device.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Share this step' }).click();
    const told = [
      saved,
      'Under the field: a hint on “You made me”.',
      'It could not be copied. The link stands below.',
    ];
    await expectSpoken(page, told);
    // The heading of a new page has the focus, and is spoken by that.
    await onward(page).click();
    await expect(heading(page, second.title)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Share this step' })).toBeAttached();
    await expectSpoken(page, told);
  });

  test('what comes of deleting in the plan and putting back, and of deleting everything', async ({
    page,
  }) => {
    await write(page);
    await page.goto('/plan/');
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByText(words)).toBeVisible();
    await expectSpoken(page, [
      `What you wrote in “${first.title}” is deleted. Put it back`,
      `What you wrote in “${first.title}” is back.`,
      saved,
    ]);

    await page.goto('/privacy/');
    await page.getByRole('button', { name: 'Delete everything kept here' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything' }).click();
    await expect(page.getByText('It is deleted. Nothing is kept on this device now.')).toBeFocused();
    await expectSpoken(page, ['It is deleted. Nothing is kept on this device now.']);
  });

  test('what comes of locking, a wrong passphrase, and unlocking', async ({ page }) => {
    await openUndecided(page, first.address);
    await chooseLock(page);
    await page.getByRole('button', { name: 'Lock now' }).first().click();
    await unlock(page, 'some other words');
    const wrong = 'This passphrase does not open it. Look at capitals and spaces, and try again.';
    await expect(unlockPanel(page).getByText(wrong).first()).toBeAttached();
    await unlock(page, passphrase);
    await expect(unlockPanel(page)).toHaveCount(0);
    await expectSpoken(page, [saved, wrong, saved]);
  });
});
