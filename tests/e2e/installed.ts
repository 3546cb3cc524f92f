import type { BrowserContext, Page } from '@playwright/test';

/** Waits until the worker that keeps the guide on the device has done so, and answers for the page. */
export async function keptOnDevice(page: Page, context: BrowserContext) {
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** What is there of us in the browser besides the notebook. */
export const workersAndCaches = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
