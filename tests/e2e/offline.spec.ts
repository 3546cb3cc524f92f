import type { Page } from '@playwright/test';

import { addresses, paths, type Step, shortPath, wordsAt } from './builtSite.ts';
import { type Host, serveDeploys } from './deploys.ts';
import { answersOfWorker, keptOnDevice } from './installed.ts';
import { awake, drawn, expect, heading, onward, open, passGate, test } from './visit.ts';

// Use without a network. The rows named below are those of the fault list.

const [first, second] = shortPath.steps as [Step, Step];
const keptLine = (page: Page) =>
  page.getByRole('contentinfo').getByText('This guide is kept on this device and opens without a network.');
const failedLoad = /Failed to load resource: (net::ERR|the server responded with a status of 503)/;

test.describe('without a network', { tag: '@once' }, () => {
  test.use({ serviceWorkers: 'allow' });

  // Rows N2 and N8.
  test('opens every page after one visit, and keeps what is written there', async ({
    page,
    context,
    complaints,
  }) => {
    await open(page, first.address);
    await keptOnDevice(page, context);
    await context.setOffline(true);
    for (const address of addresses) {
      await page.goto(address);
      await expect(heading(page), address).toHaveText(wordsAt(address).title);
    }
    await open(page, first.address);
    await page.getByRole('textbox').first().fill('on a train');
    await onward(page).click();
    await expect(heading(page, second.title)).toBeFocused();
    await page.reload();
    await awake(page);
    await page.getByRole('link', { name: 'Step 1', exact: true }).click();
    await expect(page.getByRole('textbox').first()).toHaveValue('on a train');
    await expect(page.getByText(`1 of ${shortPath.steps.length} done`)).toBeVisible();

    complaints.expect(failedLoad);
    for (const unknown of ['/no-such-page/', '/helping/', '/help/more/', '/HELP/', '/partner/99/']) {
      await page.goto(unknown);
      await expect(heading(page), unknown).toHaveText('There is no network');
    }
    await page.getByRole('link', { name: 'the helplines' }).click();
    await expect(heading(page)).toHaveText(wordsAt('/help/').title);
  });

  // Row A3: a screen reader jumps to the next field by a key that the page does not hear of.
  test('has the fields of a step there before they are near, once the guide is kept', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 390, height: 400 });
    await open(page, first.address);
    await keptOnDevice(page, context);
    await page.reload();
    await expect(page.getByRole('textbox').first()).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('asks the network where what is kept on the device cannot be read', async ({ page, context }) => {
    await open(page, first.address);
    await keptOnDevice(page, context);
    const [worker] = context.serviceWorkers();
    await worker?.evaluate(() => {
      const refuse = () => Promise.reject(new Error('The cache is broken.'));
      Object.assign(CacheStorage.prototype, { open: refuse, keys: refuse });
    });
    await page.goto(second.address);
    await awake(page);
    await expect(heading(page)).toHaveText(second.title);
  });

  // Row N9.
  test('opens a page however its address is written', async ({ page, context }) => {
    await open(page, first.address);
    await keptOnDevice(page, context);
    await context.setOffline(true);
    const known = ['/', '/help/', first.address];
    for (const address of known) await everyWay(page, address);
    for (const { address, number } of shortPath.steps) {
      await page.goto(`${shortPath.address}${number}`);
      await expect(page, 'the short address').toHaveURL(address);
    }
  });

  test('opens every page however its address is written (N9)', { tag: '@full' }, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000);
    await open(page, first.address);
    await keptOnDevice(page, context);
    await context.setOffline(true);
    for (const address of addresses) await everyWay(page, address);
    for (const { address, steps } of paths) {
      for (const step of steps) {
        for (const end of ['', '/', '?x', '/#your-turn']) {
          await page.goto(`${address}${step.number}${end}`);
          expect(new URL(page.url()).pathname).toBe(step.address);
          await expect(heading(page)).toHaveText(step.title);
        }
      }
    }
  });

  // Row N13.
  test('says nothing when the network comes and goes', async ({ page, context }) => {
    await open(page, first.address);
    await keptOnDevice(page, context);
    await expect(keptLine(page)).toBeVisible();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((changes) =>
        said.push(...changes.map(({ target }) => target.textContent ?? '')),
      ).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    for (let count = 0; count < 20; count++) {
      await context.setOffline(count % 2 === 0);
      await drawn(page);
    }
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
  });
});

/** Opens a page by each form of its address, and looks whether it is itself, at its own address. */
async function everyWay(page: Page, address: string) {
  const forms = [address, address.replace(/(.)\/$/, '$1'), `${address}index.html`, `${address}?x`];
  for (const form of forms) {
    await page.goto(form, { waitUntil: 'domcontentloaded' });
    await expect(heading(page), form).toHaveText(wordsAt(address).title);
    expect(new URL(page.url()).pathname, form).toBe(address);
  }
}

