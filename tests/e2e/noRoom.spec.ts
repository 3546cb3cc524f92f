import type { Page } from '@playwright/test';

import { type Step, shortPath } from './builtSite.ts';
import { answersOfWorker, keptOnDevice } from './installed.ts';
import { awake, expect, heading, onward, open, stored, test } from './visit.ts';

// A device on which there is no room left. storage.spec.ts fills localStorage; here the browser itself is told how much
// room it has for the second copy of the notebook, and for the guide.

const [first, second] = shortPath.steps as [Step, Step];
const saved = (page: Page) => page.getByText('Saved in this browser, on this device.', { exact: true });

const keptLine = (page: Page) => page.getByRole('contentinfo').getByText('This guide is kept on this device');

/** Gives the site this many bytes for databases and caches, or what it has by itself. */
async function giveRoom(page: Page, quotaSize?: number) {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

/** Has the page tell what becomes of the worker that it asks for: that none is registered also holds before one is. */
const hearOfWorker = (page: Page) =>
  page.addInitScript(() => {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async (...asked) => {
      const registration = await register(...asked);
      const workerIs = new Promise((done) => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => worker.state !== 'installing' && done(worker.state));
      });
      Object.assign(window, { workerIs });
      return registration;
    };
  });

test.describe('no room', { tag: '@once' }, () => {
  // Rows S2 and S25.
  test('for the second copy leaves the first, and takes nothing from the reader', async ({ page }) => {
    await page.goto('/offline/');
    await giveRoom(page, 1);
    await open(page, first.address);
    await page.getByRole('textbox').first().fill('in the first copy');
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await awake(page);
    await expect(page.getByRole('textbox').first()).toHaveValue('in the first copy');
    expect(await stored(page)).toContain('in the first copy');
    await page.goto('/privacy/');
    await expect(page.getByText('This browser holds only one copy of it')).toBeVisible();
  });

  test.describe('for the guide', () => {
    test.use({ serviceWorkers: 'allow' });

    // Row S3.
    test('leaves the guide as it is with a network, and none of the room to half of it', async ({
      page,
      context,
    }) => {
      // A page of ours would begin to keep the guide before there is no room.
      await page.goto('/robots.txt');
      await giveRoom(page, 400_000);
      await hearOfWorker(page);
      await open(page, first.address);
      await page.getByRole('textbox').first().fill('more than the guide');
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'workerIs'))).toBe('redundant');
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
      await expect(keptLine(page)).toHaveCount(0);
      await expect(saved(page)).toBeVisible();
      await onward(page).click();
      await expect(heading(page, second.title)).toBeVisible();

      await giveRoom(page);
      await page.reload();
      await keptOnDevice(page, context);
      await expect(keptLine(page)).toBeVisible();
    });

    // Row S3.
    test('opens what the browser has thrown away since, and cannot be kept again', async ({
      page,
      context,
    }) => {
      await open(page, first.address);
      await keptOnDevice(page, context);
      await expect(keptLine(page)).toBeVisible();
      await giveRoom(page, 1);
      const thrownAway = await page.evaluate(async (address) => {
        const [name = ''] = await caches.keys();
        const cache = await caches.open(name);
        const asked = (await cache.keys()).filter(
          ({ url }) => url.endsWith(address) || /\/assets\/index-/.test(url),
        );
        for (const each of asked) await cache.delete(each);
        return asked.length;
      }, second.address);
      expect(thrownAway).toBeGreaterThan(1);
      const answers = await answersOfWorker(page);
      await page.goto(second.address);
      await expect(heading(page, second.title)).toBeVisible();
      await expect.poll(answers).toEqual([false]);
      await expect(keptLine(page)).toHaveCount(0);
    });
  });
});
