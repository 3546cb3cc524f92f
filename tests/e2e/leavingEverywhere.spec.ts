import type { Page } from '@playwright/test';

import { neutralPage, neutralSite } from '../../src/domain/leaving.ts';
import { everythingDone, kindsOfPage } from './builtSite.ts';
import { everythingOn, leaveLink, leaveTwin, standInForNeutralSite, waysOut } from './leaving.ts';
import { awake, blockedLine, expect, heading, notFoundLine, open, seed, test } from './visit.ts';

// Every kind of page, by every way out, with a site that answers, one that cannot be reached, and no network at all.
// Row H9, and rows H5 and H10.

const secret = 'xylophone-marmalade';
const fullOfSecrets = everythingDone.replaceAll('words for', secret);

test.beforeEach(async ({ context, complaints }) => {
  complaints.expect(notFoundLine);
  // The empty page of a new tab has no storage to seed.
  complaints.expect(/Access is denied for this document/);
  await seed(context, fullOfSecrets);
});

/** Goes back until there is nothing to go back to, five times at most, and looks at every page on the way. */
async function expectNothingOnTheWayBack(page: Page) {
  for (let back = 0; back < 5; back++) {
    const from = page.url();
    await page.waitForLoadState();
    await page.goBack({ waitUntil: 'commit' });
    if (page.url() === 'about:blank' || page.url() === from) break;
    // Where the tab was left from another page before.
    if (new URL(page.url()).pathname === neutralPage) continue;
    await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible();
    expect(await everythingOn(page)).not.toContain(secret);
  }
  // A browser that is closed while it still loads does not always end.
  await page.waitForLoadState();
}

/** Opens a page by way of two others, so that there is something to go back to. */
async function arrive(page: Page, address: string) {
  await open(page, '/about/');
  await page.getByRole('link', { name: 'Your plan' }).click();
  await expect(heading(page, 'Your plan')).toBeVisible();
  await expect(page.getByText(secret).first(), 'there is something to be found').toBeVisible();
  await page.evaluate((to) => location.assign(to), address);
  await page.waitForURL(`**${address}`);
  await awake(page);
}

for (const { name, address } of kindsOfPage) {
  for (const [way, goOut] of Object.entries(waysOut)) {
    test(`nothing is found after leaving the page "${name}" by ${way}`, { tag: ['@full', '@once'] }, async ({
      page,
      complaints,
    }) => {
      await standInForNeutralSite(page, complaints);
      await arrive(page, address);
      await goOut(page);
      await page.waitForURL(neutralSite);
      await expectNothingOnTheWayBack(page);
    });

    test(`nor where the other site cannot be reached: "${name}" by ${way}`, {
      tag: ['@full', '@once'],
    }, async ({ page, complaints }) => {
      complaints.expect(new RegExp(`^request to another host: ${neutralSite}$`));
      complaints.expect(blockedLine);
      await page.route(neutralSite, (route) => route.abort());
      await arrive(page, address);
      await goOut(page);
      await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
      await expectNothingOnTheWayBack(page);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both links lead away from every kind of page', { tag: ['@full', '@once'] }, async ({
    page,
    complaints,
  }) => {
    await standInForNeutralSite(page, complaints);
    for (const { address } of kindsOfPage) {
      for (const link of [leaveLink, leaveTwin]) {
        await page.goto(address);
        await link(page).press('Enter');
        await page.waitForURL(neutralSite);
      }
    }
  });
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  test('every kind of page is left for one that names nothing', { tag: ['@full', '@once'] }, async ({
    page,
    context,
    complaints,
  }) => {
    test.setTimeout(600_000);
    complaints.expect(/Failed to load resource/);
    await open(page, '/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    for (const { name, address } of kindsOfPage.filter((each) => each.name !== 'lost')) {
      for (const [way, goOut] of Object.entries(waysOut)) {
        await page.goto('/plan/');
        await open(page, address);
        await goOut(page);
        await page.waitForURL((url) => url.pathname === neutralPage);
        await expect(page, `${name}, ${way}`).toHaveTitle('No connection');
        await expectNothingOnTheWayBack(page);
        // The tab is closed to whoever comes back: for the next page it is as good as new.
        await page.goto(neutralPage);
        await page.evaluate(() => sessionStorage.clear());
      }
    }
  });
});

// Row H5.
test('the first paint of every kind of page has nothing private in it', { tag: ['@full', '@once'] }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { first: document.documentElement.outerHTML });
    });
  });
  for (const { address } of kindsOfPage) {
    await open(page, address);
    const first = await page.evaluate(() => (window as unknown as { first: string }).first);
    expect(first.length).toBeGreaterThan(1_000);
    expect(first, address).not.toContain(secret);
  }
});