test.describe('kept on the device', { tag: '@once' }, () => {
  test.use({ serviceWorkers: 'allow' });

  let host: Host;
  test.beforeEach(async ({ complaints }) => {
    host = await serveDeploys();
    complaints.alsoOurs(host.address);
  });
  test.afterEach(() => host.stop());

  // Rows N1 and N16.
  test('is said when it is true and not before, and the steps then ask for nothing', async ({
    page,
    context,
    complaints,
  }) => {
    // Nobody has been here, and there is no network: nothing of ours is shown, so nothing is promised.
    complaints.expect(failedLoad);
    await context.setOffline(true);
    await expect(page.goto(`${host.address}/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await context.setOffline(false);

    // One last file is slow.
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    let isAsked = false;
    host.instead = (pathname, response) => {
      if (pathname !== '/help/') return false;
      isAsked = true;
      released.then(() => {
        host.instead = () => false;
        response.writeHead(503).end();
      });
      return true;
    };
    await open(page, host.address + first.address);
    await expect.poll(() => isAsked).toBe(true);
    await expect(keptLine(page)).toHaveCount(0);
    // It does not come. The browser takes the whole for not kept, and so do we.
    release();
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.installing;
    });
    await expect(keptLine(page)).toHaveCount(0);

    await page.reload();
    await awake(page);
    await keptOnDevice(page, context);
    await expect(keptLine(page)).toBeVisible();

    await page.reload();
    await awake(page);
    await expect(keptLine(page)).toBeVisible();
    host.asked.length = 0;
    for (const step of shortPath.steps) {
      await expect(heading(page)).toHaveText(step.title);
      await passGate(page, step);
      await awake(page);
      await page.getByRole('textbox').first().fill('between us');
      await onward(page).click();
    }
    for (const [name, address] of [
      ['Your plan', '/plan/'],
      ['Privacy', '/privacy/'],
      ['Get help', '/help/'],
    ] as const) {
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      await expect(heading(page)).toHaveText(wordsAt(address).title);
    }
    await drawn(page);
    // The browser itself asks for the worker some time after a page was loaded. That names no page.
    expect(host.asked.filter((pathname) => pathname !== '/sw.js')).toEqual([]);
  });

  test('is not said, and is mended, when the browser has thrown a page away', async ({ page, context }) => {
    await open(page, host.address + first.address);
    await keptOnDevice(page, context);
    await expect(keptLine(page)).toBeVisible();
    const lose = () =>
      page.evaluate(async () => {
        for (const name of await caches.keys()) await (await caches.open(name)).delete('/help/');
      });
    await lose();
    host.asked.length = 0;
    await page.reload();
    await expect(keptLine(page)).toBeVisible();
    expect(host.asked).toContain('/help/');
    await lose();
    const answers = await answersOfWorker(page);
    await context.setOffline(true);
    await page.reload();
    await awake(page);
    await expect.poll(answers).toEqual([false]);
    await page.getByRole('link', { name: 'Privacy' }).click();
    await expect(heading(page)).toHaveText(wordsAt('/privacy/').title);
    await expect(keptLine(page)).toHaveCount(0);
  });

  // Row N3.
  for (const [some, tag] of [
    [[1, 40], []],
    [Array.from({ length: 24 }, (_, index) => 1 + 5 * index), ['@full']],
  ] as const) {
    test(`is whole or not there when it is cut off after ${some.length} different numbers of files`, {
      tag: [...tag],
    }, async ({ browser, complaints }) => {
      test.setTimeout(300_000);
      complaints.expect(failedLoad);
      for (const count of some) {
        const context = await browser.newContext({ serviceWorkers: 'allow' });
        const page = await context.newPage();
        let left = Number.POSITIVE_INFINITY;
        let isCut = false;
        host.instead = (pathname, response) => {
          if (pathname === '/sw.js') left = count;
          else if (--left < 0) {
            isCut = true;
            response.destroy();
            return true;
          }
          return false;
        };
        await page.goto(host.address + first.address);
        await expect.poll(() => isCut, `after ${count}`).toBe(true);
        await page.close();
        host.instead = () => false;
        const next = await context.newPage();
        await open(next, host.address + second.address);
        await expect(heading(next)).toHaveText(second.title);
        await keptOnDevice(next, context);
        await expect(keptLine(next)).toBeVisible();
        await context.setOffline(true);
        await open(next, `${host.address}/help/`);
        await expect(heading(next)).toHaveText(wordsAt('/help/').title);
        await context.close();
      }
    });
  }

  // Rows N5 and N12.
  test('takes no page for a worker, a manifest or a script', async ({ page, context, complaints }) => {
    complaints.expect(
      /script has an unsupported MIME type|Failed to load module script|Manifest: Line|preload|fetch dynamically/,
    );
    const portal = /^\/(sw\.js|manifest\.webmanifest|assets\/Plan-.*\.js)$/;
    let isPortal = (pathname: string) => portal.test(pathname);
    host.instead = (pathname, response) => {
      if (!isPortal(pathname)) return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in</p>');
      return true;
    };
    await open(page, `${host.address}/about/`);
    await expect.poll(() => host.asked.includes('/sw.js')).toBe(true);
    await page.getByRole('link', { name: 'Your plan' }).click();
    // Loaded anew once, which does not help; then it is said.
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This page could not be shown');
    await expect.poll(() => host.asked.filter((pathname) => pathname === '/plan/').length).toBeGreaterThan(0);
    await expect(alert).toBeVisible();

    // The worker is there now, but a script still is not: nothing is kept rather than a page in its place.
    isPortal = (pathname) => pathname !== '/sw.js' && portal.test(pathname);
    await page.goto(`${host.address}/about/`);
    await expect.poll(() => host.asked.filter((pathname) => portal.test(pathname)).length).toBeGreaterThan(2);
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.active);
    await expect(keptLine(page)).toHaveCount(0);
    isPortal = () => false;
    await open(page, `${host.address}/about/`);
    await keptOnDevice(page, context);
    await page.getByRole('link', { name: 'Your plan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsAt('/plan/').title);
    await expect(alert).toHaveCount(0);
  });
});
