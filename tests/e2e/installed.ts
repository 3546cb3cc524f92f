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

/**
 * Has each page that is opened from now on note what its worker answers when it is asked whether all is kept. Gives what
 * was answered to the page that is there: that nothing is said of it also holds before there is an answer.
 */
export async function answersOfWorker(page: Page) {
  await page.addInitScript(() => {
    const answers: boolean[] = [];
    Object.assign(window, { answersOfWorker: answers });
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => {
          if (typeof data === 'boolean') answers.push(data);
        });
      }
    };
  });
  return () => page.evaluate(() => Reflect.get(window, 'answersOfWorker') as boolean[]);
}
