import { truncateSync, writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { hostileBackups } from '../hostileBackups.ts';
import { sealedVectors } from '../sealedVectors.ts';
import { everythingDone, notebookKey, shortPath } from './builtSite.ts';
import { expect, open, seed, stored, test } from './visit.ts';

// What somebody else may have made is brought here, and changes nothing.

const sealed = sealedVectors[0]?.sealed ?? '';
const file = (page: Page) => page.getByLabel('Backup file', { exact: true });

/** All that is kept here, in both copies. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const copies = await new Promise<{ text: string }[]>((done) => {
      const asked = indexedDB.open('mend');
      asked.onsuccess = () => {
        const all = asked.result.transaction('copies').objectStore('copies').getAll();
        all.onsuccess = () => {
          asked.result.close();
          done(all.result);
        };
      };
    });
    return { first: { ...localStorage } as Record<string, string>, second: copies };
  });

async function openToRestore(page: Page) {
  await seed(page, everythingDone);
  // A step that is opened is where the reader was last: that is saved, in both copies.
  await open(page, shortPath.steps[0]?.address ?? '');
  await expect
    .poll(async () => {
      const { first, second } = await kept(page);
      return second.map(({ text }) => text === first[notebookKey]);
    })
    .toEqual([true]);
  await page.goto('/privacy/');
  await page.getByRole('button', { name: 'Bring a backup back', exact: true }).click();
  await expect(file(page)).toBeVisible();
  // By then both copies have been read, so that nothing of them changes any more by itself.
  await page.getByRole('button', { name: 'Change how it is kept' }).waitFor();
  return kept(page);
}

// Rows I1, I2 and I6 to I10.
test('150 hostile files and more change nothing of what is kept', { tag: '@once' }, async ({ page }) => {
  const before = await openToRestore(page);
  expect(await stored(page)).toContain('words for');
  const refused = page.getByText(/Nothing was changed\./);
  let tried = 0;
  for (const [sentence, files] of Object.entries(hostileBackups(sealed))) {
    for (const [name, content] of files) {
      await file(page).setInputFiles({
        name: 'backup.dat',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content),
      });
      await expect(refused, name).toHaveText(sentence);
      await expect(page.getByLabel('Passphrase of this backup'), name).toHaveCount(0);
      expect(await kept(page), name).toEqual(before);
      // So that the same sentence is waited for anew.
      await file(page).setInputFiles([]);
      await expect(refused).toHaveCount(0);
      tried++;
    }
  }
  expect(tried).toBeGreaterThanOrEqual(150);
  console.log(`${tried} hostile files changed nothing of what is kept.`);
});

// Row I3.
test('a file of 50 MB is refused before it is read', { tag: '@once' }, async ({ page }, info) => {
  await openToRestore(page);
  const large = info.outputPath('large.dat');
  writeFileSync(large, sealed);
  truncateSync(large, 50 * 1024 * 1024);
  await page.evaluate(() => {
    Blob.prototype.text = () => Promise.reject(new Error('It was read.'));
  });
  await file(page).setInputFiles(large);
  await expect(page.getByText(/^This file is too large to be a backup/)).toBeVisible();
});

test('hostile links change nothing of what is kept, and do not stay in the address', {
  tag: '@once',
}, async ({ page }) => {
  const before = await openToRestore(page);
  const links = [
    '1.',
    '1.x',
    '1.AAAAAAAA.1.2.AAAA.AAAA',
    '1.AAAAAAAA.99.99.AAAA.AAAA',
    '1.__proto__.1.1.AAAA.AAAA',
    '1.AAAAAAAA.1.2.<img/src=x/onerror=alert(1)>.AAAA',
    '1.AAAAAAAA.1.2.%00%ff.AAAA',
    `1.AAAAAAAA.1.2.${'A'.repeat(100_000)}.AAAA`,
    '2.something.newer',
    '999999999999999999999.x',
  ];
  for (const link of links) {
    await page.goto('/about/');
    await page.goto(`/move/#${link}`);
    const arrived = page.getByRole('region', { name: 'From the other device' });
    await expect(arrived, link).toContainText(
      /^From the other deviceThis code (is not complete|was made by a newer)/,
    );
    expect(page.url(), link).toMatch(/\/move\/$/);
    expect(await kept(page), link).toEqual(before);
  }
  expect(await stored(page, 'mend.parts')).toBeNull();
});
