import type { BrowserContext, Page } from '@playwright/test';

import { neutralSite } from '../../src/domain/leaving.ts';
import type { Complaints } from './visit.ts';

/** Stands in for the other site: nothing is asked of it. Only this one address is allowed to be asked for. */
export async function standInForNeutralSite(context: BrowserContext | Page, complaints: Complaints) {
  complaints.expect(new RegExp(`^request to another host: ${neutralSite}$`));
  await context.route(neutralSite, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<title>Weather</title><h1>Weather</h1><link rel="icon" href="data:,">',
    }),
  );
}

/** The two links, by how they are named. */
export const leaveLink = (page: Page) => page.getByRole('link', { name: /^Emergency: Leave now$/ });
export const leaveTwin = (page: Page) => page.getByRole('link', { name: 'Leave now', exact: true });

export const pressShift = async (page: Page, times = 3) => {
  for (let press = 0; press < times; press++) await page.keyboard.press('Shift');
};

/** Every way out that a reader has, by name. */
export const waysOut: Record<string, (page: Page) => Promise<unknown>> = {
  'the link': (page) => leaveLink(page).click({ noWaitAfter: true }),
  'its twin': async (page) => {
    await leaveTwin(page).focus();
    await page.keyboard.press('Enter');
  },
  'Shift three times': (page) => pressShift(page),
};

/** All of a page that someone could see, hear or find: what is shown, what stands in fields, its title and address. */
export const everythingOn = (page: Page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML.replace(/<script type="application\/json".*?<\/script>/gs, ''),
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      document.title,
      location.href,
      JSON.stringify(history.state),
    ].join('\n'),
  );
