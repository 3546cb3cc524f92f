import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { backupText } from '../../src/domain/backup.ts';
import { emptyNotebook, type Notebook, withAnswer } from '../../src/domain/notebook.ts';
import { savedText } from '../../src/domain/savedNotebook.ts';
import { createSealKey, seal } from '../../src/domain/sealed.ts';
import { notebookKey, steps } from './builtSite.ts';
import { start } from './killable.ts';
import { expect, open, test } from './visit.ts';

// Row I12: a browser that is killed while a backup takes the place of what is here leaves the one or the other.

const passphrase = 'lunar acorn mosaic velvet puzzle';
const trials = 20;

/** A notebook with so many answers that writing it takes a while, each of them telling which notebook it is from. */
const notebookOf = (name: string): Notebook =>
  steps.reduce(
    (notebook, { id, exercise }) =>
      exercise.fields
        .filter(({ kind }) => kind === 'text' || kind === 'long-text')
        .reduce(
          (next, field) => withAnswer(next, `${id}/${field.id}`, `${name} `.repeat(200).trim()),
          notebook,
        ),
    emptyNotebook,
  );

/** Which notebooks the words are from that the plan shows, and how many of them there are. */
async function shown(page: Page, address: string) {
  await open(page, `${address}/plan/`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByText('One moment …')).toHaveCount(0);
  const text = await page.locator('main').innerText();
  return [...new Set(text.match(/\b(before|after)\b(?= (before|after)\b)/g))];
}

test('a browser that is killed while a backup is brought back', { tag: ['@once', '@full'] }, async ({
  baseURL,
}) => {
  if (!baseURL) throw new Error('There is no address.');
  test.setTimeout(15 * 60_000);
  const home = mkdtempSync(path.join(tmpdir(), 'killed-restore-'));
  const first = path.join(home, 'first');
  const key = await createSealKey(passphrase);
  const backup = await seal(
    key,
    backupText({ made: new Date().toISOString(), notebook: notebookOf('after') }),
  );

  const seeding = await start(first);
  await seeding.page.goto(baseURL);
  await seeding.page.evaluate(
    ([name = '', text = '']) => localStorage.setItem(name, text),
    [notebookKey, savedText(notebookOf('before'), { id: 'first', way: 'open' })],
  );
  expect(await shown(seeding.page, baseURL)).toEqual(['before']);
  await seeding.close();

  const found: string[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const folder = path.join(home, `${trial}`);
    cpSync(first, folder, { recursive: true });
    const { page, kill } = await start(folder);
    await open(page, `${baseURL}/privacy/`);
    await page.getByRole('button', { name: 'Bring a backup back' }).click();
    await page.getByLabel('Backup file').setInputFiles({
      name: 'backup.dat',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(backup),
    });
    await page.getByLabel('Passphrase of this backup').fill(passphrase);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('radio', { name: /^Keep only the backup/ }).check();
    const pressed = page.getByRole('button', { name: 'Keep only the backup' }).click();
    // From before the tap has been dealt with to well after it has been saved.
    await pressed;
    await new Promise((done) => setTimeout(done, trial * 40));
    await kill();
    const again = await start(folder);
    const words = await shown(again.page, baseURL);
    await again.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(words, `trial ${trial}`).toHaveLength(1);
    found.push(words[0] ?? '');
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  expect(found).toHaveLength(trials);
  // Else the browser was killed too early or too late every time, and nothing was shown.

  expect(new Set(found).size).toBe(2);
});
