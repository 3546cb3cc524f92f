import { readFileSync } from 'node:fs';

import type { BrowserContext, Page } from '@playwright/test';

import { expectSound } from './axe.ts';
import { everythingDone, type Step, shortPath } from './builtSite.ts';
import { scan } from './codes.ts';
import { keptOnDevice } from './installed.ts';
import { everythingOn, leaveLink, standInForNeutralSite } from './leaving.ts';
import { chooseLock, openUndecided, passphrase, reach, savedLocked, unlock } from './locked.ts';
import { type Complaints, drawn, expect, keepOpen, seed, stored, test } from './visit.ts';

// What is kept goes from one device to another, without a server between them. Each has a profile of its own.

/** Something that only the reader of the first device wrote. */
const sentinel = 'words for what-i-did';
const partsKey = 'mend.parts';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function sealOn(page: Page, way: string, label: string, submit: string) {
  await press(page, way);
  await page.getByLabel(label).fill(passphrase);
  await press(page, submit);
}

/** Shows the codes, and reads each from the screen. */
async function scanAll(page: Page): Promise<string[]> {
  await page.goto('/move/');
  return scanFrom(page);
}

async function scanFrom(page: Page): Promise<string[]> {
  await sealOn(page, 'Show codes', 'Passphrase for the codes', 'Make the codes');
  const said = await page.getByText(/^It takes \d+ codes\.$/).innerText();
  const total = Number(/\d+/.exec(said)?.[0]);
  const links: string[] = [];
  for (let number = 1; number <= total; number++) {
    const code = page.getByRole('img', { name: `Code ${number} of ${total}` });
    await expect(code).toBeVisible();
    await drawn(page);
    links.push(await scan(code));
    await press(page, 'Next code');
  }
  return links;
}

/** Opens the links as a camera does, each in a tab of its own, in another order than they were shown. */
async function openAll(device: BrowserContext, links: readonly string[]): Promise<Page> {
  let tab: Page | undefined;
  for (const [count, link] of links.toReversed().entries()) {
    tab = await device.newPage();
    await tab.goto(link);
    const said =
      count + 1 === links.length
        ? `All ${links.length} codes are here.`
        : `${count + 1} of ${links.length} code`;
    await expect(tab.getByRole('region', { name: 'From the other device' })).toContainText(said);
    expect(tab.url()).toMatch(/\/move\/$/);
  }
  if (!tab) throw new Error('There are no codes.');
  return tab;
}

async function openPreview(page: Page) {
  await page.getByLabel('Passphrase of this backup').fill(passphrase);
  await press(page, 'Open it');
  const preview = page.getByRole('region', { name: 'What this backup holds' });
  await expect(preview).toBeVisible();
  return preview;
}

/** Another device: a profile that has nothing of the first. */
async function anotherDevice(
  context: BrowserContext,
  complaints: Complaints,
  baseURL: string | undefined,
  serviceWorkers: 'block' | 'allow' = 'block',
) {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser.');
  const device = await browser.newContext({ ...(baseURL && { baseURL }), serviceWorkers });
  complaints.watch(device);
  return device;
}

