import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Page } from '@playwright/test';

import { type Step, shortPath, wordsAt } from './builtSite.ts';
import { type Host, newerWords, nextVersion, serveDeploys } from './deploys.ts';
import { keptOnDevice, workersAndCaches } from './installed.ts';
import { awake, expect, heading, hydrated, onward, open, stored, test } from './visit.ts';

// One version of the site is put in the place of another while somebody reads. The rows named below are those of the
// fault list.

const [first, second] = shortPath.steps as [Step, Step];
const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'There is a newer version of this guide.' });
const newer = (page: Page) => page.getByRole('contentinfo').getByText(newerWords);
const field = (page: Page) => page.getByRole('textbox').first();

/** How often the page has been loaded in this tab. Words are seen before the browser says that the page is whole. */
const countLoads = async (page: Page) => {
  let loads = 0;
  page.on('domcontentloaded', () => loads++);
  return () => loads;
};

/** What a browser does by itself, at the latest after a day. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

test.describe('a new version', { tag: '@once' }, () => {
  let host: Host;
  test.beforeEach(async ({ complaints }) => {
    host = await serveDeploys();
    complaints.alsoOurs(host.address);
  });
  test.afterEach(() => host.stop());

  test.describe('of a guide that is kept on the device', () => {
    test.use({ serviceWorkers: 'allow' });

    // Rows N6, N7 and S17.
    test('is offered, and loaded once at the word of the reader, with all that was written', async ({
      page,
      context,
    }) => {
      await open(page, host.address + first.address);
      await keptOnDevice(page, context);
      await page.evaluate(() => caches.open('of another site'));
      await field(page).fill('half a sent');
      const other = await context.newPage();
      await open(other, host.address + second.address);
      const [loads, otherLoads] = [await countLoads(page), await countLoads(other)];

      host.deploy(nextVersion());
      await page.bringToFront();
      await field(page).focus();
      await lookForUpdate(page);
      await expect(notice(page)).toBeVisible();
      await page.keyboard.press('End');
      await page.keyboard.type('ence');
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('half a sentence');
      expect(loads()).toBe(0);
      await expect(newer(page)).toHaveCount(0);

      await notice(page).getByRole('button', { name: 'Load it' }).click();
      await expect(newer(page)).toBeVisible();
      await awake(page);
      await expect(field(page)).toHaveValue('half a sentence');
      await expect(notice(page)).toHaveCount(0);
      await expect.poll(loads).toBe(1);
      expect(await page.evaluate(() => caches.has('of another site'))).toBe(true);

      // The other tab has not asked. It goes on with its own parts, which the host has no more, and may follow.
      await expect(notice(other)).toBeVisible();
      await other.getByRole('link', { name: 'Your plan' }).click();
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(wordsAt('/plan/').title);
      await expect(newer(other)).toHaveCount(0);
      expect(otherLoads()).toBe(0);
      await notice(other).getByRole('button', { name: 'Load it' }).click();
      await expect(newer(other)).toBeVisible();
      await expect.poll(otherLoads).toBe(1);
    });

    // Row N4.
    test('leaves the parts of the pages that are open, also where another one was waiting before it', async ({
      page,
      context,
    }) => {
      await open(page, host.address + first.address);
      await keptOnDevice(page, context);
      const own = await page.evaluate(
        () => document.querySelector<HTMLLinkElement>('link#words')?.href ?? '',
      );
      expect(own).toContain('/words/');
      const waiting = () =>
        page.evaluate(async () => {
          const { installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
          return !installing && waiting !== null;
        });
      const versions = () => page.evaluate(async () => (await caches.keys()).length);
      for (const [count, letter] of ['x', 'z'].entries()) {
        host.deploy(nextVersion(letter));
        await lookForUpdate(page);
        await expect.poll(versions).toBe(count + 2);
        await expect.poll(waiting).toBe(true);
      }
      const other = await context.newPage();
      await open(other, host.address + second.address);
      await notice(other).getByRole('button', { name: 'Load it' }).click();
      await expect(newer(other)).toBeVisible();
      await expect.poll(versions).toBe(2);
      const isKept = (address: string) => caches.match(address).then((found) => found !== undefined);
      expect(await page.evaluate(isKept, own), 'the words of the page, which the host has no more').toBe(
        true,
      );
    });

    // Row N6.
    test('says first that words which are not kept would be gone', async ({ page, context }) => {
      await page.goto(host.address + first.address);
      await hydrated(page);
      await keptOnDevice(page, context);
      await page.locator('#your-turn').scrollIntoViewIfNeeded();
      await page.getByRole('radio', { name: /^Do not keep it/ }).check();
      await page.getByRole('button', { name: 'Keep it this way' }).click();
      await field(page).fill('nowhere else');
      const loads = await countLoads(page);
      host.deploy(nextVersion());
      await lookForUpdate(page);
      await expect(notice(page)).toContainText('it is gone when you load the newer version');
      await expect(notice(page).getByRole('button', { name: 'Load it', exact: true })).toHaveCount(0);
      await expect(field(page)).toHaveValue('nowhere else');
      expect(loads()).toBe(0);
      await notice(page).getByRole('button', { name: 'Load it, without what I wrote' }).click();
      await expect(newer(page)).toBeVisible();
      await expect.poll(loads).toBe(1);
    });
  });

  // Row N4.
  test('that is put in place between two taps is opened once, with what was written', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/status of 404|Failed to fetch dynamically imported module|Unable to preload CSS/);
    await open(page, `${host.address}/about/`);
    await page.getByRole('link', { name: 'Mend' }).first().click();
    await open(page, host.address + first.address);
    await field(page).fill('before the deploy');
    const loads = await countLoads(page);
    host.deploy(nextVersion());
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your plan' }).click();
    await expect(newer(page)).toBeVisible();
    await expect(heading(page)).toHaveText(wordsAt('/plan/').title);
    await hydrated(page);
    await expect.poll(loads).toBe(1);
    expect(await stored(page)).toContain('before the deploy');
  });

  // Row N4.
  test('is not waited for in circles when a part stays away, nor loaded without a network', async ({
    page,
    context,
    complaints,
  }) => {
    // What could not be shown is named in the console by React.
    complaints.expect(
      /status of 404|dynamically imported module|Unable to preload CSS|net::ERR|Failed to fetch/,
    );
    host.instead = (pathname, response) => {
      if (!/^\/assets\/Plan-.*\.js$/.test(pathname)) return false;
      response.writeHead(404).end();
      return true;
    };
    const trouble = page.getByRole('alert').filter({ hasText: 'This page could not be shown' });
    await open(page, `${host.address}/about/`);
    const loads = await countLoads(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Privacy' }).last().click();
    await expect(trouble).toContainText('There is no network.');
    expect(loads()).toBe(0);
    await context.setOffline(false);
    await page.goto(`${host.address}/plan/`);
    await expect.poll(loads).toBe(2);
    await expect(trouble).toBeVisible();
    await page.goto(`${host.address}/about/`);
    await hydrated(page);
    await page.getByRole('link', { name: 'Your plan' }).click();
    await expect(trouble).toBeVisible();
    expect(loads()).toBe(3);
  });

  // Row N4: in memory only, a reload would be a loss.
  test('is not opened over words that are nowhere else', async ({ page, complaints }) => {
    complaints.expect(/status of 404|Error: 404|dynamically imported module|Unable to preload CSS/);
    await page.goto(host.address + first.address);
    await hydrated(page);
    await page.locator('#your-turn').scrollIntoViewIfNeeded();
    await page.getByRole('radio', { name: /^Do not keep it/ }).check();
    await page.getByRole('button', { name: 'Keep it this way' }).click();
    await field(page).fill('nowhere else');
    const loads = await countLoads(page);
    host.deploy(nextVersion());
    await page.getByRole('link', { name: 'Privacy' }).last().click();
    await expect(page.getByRole('alert')).toContainText('What you wrote is in this tab only.');
    await page.getByRole('button', { name: 'Go back' }).click();
    await expect(heading(page)).toHaveText(first.title);
    await page.locator('#your-turn').scrollIntoViewIfNeeded();
    await expect(field(page)).toHaveValue('nowhere else');
    expect(loads()).toBe(0);
  });

  test.describe('without the worker', { tag: '@full' }, () => {
    test.use({ serviceWorkers: 'allow' });

    // Row N7.
    test('removes the worker and all that it kept, and leaves what was written', async ({
      page,
      context,
    }) => {
      test.setTimeout(180_000);
      const root = path.resolve(import.meta.dirname, '../..');
      const folder = mkdtempSync(path.join(tmpdir(), 'mend-kill-'));
      const vite = path.join(root, 'node_modules/vite/bin/vite.js');
      const env = { ...process.env, KILL_WORKER: 'yes' };
      await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
        cwd: root,
        env,
      });
      await open(page, host.address + first.address);
      await keptOnDevice(page, context);
      await page.evaluate(() => caches.open('of another site'));
      await field(page).fill('stays');
      await onward(page).click();
      const loads = await countLoads(page);
      host.deploy(folder);
      // The page of before is shown once more, and asks for the worker anew.
      await page.reload();
      await expect.poll(() => workersAndCaches(page)).toEqual({ workers: 0, caches: 1 });
      await expect.poll(loads).toBe(1);
      await open(page, host.address + first.address);
      await expect(field(page)).toHaveValue('stays');
      await open(page, `${host.address}/about/`);
      expect(await workersAndCaches(page)).toEqual({ workers: 0, caches: 1 });
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}-hosts`, { recursive: true, force: true });
    });
  });
});
