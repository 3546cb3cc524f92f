import { addresses, kindsOfPage, type Step, shortPath, steps, wordsAt } from './builtSite.ts';
import { base, host, serveOtherBase, siteUrl } from './otherBase.ts';
import { awake, expect, heading, notFoundLine, onward, open, stored, test } from './visit.ts';

// The same site in a folder of another host: nothing may point outside of that folder. Row U10.

const [first, second] = shortPath.steps as [Step, Step];
const at = (address: string) => host + base + address.slice(1);

test.describe('under another base path', { tag: '@once' }, () => {
  // One build and one server for all of them.
  test.describe.configure({ mode: 'default' });
  test.use({ baseURL: host });

  let stop = async () => {};
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    stop = await serveOtherBase();
  });
  test.afterAll(() => stop());

  test('has every page there, and every link and file of a page too', async ({ page, request }) => {
    const targets = new Set<string>();
    for (const address of [...addresses, '/404.html']) {
      const response = await request.get(at(address));
      expect(response.status(), address).toBe(200);
      const found = await page.evaluate(
        (html) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          const at = (selector: string, name: string) =>
            [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
          return {
            own: [
              ...at('a[href], link[href]:not([rel=canonical])', 'href'),
              ...at('script[src], img[src]', 'src'),
            ],
            named: [
              ...at('link[rel=canonical]', 'href'),
              ...at('[property="og:url"], [property="og:image"]', 'content'),
            ],
            scripts: at('script[type="application/ld+json"]', 'textContent').length,
            data: parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
          };
        },
        await response.text(),
      );
      for (const target of found.own) {
        if (/^(#|tel:|https:|data:)/.test(target)) continue;
        expect(target.startsWith(base), `${target} on ${address}`).toBe(true);
        targets.add(target.split('#')[0] ?? '');
      }
      if (address === '/404.html') continue;
      expect(found.named, address).toHaveLength(3);
      for (const target of found.named) {
        expect(target.startsWith(siteUrl + base), `${target} on ${address}`).toBe(true);
        targets.add(target.slice(siteUrl.length));
      }
      expect(found.named[0]).toBe(siteUrl + base + address.slice(1));
      if (found.data) expect(found.data).toContain(`${siteUrl}${base}`);
    }
    expect(targets.size).toBeGreaterThan(addresses.length * 2);
    for (const target of targets) expect((await request.get(host + target)).status(), target).toBe(200);
  });

  test('is walked, left and gone on with', async ({ page }) => {
    await open(page, at('/'));
    await page.getByRole('link', { name: shortPath.title }).first().click();
    await expect(page).toHaveURL(at(shortPath.address));
    await page.getByRole('link', { name: 'Start with step 1' }).click();
    await expect(page).toHaveURL(at(first.address));
    await expect(heading(page, first.title)).toBeFocused();
    await awake(page);
    await page.getByRole('textbox').first().fill('in a folder');
    await onward(page).click();
    await expect(heading(page, second.title)).toBeFocused();
    await expect(page).toHaveURL(at(second.address));
    await page.reload();
    await awake(page);
    await page.getByRole('banner').getByRole('link', { name: 'Mend' }).click();
    await page.getByRole('link', { name: 'Carry on' }).click();
    await expect(page).toHaveURL(at(second.address));
    expect(await stored(page)).toContain('in a folder');
  });

  test('shares the public address, which is the canonical one', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: unknown) => Object.assign(window, { shared: data }),
      });
    });
    await open(page, at(first.address));
    await page.getByRole('button', { name: 'Share this step' }).click();
    const shared = await page.evaluate(() => (window as unknown as { shared: unknown }).shared);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(shared).toEqual({ title: first.title, url: canonical });
    expect(canonical).toBe(`${siteUrl}${base}${first.address.slice(1)}`);
  });

  test('leads from short addresses, and helps at unknown ones', async ({ page, request, complaints }) => {
    complaints.expect(notFoundLine);
    await page.goto(at(`${shortPath.address}${second.number}`), { waitUntil: 'commit' });
    await page.waitForURL(at(second.address));
    for (const address of [at('/partner/no-such-step/'), at('/Help/'), `${at('/')}%`]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(heading(page), address).toHaveText('This page is not here');
    }
    await page.goto(at('/partner/no-such-step/'));
    const near = page.getByRole('region', { name: 'Perhaps you were looking for' });
    await near.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`^${at('/')}`));
    const map = await (await request.get(at('/sitemap.xml'))).text();
    for (const step of steps) expect(map).toContain(`<loc>${siteUrl}${base}${step.address.slice(1)}</loc>`);
    expect(await (await request.get(at('/robots.txt'))).text()).toContain(
      `Sitemap: ${siteUrl}${base}sitemap.xml`,
    );
    const manifest = await (await request.get(at('/manifest.webmanifest'))).json();
    expect(manifest).toMatchObject({ start_url: base, scope: base });
    for (const icon of manifest.icons)
      expect((await request.get(host + icon.src)).status(), icon.src).toBe(200);
  });

  test('wakes on every kind of page without a complaint', async ({ page }) => {
    for (const { address } of kindsOfPage.filter(({ name }) => name !== 'lost')) {
      await open(page, at(address));
      await expect(heading(page)).toHaveText(wordsAt(address).title);
    }
  });
});
