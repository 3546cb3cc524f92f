import type { Page } from '@playwright/test';

import { type Step, shortPath } from './builtSite.ts';
import { chooseLock, openUndecided, passphrase, reach, savedLocked, unlock, unlockPanel } from './locked.ts';
import { everythingStored } from './traces.ts';
import { expect, keepOpen, open, stored, test } from './visit.ts';

// Reading what is kept may take long, or never end. Nothing is written over what has not been read, and a wait is never
// taken for "there is nothing".

const step = shortPath.steps[0] as Step;
const textField = (page: Page) => page.getByRole('textbox', { name: 'What I did', exact: true });
const otherField = (page: Page) => page.getByRole('textbox').nth(1);
const saved = (page: Page) => page.getByText('Saved in this browser, on this device.', { exact: true });

/**
 * Takes hold of the database, so that whoever asks for it waits, as behind a disk that does not answer. From a page
 * without a script. Returns what lets go of it.
 */
async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.goto('/offline/');
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const opened = indexedDB.open('mend');
        opened.onsuccess = () => {
          const store = opened.result.transaction('copies', 'readwrite').objectStore('copies');
          const again = () => {
            if ('letGo' in window) return;
            held();
            store.count().onsuccess = again;
          };
          again();
        };
      }),
  );
  return () => page.evaluate(() => void Object.assign(window, { letGo: true }));
}

test.describe('storage that is slow', { tag: '@once' }, () => {
  // Rows S25 and S26.
  test('does not hold up the reader, whose words are kept in the first copy', async ({ page, context }) => {
    await open(page, step.address);
    await textField(page).fill('kept before');
    await expect(saved(page)).toBeVisible();
    const letGo = await holdDatabase(await context.newPage());
    await page.reload();
    await reach(page);
    await expect(textField(page)).toHaveValue('kept before');
    await textField(page).fill('written meanwhile');
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await reach(page);
    await expect(textField(page)).toHaveValue('written meanwhile');
    await page.goto('/privacy/');
    const one = page.getByText('This browser holds only one copy of it');
    await expect(one).toBeVisible();
    await letGo();
    await page.goBack();
    await page.reload();
    await reach(page);
    await expect(textField(page)).toHaveValue('written meanwhile');
  });

  // Row S26.
  test('gives back what it had when it answers at last, beside what was written meanwhile', async ({
    page,
    context,
  }) => {
    await open(page, step.address);
    await textField(page).fill('kept before');
    await expect(saved(page)).toBeVisible();
    // "Saved" is said of the first copy. The second one is on its way then, and has to be there before the page is gone.
    const copies = async () => (await everythingStored(page, false)).split('kept before').length - 1;
    await expect.poll(copies).toBe(2);
    await page.close();
    const holder = await context.newPage();
    const letGo = await holdDatabase(holder);
    // As a browser does that was killed: the first copy is lost, the second is on the disk.
    await holder.evaluate(() => localStorage.clear());
    const late = await context.newPage();
    await openUndecided(late, step.address);
    await otherField(late).fill('written meanwhile');
    await expect(late.getByText('Not saved yet: say above how it is to be kept.')).toBeVisible();
    await keepOpen(late);
    await expect(saved(late)).toBeVisible();
    await expect(textField(late)).toHaveValue('');
    await letGo();
    await expect(textField(late)).toHaveValue('kept before');
    await expect(otherField(late)).toHaveValue('written meanwhile');
    await expect.poll(() => stored(late)).toContain('kept before');
    await late.reload();
    await reach(late);
    await expect(textField(late)).toHaveValue('kept before');
    await expect(otherField(late)).toHaveValue('written meanwhile');
  });

  // Row S26.
  test('shows no field and writes nothing while the lock is being opened, however long that takes', async ({
    page,
  }) => {
    // The key is worked out, and its answer kept back until the test lets it go.
    await page.addInitScript(() => {
      const { deriveKey } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.deriveKey = async function (...given) {
        const key = await deriveKey.apply(this, given);
        if (sessionStorage.getItem('slow')) {
          await new Promise<void>((done) => {
            Object.assign(window, { isDerived: true, answer: done });
          });
        }
        return key;
      };
    });
    await openUndecided(page, step.address);
    await chooseLock(page);
    await textField(page).fill('under the lock');
    await expect(savedLocked(page)).toBeVisible();
    const before = await stored(page);
    expect(before).toContain('mend-sealed');
    await page.evaluate(() => sessionStorage.setItem('slow', 'yes'));
    await page.reload();
    await reach(page);
    await unlock(page, passphrase);
    await page.waitForFunction(() => 'isDerived' in window);
    await expect(unlockPanel(page)).toBeVisible();
    await expect(textField(page)).toHaveCount(0);
    await page.getByRole('checkbox').first().check();
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(await stored(page)).toBe(before);
    await page.evaluate(() => (window as unknown as { answer: () => void }).answer());
    await expect(textField(page)).toHaveValue('under the lock');
    await expect(savedLocked(page)).toBeVisible();
    await expect(page.getByRole('checkbox').first()).toBeChecked();
  });
});
