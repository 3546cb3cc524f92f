import { type Step, shortPath } from './builtSite.ts';
import { everythingOn, leaveLink, standInForNeutralSite } from './leaving.ts';
import { awake, expect, openToWrite, test } from './visit.ts';
import { wholeBrowser } from './wholeBrowser.ts';

// Playwright starts Chromium without its back/forward cache: here it is on, as it is for readers.
test.use({ launchOptions: { ...wholeBrowser, ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

const secret = 'xylophone-marmalade';
const first = shortPath.steps[0] as Step;

/** Notes what stands on a page at the moment in which the cache gives it back, before anything else can act. */
const noteReturns = () => {
  addEventListener('pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (each) => (each as HTMLInputElement).value,
    );
    sessionStorage.setItem('seen at return', [document.documentElement.outerHTML, ...fields].join('\n'));
  });
};
const seenAtReturn = (page: import('@playwright/test').Page) =>
  page.evaluate(() => sessionStorage.getItem('seen at return'));

// Row B11.
test('a page that comes back from the cache of the browser holds nothing, and is loaded anew', {
  tag: '@once',
}, async ({ page }) => {
  await page.addInitScript(noteReturns);
  await openToWrite(page, first);
  await page.getByRole('textbox').first().fill(secret);
  // A page that is left in the middle of a write is not put into the cache.
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible();
  await page.evaluate(() => location.assign('/about/'));
  await page.waitForURL('**/about/');
  // Later than the answer to this: the page that would give it is gone by then.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL(`**${first.address}`);
  await awake(page);
  const seen = await seenAtReturn(page);
  expect(seen, 'the page was in the cache').not.toBeNull();
  expect(seen).not.toContain(secret);
  await expect(page.getByRole('textbox').first(), 'what is kept openly is there again').toHaveValue(secret);
});

// Rows B11 and H9.
test('Back after leaving shows nothing from the cache either', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  await standInForNeutralSite(page, complaints);
  await page.addInitScript(noteReturns);
  await openToWrite(page, first);
  await page.getByRole('textbox').first().fill(secret);
  // A page that is left in the middle of a write is not put into the cache.
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible();
  await page.evaluate(() => location.assign('/about/'));
  await page.waitForURL('**/about/');
  await awake(page);
  await leaveLink(page).click();
  await page.waitForURL('**/weather');
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible();
  let shown = '';
  // A page that comes from the cache loads itself anew: while it does, it cannot be read.
  await expect(async () => {
    shown = (await everythingOn(page)) + (await seenAtReturn(page));
  }).toPass();
  expect(shown).not.toContain(secret);
});
