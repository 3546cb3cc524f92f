import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from '@playwright/test';

import { sealedVectors } from '../sealedVectors.ts';
import { expectSound } from './axe.ts';
import { everythingDone } from './builtSite.ts';
import { expect, keepOpen, seed, stored, test } from './visit.ts';

// A backup is made, brought back on another device, and opened without the guide.

const passphrase = 'lunar acorn mosaic velvet puzzle';
const openerFile = path.resolve(import.meta.dirname, '../../dist/open-backup.html');
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Makes a backup, and gives the text of its file. */
async function make(page: Page) {
  await page.goto('/privacy/');
  await press(page, 'Make a backup');
  await field(page, 'Passphrase for the backup').fill(passphrase);
  const saving = page.waitForEvent('download');
  await press(page, 'Make the backup');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('backup.dat');
  return readFileSync(await download.path(), 'utf8');
}

const choose = (page: Page, name: string, content: string) =>
  field(page, 'Backup file').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });

/** Opens a backup on the page about privacy, as far as the preview. */
async function preview(page: Page, content: string) {
  await page.goto('/privacy/');
  await press(page, 'Bring a backup back');
  await choose(page, 'backup.dat', content);
  await field(page, 'Passphrase of this backup').fill(passphrase);
  await press(page, 'Open it');
  const found = page.getByRole('region', { name: 'What this backup holds' });
  await expect(found).toBeVisible();
  return found;
}

/** The words of a backup, by the page that opens one without the guide. */
async function readOutside(page: Page, content: string, typed = passphrase) {
  await choose(page, 'backup.dat', content);
  await field(page, 'Passphrase').fill(typed);
  await press(page, 'Open it');
  await expect(page.getByRole('status')).toContainText('It is open');
  return page.getByRole('region', { name: 'What the backup holds' }).innerText();
}

// Rows I5 and I16.
test('a backup moves everything to another device', { tag: '@once' }, async ({ page, browser, baseURL }) => {
  await seed(page, everythingDone);
  const backup = await make(page);
  expect(backup).not.toContain('words for');
  const before = JSON.parse((await stored(page)) ?? '').notebook;

  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const there = await other.newPage();
  const found = await preview(there, backup);
  await expect(found.getByRole('row', { name: /^Answers 0 \d{2,}$/ })).toBeVisible();
  expect(await stored(there)).toBeNull();
  await press(there, 'Put both together');
  await expect(found.getByText('Both are together now.')).toBeFocused();
  // Nobody has said yet how words are to be kept there.
  await expect(there.getByText('Not saved yet: say above how it is to be kept.')).toBeVisible();
  await keepOpen(there);
  await expect.poll(async () => JSON.parse((await stored(there)) ?? 'null')?.notebook).toEqual(before);

  // Made again there, and opened outside, it says the same.
  const again = await make(there);
  expect(again).not.toBe(backup);
  await there.goto('/open-backup.html');
  const text = await readOutside(there, again);
  expect(await readOutside(there, backup)).toBe(text);
  expect(text).toContain('words for what-i-did');
  await other.close();
});