/** All that lies in the storages of a page, as one text. */
const everythingStored = (page: Page) =>
  page.evaluate(async () => {
    const copies = await new Promise<unknown>((done) => {
      const asked = indexedDB.open('mend');
      asked.onerror = () => done('');
      asked.onsuccess = () => {
        const { result } = asked;
        if (!result.objectStoreNames.contains('copies')) return done('');
        const all = result.transaction('copies').objectStore('copies').getAll();
        all.onsuccess = () => done(all.result);
        all.onerror = () => done('');
      };
    });
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, copies]);
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everything goes by codes from one screen to another device, in ${colorScheme} colours`, {
    tag: colorScheme === 'dark' ? '@full' : '@once',
  }, async ({ page, context, complaints, baseURL }) => {
    await page.emulateMedia({ colorScheme });
    await seed(page, everythingDone);
    const links = await scanAll(page);
    const before = JSON.parse((await stored(page)) ?? '').notebook;
    expect(links.length).toBeGreaterThan(2);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) {
      expect(new URL(link).pathname).toBe('/move/');
      expect(Buffer.from(new URL(link).hash.split('.')[4] ?? '', 'base64url').toString()).not.toMatch(
        /words|partner|mend/,
      );
    }

    const device = await anotherDevice(context, complaints, baseURL);
    const asked: string[] = [];
    device.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    const there = await openAll(device, links);
    // Until the passphrase has been typed there is only ciphertext.
    expect(await everythingStored(there)).not.toContain(sentinel);
    const preview = await openPreview(there);
    await expect(preview.getByRole('row', { name: /^Answers 0 \d{2,}$/ })).toBeVisible();
    expect(await everythingStored(there), 'nothing changes before it is confirmed').not.toContain(sentinel);
    await press(there, 'Put both together');
    await expect(preview.getByText('Both are together now.')).toBeFocused();
    expect(await stored(there, partsKey)).toBeNull();
    // The other tabs, which the camera opened, have nothing any more either.
    for (const tab of device.pages().filter((each) => each !== there)) {
      await expect(tab.getByText('No codes are waiting here.')).toBeVisible();
      await expect(tab.getByLabel('Passphrase of this backup')).toHaveCount(0);
    }
    await expect(there.getByRole('radio', { name: /^Keep it open/ })).toBeVisible();
    await keepOpen(there);
    await there.getByRole('link', { name: 'Your plan' }).click();
    await expect(there.getByText(sentinel).first()).toBeVisible();
    await expect.poll(async () => JSON.parse((await stored(there)) ?? 'null')?.notebook).toEqual(before);
    // Without a server: what a code holds is in no request.
    const data = new URL(links[0] ?? '').hash.split('.')[4] ?? 'none';
    expect(asked.filter((request) => request.includes(data.slice(0, 20)))).toEqual([]);
    await device.close();
  });
}

test('everything goes by the file to another device', { tag: '@once' }, async ({
  page,
  context,
  complaints,
  baseURL,
}) => {
  await seed(page, everythingDone);
  const saving = page.waitForEvent('download');
  // This browser has nothing for sending files.
  await page.goto('/move/');
  await sealOn(page, 'Send a file', 'Passphrase for the file', 'Lock it for sending');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('backup.dat');
  const content = readFileSync(await download.path());
  expect(content.toString()).not.toContain(sentinel);

  const device = await anotherDevice(context, complaints, baseURL);
  const there = await device.newPage();
  await there.goto('/move/');
  await press(there, 'Bring a file here');
  await there
    .getByLabel('Backup file')
    .setInputFiles({ name: 'backup.dat', mimeType: 'application/octet-stream', buffer: content });
  await openPreview(there);
  await press(there, 'Put both together');
  await there.getByRole('link', { name: 'Your plan' }).click();
  await expect(there.getByText(sentinel).first()).toBeVisible();
  await device.close();
});

test.describe('without a network', { tag: '@once' }, () => {
  test.use({ serviceWorkers: 'allow' });

  // Row N2.
  test('everything goes by codes between two devices that have the guide', { tag: '@full' }, async ({
    page,
    context,
    complaints,
    baseURL,
  }) => {
    await seed(page, everythingDone);
    await page.goto('/about/');
    await keptOnDevice(page, context);
    await context.setOffline(true);
    const links = await scanAll(page);

    const device = await anotherDevice(context, complaints, baseURL, 'allow');
    const first = await device.newPage();
    await first.goto('/about/');
    await keptOnDevice(first, device);
    await first.close();
    await device.setOffline(true);
    const there = await openAll(device, links);
    await openPreview(there);
    await press(there, 'Put both together');
    await there.getByRole('link', { name: 'Your plan' }).click();
    await expect(there.getByText(sentinel).first()).toBeVisible();
    await device.close();
  });
});

// Row I15.
test('between two locked devices, each is unlocked first, and codes go from the page when it is locked', {
  tag: '@once',
}, async ({ page, context, complaints, baseURL }) => {
  const step = shortPath.steps[0] as Step;
  const writeLocked = async (tab: Page, words: string) => {
    await openUndecided(tab, step.address);
    await chooseLock(tab);
    await tab.getByRole('textbox', { name: 'What I did', exact: true }).fill(words);
    await expect(savedLocked(tab)).toBeVisible();
  };
  await writeLocked(page, 'written on the first');
  await page.goto('/move/');
  await expect(page.getByText(/^What is kept here is locked/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show codes' })).toBeDisabled();
  await unlock(page);
  const links = await scanFrom(page);

  const other = await context.newPage();
  await other.goto('/privacy/');
  await unlock(other);
  await press(other, 'Lock now');
  await expect(page.getByRole('img', { name: /^Code/ })).toHaveCount(0);
  await expect(page.getByLabel('Passphrase for the codes')).toHaveCount(0);

  const device = await anotherDevice(context, complaints, baseURL);
  const first = await device.newPage();
  await writeLocked(first, 'written on the second');
  await first.close();
  const there = await openAll(device, links);
  await expect(there.getByLabel('Passphrase of this backup')).toHaveCount(0);
  await unlock(there);
  const preview = await openPreview(there);
  await expect(preview.getByText(/^1 in both/)).toBeVisible();
  await press(there, 'Put both together');
  await expect(savedLocked(there)).toBeVisible();
  expect(await everythingStored(there)).not.toMatch(/written on/);
  await there.goto(step.address);
  await reach(there);
  await unlock(there);
  // Both texts are there: one in the field, the other offered beside it.
  await expect(there.getByRole('textbox', { name: 'What I did', exact: true })).toHaveValue(
    /^written on the/,
  );
  await expect(there.getByRole('blockquote')).toHaveText(/^written on the/);
  await device.close();
});

test.describe('codes that wait on the other device', { tag: '@once' }, () => {
  let links: string[];
  test.beforeEach(async ({ page }) => {
    await seed(page, everythingDone);
    links = await scanAll(page);
    await page.evaluate(() => localStorage.clear());
  });

  // Row S19.
  test('are gone within a second, in every tab, when all is deleted', async ({
    context,
    complaints,
    baseURL,
  }) => {
    const device = await anotherDevice(context, complaints, baseURL);
    const there = await openAll(device, links);
    await expect(there.getByLabel('Passphrase of this backup')).toBeVisible();
    const other = await device.newPage();
    await other.goto('/privacy/');
    await press(other, 'Delete everything kept here');
    await press(other, 'Yes, delete everything');
    await expect(there.getByLabel('Passphrase of this backup')).toHaveCount(0);
    expect(await stored(other, partsKey)).toBeNull();
    await press(other, 'Bring it back');
    await expect(there.getByLabel('Passphrase of this backup')).toBeVisible();
    await device.close();
  });

  test('are let go of after an hour, on whatever page is opened then', async ({
    context,
    complaints,
    baseURL,
  }) => {
    const device = await anotherDevice(context, complaints, baseURL);
    const there = await device.newPage();
    await there.clock.install();
    await there.goto(links[0] ?? '');
    await expect(there.getByText(/^1 of \d+ codes is here/)).toBeVisible();
    await there.goto('/about/');
    expect(await stored(there, partsKey)).not.toBeNull();
    await there.clock.fastForward('01:01:00');
    await there.goto('/about/');
    await expect.poll(() => stored(there, partsKey)).toBeNull();
    await device.close();
  });

  // Row H9.
  test('lead to no word of theirs when one leaves in a hurry and goes back', async ({
    context,
    complaints,
    baseURL,
  }) => {
    const device = await anotherDevice(context, complaints, baseURL);
    await standInForNeutralSite(device, complaints);
    const there = await openAll(device, links);
    await openPreview(there);
    await leaveLink(there).click({ noWaitAfter: true });
    await expect(there).toHaveTitle('Weather');
    await there.goBack();
    expect(there.url(), 'the page stood in the place of nothing').toBe('about:blank');
    await there.goto('/move/');
    await expect(there.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
    await expect(there.getByRole('region', { name: 'What this backup holds' })).toBeHidden();
    expect(await everythingOn(there)).not.toContain('From the other device');
    await device.close();
  });
});

test('axe finds nothing wrong with moving, in light and dark colours, and nothing is cut off', {
  tag: '@phone',
}, async ({ page }) => {
  await seed(page, everythingDone);
  const [link = ''] = await scanAll(page);
  await expectSound(page);
  await page.goto(link);
  await expect(page.getByText(/^1 of \d+ codes is here/)).toBeVisible();
  await expectSound(page);
  await page.goto('/move/#1.damaged');
  await expect(page.getByText(/^This code is not complete/)).toBeVisible();
  await expectSound(page);
});

test('a code is read in forced colours, at 320 px, and seen whole', async ({ page }) => {
  await seed(page, everythingDone);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const [link = ''] = await scanAll(page);
  expect(link).toContain('/move/#1.');
  await press(page, 'Back');
  const { top, bottom } = await page
    .getByRole('img', { name: /^Code/ })
    .evaluate((code) => code.getBoundingClientRect());
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(640);
});
