import { addresses, everythingDone, notebookKey } from './builtSite.ts';
import { expect, open, test } from './visit.ts';

// A page that React does not find as it was prerendered is thrown away and drawn afresh: it flickers, and the browser
// complains. Each test fails on any complaint, see visit.ts.

test.describe('hydration', { tag: '@once' }, () => {
  for (const [who, tag, text] of [
    // Always for one who has done nothing: everyPage.spec.ts opens every page.
    ['a new reader', '@full', ''],
    ['a reader who did everything', [], everythingDone],
  ] as const) {
    test(`takes over every page for ${who} without a complaint`, { tag: tag as string | string[] }, async ({
      page,
    }) => {
      await page.goto('/about/');
      await page.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [notebookKey, text]);
      for (const address of addresses) {
        const response = await page.request.get(address);
        const served = /<h1[^>]*>([^<]+)</.exec(await response.text())?.[1];
        await open(page, address);
        // The same element as was served: it was taken over, not put in anew.
        expect(await page.locator('h1').innerHTML(), address).toBe(served);
        await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toHaveCount(0);
      }
    });
  }

  // Row B13.
  test('is not troubled by what a browser extension puts into the page first', async ({
    page,
    complaints,
  }) => {
    // What an extension puts in is let through; what this test puts in is of the page, and is not.
    complaints.expect(/Applying inline style violates/);
    await page.addInitScript(() => {
      // The frame that is put in below runs this as well.
      if (window !== top) return;
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        document.documentElement.setAttribute('data-extension', '1');
        document.documentElement.lang = 'en-x-mtfrom-de';
        document.body.className = 'extension dark-reader';
        document.head.prepend(document.createElement('style'));
        document.body.prepend(document.createElement('extension-toolbar'));
        document.body.append(document.createElement('iframe'));
      });
    });
    for (const address of addresses.slice(0, 4)) await open(page, address);
    await expect(page.locator('extension-toolbar')).toHaveCount(1);
  });
});
