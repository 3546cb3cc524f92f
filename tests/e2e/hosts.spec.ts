import { readFileSync } from 'node:fs';
import path from 'node:path';

import { headersOf, readHeadersFile } from '../../src/build/headersFile.ts';
import { caddyConfig, nginxConfig } from '../../src/build/hostFiles.ts';
import { addresses, files, paths, type Step, shortPath, wordsAt } from './builtSite.ts';
import { type Server, type Start, startCaddy, startNginx } from './servers.ts';
import { expect, heading, notFoundLine, open, test } from './visit.ts';

// The site behind the servers that it brings a configuration for, each from Debian's package.

const built = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8');
const always = headersOf(readHeadersFile(built('dist/_headers')), '/');
const first = shortPath.steps[0] as Step;
const script = files.find((file) => /^\/assets\/index-.*\.js$/.test(file)) ?? '';
const words = files.find((file) => /^\/words\/.*\/home\.json$/.test(file)) ?? '';

type Answer = { status: number; type?: RegExp; cache?: string; location?: string };
const forEver = 'public, max-age=31536000, immutable';
const page: Answer = { status: 200, type: /^text\/html; charset=utf-8$/ };
const lost: Answer = { status: 404, type: /^text\/html; charset=utf-8$/ };
const missing: Answer = { status: 404, type: /^text\/plain; charset=utf-8$/ };
const javascript = /^(text|application)\/javascript; charset=utf-8$/;

/** One address of each kind, and what is answered. Rows N5 and U3. */
const kinds: readonly [address: string, answer: Answer][] = [
  ['/', page],
  [first.address, page],
  [`${first.address}?a=b`, page],
  [`${first.address}index.html`, page],
  ['/404.html', page],
  [`${shortPath.address}1/`, page],
  [first.address.slice(0, -1), { status: 301, location: first.address }],
  [`${first.address.slice(0, -1)}?a=b&c`, { status: 301, location: `${first.address}?a=b&c` }],
  [`${shortPath.address}1`, { status: 301, location: `${shortPath.address}1/` }],
  ['/nowhere/', lost],
  ['/nowhere', lost],
  ['/nowhere.html', lost],
  ['/wp-login.php', lost],
  ['/.git/config', lost],
  [first.address.toUpperCase(), lost],
  [`${first.address}more/`, lost],
  ['//', lost],
  [`/${first.address}`, lost],
  [first.address.replace(/\/$/, '//'), lost],
  ['/partner/%3Cscript%3E/', lost],
  ['/_headers', lost],
  ['/_missing', lost],
  ['/__proto__/', lost],
  [script, { status: 200, type: javascript, cache: forEver }],
  [words, { status: 200, type: /^application\/json/, cache: forEver }],
  ['/assets/none.js', missing],
  ['/words/none/home.json', missing],
  ['/none.css', missing],
  ['/none.js?v=1', missing],
  ['/sw.js', { status: 200, type: javascript }],
  ['/icon.svg', { status: 200, type: /^image\/svg\+xml/ }],
  ['/icon-192.png', { status: 200, type: /^image\/png$/ }],
  ['/manifest.webmanifest', { status: 200, type: /^application\/manifest\+json/ }],
  ['/robots.txt', { status: 200, type: /^text\/plain/ }],
  ['/sitemap.xml', { status: 200, type: /^text\/xml/ }],
];

const servers: readonly [name: string, start: Start, file: string, config: typeof nginxConfig][] = [
  ['nginx', startNginx, 'nginx.conf', nginxConfig],
  ['Caddy', startCaddy, 'Caddyfile', caddyConfig],
];

for (const [name, start, file, config] of servers) {
  const config0 = built(`dist-hosts/${file}`);
  const leftOut = `${name} is not here, and Debian's package cannot be fetched`;

  test.describe(`behind ${name}`, { tag: '@once' }, () => {
    test.describe.configure({ mode: 'default' });
    let server: Server | undefined;
    let under: Server | undefined;
    test.use({
      baseURL: async ({ baseURL }, use) => {
        await use(server?.address ?? baseURL);
      },
    });
    test.beforeAll(async () => {
      test.setTimeout(120_000);
      server = await start(config0);
      under = await start(config(always, '/sub/dir/'), '/sub/dir/');
    });
    test.afterAll(async () => {
      await server?.stop();
      await under?.stop();
    });
    test.beforeEach(() => test.info().skip(!server, leftOut));

    for (const base of ['/', '/sub/dir/']) {
      test(`is answered with just the right headers under ${base}`, async () => {
        const host = (base === '/' ? server : under)?.address ?? '';
        for (const [address, { status, type, cache = 'no-cache', location }] of kinds) {
          const response = await fetch(host + base + address.slice(1), { redirect: 'manual' });
          const text = await response.text();
          expect(response.status, address).toBe(status);
          if (type) expect(response.headers.get('content-type'), address).toMatch(type);
          expect(response.headers.get('location') ?? '', address).toBe(
            location ? base + location.slice(1) : '',
          );
          expect(response.headers.get('cache-control'), address).toBe(cache);
          for (const [header, value] of always)
            expect(response.headers.get(header), `${address}: ${header}`).toBe(value);
          expect(response.headers.get('set-cookie'), address).toBeNull();
          expect(response.headers.get('server') ?? '', address).not.toMatch(/\d/);
          if (status === 404)
            expect(text.includes('This page is not here'), address).toBe(type === lost.type);
        }
        if (base === '/') return;
        const top = await fetch(host + base.slice(0, -1), { redirect: 'manual' });
        expect([top.status, top.headers.get('location')]).toEqual([301, base]);
        expect(top.headers.get('content-security-policy')).toBe(always[0]?.[1]);
        // The rest of the host is not ours.
        const other = await fetch(`${host}/other/`);
        expect(other.headers.get('content-security-policy')).toBeNull();
      });
    }

    test('sends what can be packed packed', async () => {
      for (const address of ['/', script, words, '/sitemap.xml']) {
        const response = await fetch(`${server?.address}${address}`, {
          headers: { 'accept-encoding': 'gzip' },
        });
        expect(response.headers.get('content-encoding'), address).toBe('gzip');
        expect(response.headers.get('vary'), address).toBe('Accept-Encoding');
      }
    });

    test('shows every page, and the browser has no complaint', { tag: '@full' }, async ({
      page,
      context,
      complaints,
    }) => {
      for (const address of addresses) {
        await open(page, address);
        await expect(heading(page, wordsAt(address).title), address).toBeVisible();
      }
      for (const { address, steps } of paths) {
        for (const step of steps) {
          await page.goto(`${address}${step.number}`, { waitUntil: 'commit' });
          await page.waitForURL((url) => url.pathname === step.address);
        }
      }
      complaints.expect(notFoundLine);
      expect((await page.goto('/no-such-page/'))?.status()).toBe(404);
      await expect(heading(page)).toHaveText('This page is not here');
      expect(await context.cookies()).toEqual([]);
    });

    test('is kept on the device from there, by a worker that the policy lets through', async ({
      browser,
    }) => {
      const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: server?.address ?? '' });
      const visit = await context.newPage();
      await open(visit, '/help/');
      await visit.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await visit.goto(first.address);
      await expect(heading(visit, first.title)).toBeVisible();
      await context.close();
    });
  });
}
