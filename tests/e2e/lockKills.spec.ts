import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { type Step, shortPath } from './builtSite.ts';
import { start } from './killable.ts';
import { chooseLock, openUndecided, passphrase, reach, savedLocked, unlock, unlockPanel } from './locked.ts';
import { expect, keepOpen, test } from './visit.ts';

// What a disk holds of what was written: all of it when the browser is killed, none of it under the lock.

const [step] = shortPath.steps as [Step];
const trials = 30;
const textField = (page: Page) => page.getByRole('textbox', { name: 'What I did', exact: true });

/** How one says how it is kept, how one gets back in, and what the page then says of what is saved. */
const ways = {
  open: {
    choose: keepOpen,
    enter: async () => {},
    saved: (page: Page) => page.getByText('Saved in this browser, on this device.', { exact: true }),
  },
  locked: {
    choose: chooseLock,
    enter: async (page: Page) => {
      await expect(unlockPanel(page)).toBeVisible();
      await unlock(page);
    },
    saved: savedLocked,
  },
};

/** A folder for a browser, gone after the test. */
async function withFolder(use: (folder: string) => Promise<void>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'profile-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The files of a folder that hold a text, as Chromium writes it: with one byte for a character, or two. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      return (['utf8', 'utf16le'] as const)
        .filter((encoding) => bytes.includes(Buffer.from(text, encoding)))
        .map((encoding) => `${path.relative(folder, file)} (${encoding})`);
    });

for (const [name, way] of Object.entries(ways)) {
  // Row S20.
  test(`what was written a second ago is there after the browser is killed: ${name}`, {
    tag: ['@once', '@full'],
  }, async ({ baseURL }) => {
    test.setTimeout(15 * 60_000);
    await withFolder(async (folder) => {
      const address = `${baseURL}${step.address}`;
      const lost: string[] = [];
      let written = '';
      for (let trial = 0; trial <= trials; trial++) {
        const { page, kill } = await start(folder);
        try {
          if (trial === 0) {
            await openUndecided(page, address);
            await way.choose(page);
          } else {
            await page.goto(address);
            await reach(page);
            await way.enter(page);
            await expect(textField(page))
              .toHaveValue(written)
              .catch(() => {});
            const found = await textField(page).inputValue();
            if (found !== written) lost.push(`after kill ${trial}: "${found}" instead of "${written}"`);
          }
          if (trial === trials) break;
          written = `words of trial ${trial}, ${'and so on '.repeat(trial % 7)}`.trim();
          await textField(page).fill('');
          await textField(page).pressSequentially(written);
          // Only the time is given, not the page's word that it is saved.
          await new Promise((done) => setTimeout(done, 1000));
        } finally {
          await kill();
        }
      }
      expect(lost).toEqual([]);
    });
  });
}

// Row B15.
test('the disk holds nothing of what was written under the lock', { tag: ['@once', '@full'] }, async ({
  baseURL,
}) => {
  test.setTimeout(5 * 60_000);
  const found: Record<string, string[]> = {};
  for (const [name, way] of Object.entries(ways)) {
    const before = `Kx4${crypto.randomUUID()}`;
    const after = `Wv9${crypto.randomUUID()}`;
    await withFolder(async (folder) => {
      const first = await start(folder);
      await openUndecided(first.page, `${baseURL}${step.address}`);
      // What is written before the choice is in memory only.
      await textField(first.page).pressSequentially(before);
      await expect(first.page.getByText('Not saved yet: say above how it is to be kept.')).toBeVisible();
      await way.choose(first.page);
      await textField(first.page).pressSequentially(after);
      await expect(way.saved(first.page)).toBeVisible();
      await first.close();
      found[`${name}, at once`] = filesWith(folder, after);
      found[`${name}, written before the choice`] = filesWith(folder, before);
      // What the browser writes down when it starts anew and what it has put off comes to light as well.
      const again = await start(folder);
      await again.page.goto(`${baseURL}${step.address}`);
      await reach(again.page);
      await way.enter(again.page);
      await expect(textField(again.page)).toHaveValue(before + after);
      await expect(way.saved(again.page)).toBeVisible();
      await again.close();
      found[`${name}, after another visit`] = filesWith(folder, after);
      found[`${name}, the passphrase`] = filesWith(folder, passphrase);
    });
  }
  // The same search finds what is kept open.
  expect(found['open, at once']).not.toEqual([]);
  expect(found['open, after another visit']).not.toEqual([]);
  for (const file of Object.values(found).flat()) {
    expect(file, 'a copy of the browser itself').toMatch(/IndexedDB|Local Storage/);
  }
  const locked = Object.entries(found).filter(([key]) => key.startsWith('locked'));
  expect(locked).toHaveLength(4);
  expect(Object.fromEntries(locked.filter(([, files]) => files.length > 0))).toEqual({});
});
