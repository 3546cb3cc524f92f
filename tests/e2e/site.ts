import { type Browser, test as base, expect } from '@playwright/test';

import { findWebKit } from '../browser.mjs';
import { type Host, serveDeploys } from './deploys.ts';
import { typeAsAReader } from './firefox.ts';
import { siteInPage } from './siteInPage.ts';
import { siteInWebKit } from './siteInWebKit.ts';
import { Complaints, notFoundLine } from './visit.ts';
import { WebKitDriver } from './webkit.ts';

export type Name = string | RegExp;
export type Role = 'alert' | 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'region' | 'status';

/** What a reader does and sees in a tab, in the same words for every engine. */
export type Site = {
  engine: 'chromium' | 'firefox' | 'webkit';
  goto(address: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Waits until there is such an element to be seen. */
  see(role: Role, name?: Name): Promise<void>;
  /** Waits until these words can be read on the page. */
  read(words: string): Promise<void>;
  /** Waits until there is no such element to be seen. */
  miss(role: Role, name?: Name): Promise<void>;
  click(role: Role, name: Name): Promise<void>;
  /** Types into a field by its label, in place of what stood there. */
  fill(label: string, words: string): Promise<void>;
  /** What stands in a field. */
  value(label: string): Promise<string>;
  /** Clicks what saves a file, and gives the text of the file. */
  save(button: string): Promise<string>;
  /** Gives a file to the field of that label. */
  choose(label: string, name: string, content: string): Promise<void>;
  press(...keys: ('Enter' | 'Shift' | 'Tab')[]): Promise<void>;
  /** Runs a function in the page. */
  evaluate<T, Given>(inPage: (given: Given) => T | Promise<T>, given: Given): Promise<T>;
  evaluate<T>(inPage: () => T | Promise<T>): Promise<T>;
  /** Runs a script in the page, of which nothing comes back. */
  addScript(script: string): Promise<void>;
  /** Names a second host that the test itself has set up. */
  alsoOurs(address: string): void;
};

type Engine = Browser | WebKitDriver;

/**
 * A tab of each engine, on a host of its own: another port is another origin, on which nothing was kept before. Browsers
 * are started here, as Playwright's own fixtures know of no WebKit that is not its own.
 */
export const test = base.extend<{ host: Host; site: Site }, { started: Engine }>({
  started: [
    async ({ playwright, browserName, channel, launchOptions }, use) => {
      const programs = findWebKit();
      if (browserName === 'webkit') {
        if (!programs) throw new Error('There is no WebKitGTK: run `node tests/browser.mjs`.');
        const driver = await WebKitDriver.start(programs);
        await use(driver);
        driver.stop();
        return;
      }
      const browser = await playwright[browserName].launch({ ...launchOptions, ...(channel && { channel }) });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is needed.
  host: async ({}, use) => {
    const host = await serveDeploys();
    await use(host);
    await host.stop();
  },
  site: async ({ started, host, browserName, viewport, serviceWorkers }, use) => {
    const size = viewport ?? sizes['at desktop size'];
    if (started instanceof WebKitDriver) {
      const tab = await started.open(size);
      await use(siteInWebKit(tab, host.address));
      await tab.close();
      return;
    }
    const isPhone = size.width < 500;
    const context = await started.newContext({
      baseURL: host.address,
      viewport: size,
      ...(serviceWorkers && { serviceWorkers }),
      // In Firefox Playwright knows nothing of a phone's touch and viewport: there it is a window of that size.
      ...(browserName === 'chromium' && { hasTouch: isPhone, isMobile: isPhone }),
    });
    if (browserName === 'firefox') await typeAsAReader(context);
    const complaints = new Complaints(host.address);
    complaints.expect(notFoundLine);
    complaints.watch(context);
    // Firefox says so of an icon that is not kept on the device.
    complaints.expect(/Failed to load .*apple-touch-icon\.png.*ServiceWorker/);
    await use(siteInPage(await context.newPage(), browserName, complaints));
    await context.close();
    expect(complaints.unexpected, 'complaints of the browser').toEqual([]);
  },
});

/** Where what depends on the room on a screen is tried. */
export const sizes = {
  'at phone size': { width: 390, height: 844 },
  'at desktop size': { width: 1280, height: 800 },
};

export { expect };
