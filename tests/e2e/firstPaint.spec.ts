import type { BrowserContext, Page } from '@playwright/test';

import { createSealKey, seal } from '../../src/domain/sealed.ts';
import { everythingDone, kindsOfPage, type Step, steps } from './builtSite.ts';
import { passphrase, reach, unlockPanel } from './locked.ts';
import { expect, hydrated, seed, test } from './visit.ts';

// Someone else opens the guide: what do they see before anything has been asked, and when it is locked?

/** A picture of the screen, from which nothing is missing that someone could see. */
const picture = (page: Page) => page.screenshot({ animations: 'disabled' });

/** Whether someone could see a difference. The edges of what is drawn are not always the same to the last shade. */
const differ = (page: Page, one: Buffer, other: Buffer) =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      return a?.length !== b?.length || a?.some((shade, at) => Math.abs(shade - (b?.[at] ?? 0)) > 48);
    },
    [one.toString('base64'), other.toString('base64')],
  );

/** Pictures of the first paint of pages. The script is held back, so that the first paint can be looked at. */
async function firstPaints(context: BrowserContext, addresses: readonly string[]) {
  const held: (() => void)[] = [];
  await context.route('**/assets/*.js', async (route) => {
    await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  const pictures: Buffer[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    // The heading font and the later styles come a moment after it, for every reader alike.
    // The font is asked for only once a heading has been laid out with these styles.
    await page.waitForFunction(
      () => document.styleSheets.length > 1 && [...document.fonts].some(({ status }) => status === 'loaded'),
    );
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
    pictures.push(await picture(page));
    // A page that is closed while it still loads does not always end.
    for (const go of held.splice(0)) go();
    await hydrated(page);
    await page.close();
  }
  await context.unroute('**/assets/*.js');
  return pictures;
}

/** Pictures of pages that have woken, all of them at the place where someone writes, where there is one. */
async function woken(context: BrowserContext, addresses: readonly string[]) {
  const pictures: Buffer[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(address);
    await hydrated(page);
    if (steps.some((step) => step.address === address)) {
      await reach(page);
      // Before some exercises, questions come first.
      const questions = page.locator('#your-turn').getByRole('button', { name: 'Go on' });
      await expect(unlockPanel(page).or(questions)).toBeVisible();
    }
    await expect(page.getByText('One moment …')).toHaveCount(0);
    pictures.push(await picture(page));
    await page.close();
  }
  return pictures;
}

// Row H5.
test('the first picture of every kind of page is that of a reader who has done nothing', {
  tag: '@once',
}, async ({ browser, baseURL }) => {
  const addresses = kindsOfPage.map(({ address }) => address);
  const [fresh, full] = [
    await browser.newContext({ baseURL: String(baseURL) }),
    await browser.newContext({ baseURL: String(baseURL) }),
  ];
  await seed(full, everythingDone);
  const expected = await firstPaints(fresh, addresses);
  const seen = await firstPaints(full, addresses);
  const looker = await fresh.newPage();
  const different: string[] = [];
  for (const [place, address] of addresses.entries()) {
    if (await differ(looker, expected[place] as Buffer, seen[place] as Buffer)) different.push(address);
  }
  expect(different).toEqual([]);
  const step = steps[0] as Step;
  // The same pictures would show what was done: once the page has woken, they differ.
  const after = [fresh, full].map(async (context) => {
    const page = await context.newPage();
    await page.goto(`/${step.path.id}/`);
    await hydrated(page);
    return picture(page);
  });
  const [one, other] = await Promise.all(after);
  expect(await differ(looker, one as Buffer, other as Buffer)).toBe(true);
  await Promise.all([fresh.close(), full.close()]);
});

// Row H5.
test('a locked page looks the same, whatever is locked in it', { tag: ['@once', '@full'] }, async ({
  browser,
  baseURL,
}) => {
  const key = await createSealKey(passphrase);
  const shown = /^(home|path .*|first step|plan|check-in|privacy)$/;
  const addresses = kindsOfPage.filter(({ name }) => shown.test(name)).map(({ address }) => address);
  expect(addresses.length).toBeGreaterThan(6);
  const pictures: Buffer[][] = [];
  for (const text of ['{}', everythingDone]) {
    const context = await browser.newContext({ baseURL: String(baseURL) });
    await seed(context, await seal(key, text));
    pictures.push(await woken(context, addresses));
    await context.close();
  }
  const [one = [], other = []] = pictures;
  const looker = await browser.newPage();
  const different: string[] = [];
  for (const [place, address] of addresses.entries()) {
    if (await differ(looker, one[place] as Buffer, other[place] as Buffer)) different.push(address);
  }
  await looker.close();
  expect(different).toEqual([]);
});
