import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { neutralSite } from '../../src/domain/leaving.ts';
import { longPath, type Step } from './builtSite.ts';
import { start } from './killable.ts';
import { leaveLink, standInForNeutralSite } from './leaving.ts';
import { awake, expect, heading, onward, passGate, test } from './visit.ts';

const [first, second, third, fourth] = longPath.steps as [Step, Step, Step, Step];
const secret = 'Qj5marmalade-xylophone';

/** Where Chromium notes what was visited: its history, the sites most visited, its icons, and the tabs to bring back. */
const noted = /^(History|Top Sites|Favicons|Visited Links|Shortcuts|Network Action Predictor|Sessions)/;

/** What the browser has noted in a folder: every file of it as text, with one byte for a character, or two. */
const notesIn = (folder: string) =>
  readdirSync(path.join(folder, 'Default'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => noted.test(path.relative(path.join(folder, 'Default'), file)))
    .map((file) => readFileSync(file))
    .flatMap((bytes) => [bytes.toString('utf8'), bytes.toString('utf16le')])
    .join('\n');

// Row H7: what is decided is that titles and addresses tell what a step is about, as each is a link to share.
test('the history of the browser has the pages that were opened, and nothing that was done there', {
  tag: '@once',
}, async ({ baseURL, complaints }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'profile-'));
  try {
    const browser = await start(folder);
    const { page } = browser;
    await standInForNeutralSite(page, complaints);
    await page.goto(`${baseURL}${first.address}`);
    await awake(page);
    await passGate(page, first);
    await page.getByRole('textbox').first().fill(secret);
    await page.getByRole('checkbox').first().check();
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.goto(`${baseURL}/privacy/`);
    await page.getByRole('checkbox', { name: /blank icon/ }).check();
    await page.goto(`${baseURL}${fourth.address}`);
    await expect(page).toHaveTitle(`Notes, page 4 of ${longPath.steps.length}`);
    await page.goto(`${baseURL}${third.address}`);
    await awake(page);
    await passGate(page, third);
    await page.getByRole('textbox').first().fill(secret);
    await expect(page.getByText('Saved in this browser, on this device.')).toBeVisible();
    await leaveLink(page).click({ noWaitAfter: true });
    await page.waitForURL(neutralSite);
    await browser.close();

    const notes = notesIn(folder);
    expect(notes.includes(secret), 'what was written').toBe(false);
    const origin = String(baseURL).replace(/\W/g, '\\$&');
    const addresses = [...notes.matchAll(new RegExp(`${origin}((?:/[a-z-]+)*/)([?#]?)`, 'g'))];
    expect([...new Set(addresses.map(([, address]) => address))].sort()).toEqual(
      expect.arrayContaining([first.address, '/privacy/']),
    );
    expect(
      addresses.filter(([, , more]) => more),
      'more than an address',
    ).toEqual([]);
    // Not by "toContain": all of the notes would be printed.
    expect(notes.includes(first.title), 'a title is noted as it is').toBe(true);
    expect(notes.includes(`Notes, page 4 of ${longPath.steps.length}`), 'and as it was chosen').toBe(true);
    for (const step of [third, fourth]) expect(notes.includes(step.title), 'and not as it is').toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
