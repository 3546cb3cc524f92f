import type { APIRequestContext } from '@playwright/test';

import { neutralSite } from '../../src/domain/leaving.ts';
import { addresses, paths, type Step, shortPath, steps } from './builtSite.ts';
import { awake, expect, heading, hydrated, notFoundLine, onward, open, test } from './visit.ts';

// Row U11.
test('opens any step for someone who has done nothing, and claims no progress', async ({ page }) => {
  const late = paths.map((path) => path.steps.at(-2) as Step);
  for (const step of late) {
    await page.goto(step.address);
    await hydrated(page);
    await expect(heading(page, step.title)).toBeVisible();
    await expect(page.getByText(`Step ${step.number} of ${step.list.total}`, { exact: true })).toBeVisible();
    await expect(page.getByText(`0 of ${step.list.total} done`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'The idea' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName), 'no focus is taken on arrival').toBe(
      'BODY',
    );
    await onward(page).click();
    await expect(page.getByText(`1 of ${step.list.total} done`)).toBeVisible();
  }
});

test('leads from every short address to its step, with and without a slash', { tag: '@once' }, async ({
  page,
  request,
}) => {
  for (const path of paths) {
    for (const step of path.steps) {
      const short = `${path.address}${step.number}`;
      const response = await request.get(short, { maxRedirects: 0 });
      expect(`${response.status()} ${response.headers().location}`).toBe(`301 ${short}/`);
      expect(await (await request.get(`${short}/`)).text()).toContain(`content="0;url=${step.address}"`);
    }
    const last = path.steps.at(-1) as Step;
    for (const end of ['', '/', '?fbclid=x', '/#your-turn']) {
      await page.goto(`${path.address}${last.number}${end}`, { waitUntil: 'commit' });
      await page.waitForURL((url) => url.pathname === last.address);
    }
    await awake(page);
    await expect(heading(page, last.title)).toBeVisible();
  }
});

// Row A1.
test('gives every page a head of its own, with a preview', { tag: '@once' }, async ({
  page,
  request,
  baseURL,
}) => {
  const expected = [...steps, ...paths].map(({ address }) => address);
  expect(addresses).toEqual(expect.arrayContaining(['/', '/help/', ...expected]));
  const seen = { title: new Set(), description: new Set(), canonical: new Set(), image: new Set() };
  for (const address of addresses) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    const head = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const meta = [...parsed.querySelectorAll('head meta[content]')].map((tag) => [
          tag.getAttribute('property') ?? tag.getAttribute('name'),
          tag.getAttribute('content'),
        ]);
        return {
          headings: parsed.querySelectorAll('h1').length,
          titles: parsed.querySelectorAll('title').length,
          canonicals: parsed.querySelectorAll('link[rel=canonical]').length,
          lang: parsed.documentElement.lang,
          title: parsed.title,
          canonical: parsed.querySelector('link[rel=canonical]')?.getAttribute('href'),
          heading: parsed.querySelector('h1')?.textContent,
          ...(Object.fromEntries(meta) as Record<string, string>),
        } as Record<string, string | number | undefined>;
      },
      await response.text(),
    );
    expect(head, address).toMatchObject({ headings: 1, titles: 1, canonicals: 1, lang: 'en' });
    expect(head, address).toMatchObject({
      'og:title': head.heading,
      'twitter:title': head.heading,
      'og:description': head.description,
      'twitter:description': head.description,
      'og:url': head.canonical,
      'og:site_name': 'Mend',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'twitter:image': head['og:image'],
    });
    expect(new URL(String(head.canonical)).pathname, address).toBe(address);
    expect(String(head.canonical)).toMatch(/^https?:\/\//);
    expect(String(head.description).length, address).toBeGreaterThan(30);
    expect(String(head['og:image:alt']).length, address).toBeGreaterThan(10);
    for (const name of ['title', 'description', 'canonical'] as const) {
      expect([...seen[name]], `${address}: its ${name} is its own`).not.toContain(head[name]);
      seen[name].add(head[name]);
    }
    seen.image.add(new URL(String(head['og:image'])).pathname);
  }
  for (const step of steps) expect([...seen.image].join()).toContain(step.slug);
  for (const image of seen.image)
    expect(await sizeOfPng(request, `${baseURL}${image}`), `${image}`).toBe('1200×630');
});