test('a backup can be brought in without a mouse, and undone', { tag: '@once' }, async ({ page }) => {
  await seed(page, everythingDone);
  const backup = await make(page);
  await page.evaluate(() => localStorage.clear());
  const found = await preview(page, backup);
  await expect(found.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(found.getByRole('radio', { name: /^Put both together/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(found.getByRole('radio', { name: /^Keep only the backup/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(found.getByRole('button', { name: 'Keep only the backup' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(found.getByText('The backup is in place now.')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(found.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(found.getByText('It is as it was before.')).toBeFocused();
});

test('axe finds nothing wrong with backups, in light and dark colours', { tag: '@phone' }, async ({
  page,
}) => {
  await seed(page, everythingDone);
  const backup = await make(page);
  await press(page, 'Give me five words');
  await expect(page.getByText('Your words are now in the field.')).toBeVisible();
  await expectSound(page);
  await preview(page, backup);
  await expectSound(page);
  await page.goto('/open-backup.html');
  await readOutside(page, backup);
  await expectSound(page);
});

test.describe('the page that opens a backup without the guide', { tag: '@once' }, () => {
  // Row I16. The page is a file beside the backup: there is no server and no network.
  test('opens every backup of old from a file, without asking for anything', async ({ page, context }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);
    await page.goto(pathToFileURL(openerFile).href);
    for (const { text, sealed, passphrase: typed } of sealedVectors) {
      const shown = await readOutside(page, sealed, typed);
      const lines = text.startsWith('{') ? ['Made on', ...wordsOf(JSON.parse(text).notebook)] : [];
      for (const line of lines) expect(shown).toContain(line);
    }
    expect(asked.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([
      pathToFileURL(openerFile).href,
    ]);
  });

  /** What somebody wrote, in a notebook as it is saved. */
  const wordsOf = ({ answers, earlier }: { answers: object; earlier: object }) =>
    [...Object.values(answers), ...Object.values(earlier)].flatMap(({ value }) => value as string | string[]);

  test('says what is amiss, and shows nothing then', async ({ page }) => {
    const [vector] = sealedVectors;
    if (!vector) throw new Error('There are no vectors.');
    await page.goto('/open-backup.html');
    const status = page.getByRole('status');
    await press(page, 'Open it');
    await expect(status).toHaveText('Please choose the file first.');
    await choose(page, 'x', vector.sealed);
    await press(page, 'Open it');
    await expect(status).toHaveText('Please type the passphrase.');
    for (const [content, sentence] of [
      ['{}', /not a backup/],
      [vector.sealed.slice(0, 900), /damaged or not complete/],
      [vector.sealed.replace('"version":1', '"version":7'), /newer version/],
      [vector.sealed.replace('600000', '999999999'), /damaged or not complete/],
      [vector.sealed, /does not open it/],
    ] as const) {
      await choose(page, 'x', content);
      await field(page, 'Passphrase').fill('not the one');
      await press(page, 'Open it');
      await expect(status).toHaveText(sentence);
      await expect(page.getByRole('region')).toBeHidden();
    }
  });

  test('saves what it shows as text, and lets go of it', async ({ page }) => {
    const vector = sealedVectors[1];
    if (!vector) throw new Error('There are no vectors.');
    await page.goto('/open-backup.html');
    await readOutside(page, vector.sealed, vector.passphrase);
    const saving = page.waitForEvent('download');
    await press(page, 'Save as text');
    const download = await saving;
    expect(download.suggestedFilename()).toBe('notes.txt');
    expect(readFileSync(await download.path(), 'utf8')).toContain('I lied to you. "Twice." <b>é</b> שלום');
    await press(page, 'Close it');
    await expect(page.getByLabel('Backup file')).toBeFocused();
    await expect(page.getByRole('region')).toBeHidden();
    expect(await page.content()).not.toContain('I lied');
    await expect(field(page, 'Passphrase')).toHaveValue('');
  });

  test('shows nothing of a file in whose place another one was chosen meanwhile', async ({ page }) => {
    const [, vector] = sealedVectors;
    if (!vector) throw new Error('There are no vectors.');
    // Opening takes until it is allowed to go on.
    await page.addInitScript(() => {
      const { deriveKey } = SubtleCrypto.prototype;
      const allowed = new Promise<void>((resolve) => document.addEventListener('go on', () => resolve()));
      SubtleCrypto.prototype.deriveKey = async function (...given) {
        await allowed;
        return deriveKey.apply(this, given);
      };
    });
    await page.goto('/open-backup.html');
    await choose(page, 'first', vector.sealed);
    await field(page, 'Passphrase').fill(vector.passphrase);
    await press(page, 'Open it');
    await expect(page.getByRole('status')).toHaveText('Opening it …');
    await choose(page, 'second', vector.sealed);
    await expect(page.getByRole('status')).toHaveText('');
    await page.evaluate(() => document.dispatchEvent(new Event('go on')));
    // Takes as long as the first: once it is told, the first has been opened as well.
    await field(page, 'Passphrase').fill('not the one');
    await press(page, 'Open it');
    await expect(page.getByRole('status')).toHaveText(/does not open it/);
    await expect(page.getByRole('region')).toBeHidden();
  });

  test('lets go of all of it when it is left, so that Back brings nothing', async ({ page }) => {
    const [, vector] = sealedVectors;
    if (!vector) throw new Error('There are no vectors.');
    await page.goto('/open-backup.html');
    await page.getByRole('checkbox', { name: 'Show the passphrase' }).check();
    await readOutside(page, vector.sealed, vector.passphrase);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect(page.getByRole('region')).toBeHidden();
    await expect(page.getByRole('status')).toHaveText('');
    await expect(field(page, 'Passphrase')).toHaveValue('');
    await expect(field(page, 'Passphrase')).toHaveAttribute('type', 'password');
    await press(page, 'Open it');
    await expect(page.getByRole('status')).toHaveText('Please choose the file first.');
  });

  test('is found from the page about privacy, to open and to save', async ({ page }) => {
    await page.goto('/privacy/');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'save that page' }).click();
    expect((await saving).suggestedFilename()).toBe('open-backup.html');
    await page.getByRole('link', { name: 'A page of its own' }).click();
    await expect(page).toHaveURL(/\/open-backup\.html$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Open a backup' })).toBeVisible();
  });
});
