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

/** Where the link cannot be hit on a page, at five places of scrolling: what lies over it. */
export const whereCovered = (page: Page, link = 'header a[rel]:last-child') =>
  page.evaluate((which) => {
    const found = document.querySelector(which);
    if (!found) return ['no link'];
    const wrong: string[] = [];
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      scrollTo(0, part * (document.body.scrollHeight - innerHeight));
      const { left, right, top, bottom } = found.getBoundingClientRect();
      for (const x of [left + 12, (left + right) / 2, right - 12]) {
        for (const y of [top + 4, (top + bottom) / 2, bottom - 4]) {
          const hit = document.elementFromPoint(x, y);
          if (!hit || !found.contains(hit)) wrong.push(`at ${part}: ${hit?.outerHTML.slice(0, 80)}`);
        }
      }
    }
    return wrong;
  }, link);