async function sizeOfPng(request: APIRequestContext, url: string) {
  const response = await request.get(url);
  const bytes = await response.body();
  const signature = bytes.subarray(1, 4).toString('latin1');
  if (response.status() !== 200 || signature !== 'PNG') return `${response.status()} ${signature}`;
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

/** Addresses that lead nowhere. Each is answered with 404 and a page that helps. Rows U1 to U4, U8 and U9. */
const unknown = [
  '/partner/no-such-step/',
  '/partner/no-such-step',
  '/partner/0/',
  '/partner/-1/',
  ...paths.map(({ address, steps }) => `${address}${steps.length + 1}/`),
  '/ex/１/',
  '/ex/1e3/',
  '/ex/1.0/',
  '/ex/01/',
  '/ex/+1/',
  '/ex/1,2/',
  '/ex/NaN/',
  '/ex/null/',
  '/ex/undefined/',
  '/ex/99999999999999999999/',
  '/Partner/',
  '/PARTNER/1/',
  '/partner/Apologise-Well/',
  '/partner/APOLOGISE-WELL/',
  '/partner/apologise_well/',
  '/partner/apologize-well/',
  '/partner/apologise-wel/',
  '/partner/apologise-well/more/',
  '/partner/apologise-well.html',
  '/apologise-well/',
  '/ex/apologise-well/',
  '/partners/',
  '/exes/',
  '/Help/',
  '/privacy/policy/',
  '/404/',
  '/en/partner/',
  '/plan.html',
  '/%',
  '/%E0%A4%A',
  '/partner/%E0%A4%A/',
  '/partner/%ff%fe/',
  '/partner/%00/',
  '/partner%2F1%2F',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e%2fpackage',
  '//',
  '//partner/',
  '/partner//',
  '/partner//1/',
  '/partner/1//',
  '/ partner /',
  '/partner/日本語/',
  '/partner/👩🏽‍🤝‍👩🏻/',
  '/partner/%F0%9F%92%94/',
  '/constructor/',
  '/__proto__/',
  '/partner/__proto__/',
  '/partner/constructor/',
  '/toString/',
  '/.git/config',
  '/.env',
  '/wp-login.php',
  '/partner/<script>window.hit=1<!-- -->/',
  '/<img src=x onerror=window.hit=1>/',
  '/partner/%3Cimg%20src=x%20onerror=window.hit=1%3E/',
  '/partner/javascript:window.hit=1/',
  "/partner/';window.hit=1;'/",
  '/partner/"onmouseover="window.hit=1"/',
  '/partner/{{constructor.constructor("window.hit=1")()}}/',
  `/partner/${'a'.repeat(8000)}/`,
  `/${'%C3%A9'.repeat(1200)}/`,
];

/** What may hang on an address that exists. It changes nothing. Rows U3, U6, U7 and U9. */
const hangers = [
  '?',
  '#',
  '?#',
  '?fbclid=IwAR0xyz&utm_source=x',
  '?__proto__[x]=1',
  '?constructor.prototype.x=1',
  '?path=partner&step=9',
  '?redirect=https://evil.example/',
  '?q=<script>window.hit=1</script>',
  '?%',
  '?%E0%A4%A=%ff',
  `?${'q'.repeat(12_000)}`,
  '#nowhere',
  '#%',
  '#%E0%A4%A',
  '#/partner/3/',
  '#<img src=x onerror=window.hit=1>',
  '#"><script>window.hit=1</script>',
  '#javascript:window.hit=1',
  '#:~:text=trust',
  '#__proto__',
  `#${'h'.repeat(50_000)}`,
];

// In two halves, for two workers.
for (const half of [0, 1]) {
  test(`helps at an address that does not exist, and does not repeat it (${half + 1} of 2)`, {
    tag: '@once',
  }, async ({ page, baseURL, complaints }) => {
    complaints.expect(notFoundLine);
    for (const address of unknown.filter((_, index) => index % 2 === half)) {
      const name = address.slice(0, 80);
      const response = await page.goto(`${baseURL}${address}`);
      expect(response?.status(), name).toBe(404);
      const near = page.getByRole('region', { name: 'Perhaps you were looking for' });
      await expect(near.getByRole('link').first(), name).toBeVisible();
      const seen = await page.evaluate(() => ({
        title: document.title,
        headings: [...document.querySelectorAll('h1')].map((element) => element.textContent),
        links: [...document.querySelectorAll('a[href]')].map((element) => element.getAttribute('href') ?? ''),
        strange: document.querySelectorAll('img, iframe, #root script').length,
        hit: 'hit' in window,
      }));
      expect(seen, name).toMatchObject({
        title: 'This page is not here – Mend',
        headings: ['This page is not here'],
        strange: 0,
        hit: false,
      });
      // Every link is one of the guide's own, or the way out, so nothing of the address is in the page.
      expect(
        seen.links.filter((href) => !['#main', neutralSite, ...addresses].includes(href)),
        name,
      ).toEqual([]);
      expect(seen.links, name).toEqual(
        expect.arrayContaining(['/', '/help/', ...paths.map((path) => path.address)]),
      );
    }
  });
}

test('offers the step that was meant', { tag: '@once' }, async ({ page, complaints }) => {
  complaints.expect(notFoundLine);
  const step = shortPath.steps[1] as Step;
  const slips = [
    step.address.toUpperCase(),
    step.address.replaceAll('-', '_'),
    step.address.slice(0, -3),
    `/${step.slug}/`,
    `${step.address}more/`,
  ];
  for (const slip of slips) {
    await page.goto(slip);
    const near = page.getByRole('region', { name: 'Perhaps you were looking for' });
    await expect(near.getByRole('link', { name: step.title, exact: true }), slip).toBeVisible();
    await near.getByRole('link', { name: step.title, exact: true }).click();
    await expect(heading(page, step.title), slip).toBeFocused();
  }
});

test('takes no notice of what hangs on an address', { tag: ['@once', '@full'] }, async ({ page }) => {
  const step = shortPath.steps[1] as Step;
  for (const hanger of hangers) {
    const name = hanger.slice(0, 60);
    // A change of the hash alone would load nothing.
    await page.goto('about:blank');
    const response = await page.goto(step.address + hanger);
    expect(response?.status(), name).toBe(200);
    await awake(page);
    await expect(heading(page, step.title), name).toBeVisible();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname + new URL(canonical ?? '').search, name).toBe(step.address);
    expect(await page.evaluate(() => 'hit' in window || 'x' in Object.prototype), name).toBe(false);
    await onward(page).click();
    await expect(page, name).toHaveURL((shortPath.steps[2] as Step).address);
  }
});

test('answers an address of 50,000 characters at once', { tag: '@once' }, async ({ request }) => {
  for (const address of [`/partner/${'a'.repeat(50_000)}/`, `/?${'a'.repeat(50_000)}`]) {
    const response = await request.get(address, { timeout: 5000 });
    expect([404, 414, 431]).toContain(response.status());
  }
});

// Row U14.
test('goes back and forward twenty times, each time to the right step', { tag: '@once' }, async ({
  page,
}) => {
  const walk = shortPath.steps.slice(0, 4);
  await open(page, walk[0]?.address ?? '');
  for (const step of walk.slice(1)) {
    await onward(page).click();
    await expect(heading(page, step.title)).toBeFocused();
  }
  let place = walk.length - 1;
  let by = 1;
  for (let turn = 0; turn < 20; turn++) {
    if (place === 0 || place === walk.length - 1) by = -by;
    place += by;
    await (by < 0 ? page.goBack() : page.goForward());
    const step = walk[place] as Step;
    await expect(heading(page, step.title)).toBeFocused();
    await expect(page).toHaveURL(step.address);
    await expect(page).toHaveTitle(new RegExp(`^Step ${step.number} of`));
  }
});
