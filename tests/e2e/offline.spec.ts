import type { BrowserContext, Page } from '@playwright/test';

import { addresses, type Step, shortPath, wordsAt } from './builtSite.ts';
import { awake, expect, heading, onward, open, test } from './visit.ts';

test.describe('without a network', { tag: '@once' }, () => {
  test.use({ serviceWorkers: 'allow' });

  test('opens every page after one visit, and keeps what is written there', async ({
    page,
    context,
    complaints,
  }) => {
    const [first, second] = shortPath.steps as [Step, Step];
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

    complaints.expect(/Failed to load resource: (net::ERR|the server responded with a status of 503)/);
    await page.goto('/no-such-page/');
    await expect(heading(page)).toHaveText('There is no network');
    await page.getByRole('link', { name: 'the helplines' }).click();
    await expect(heading(page)).toHaveText(wordsAt('/help/').title);
  });
});

/** Waits until the worker that keeps the guide on the device has done so. */
async function keptOnDevice(page: Page, context: BrowserContext) {
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
