// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { headersFile } from './headersFile.ts';
import { securityHeaders } from './siteHeaders.ts';
import { staticHost } from './staticHost.ts';

let root: string;
const security = securityHeaders({ scripts: [], styles: ["'sha256-a='"] });

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mend-'));
  for (const file of [
    'index.html',
    '404.html',
    'robots.txt',
    'partner/index.html',
    'partner/one/index.html',
    'assets/a.js',
    'assets/_b.js',
    'words/c.json',
    'sw.js',
  ]) {
    mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
    writeFileSync(path.join(root, 'dist', file), `This is ${file}.`);
  }
  writeFileSync(path.join(root, 'dist/_headers'), headersFile(security, '/'));
  mkdirSync(path.join(root, 'dist-under'));
  for (const file of ['index.html', '404.html', 'sw.js'])
    writeFileSync(path.join(root, 'dist-under', file), `This is ${file}.`);
  mkdirSync(path.join(root, 'dist-under/assets'));
  writeFileSync(path.join(root, 'dist-under/assets/a.js'), 'a');
  writeFileSync(path.join(root, 'dist-under/_headers'), headersFile(security, '/guide/'));
  mkdirSync(path.join(root, 'dist-secret'));
  writeFileSync(path.join(root, 'dist-secret/index.html'), 'secret');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true }));

/** What the host answers, and the headers it has set: `file` when it leaves the address to the server of files. */
function answered(url: string | undefined, base = '/', folder = 'dist') {
  let said = 'nothing';
  const headers: Record<string, string> = {};
  const response = {
    setHeader(name: string, value: string) {
      headers[name.toLowerCase()] = value;
    },
    writeHead(status: number, own: Record<string, string>) {
      Object.assign(headers, own);
      said = `${status}${own.location ? ` ${own.location}` : ''}`;
      return this;
    },
    end(body?: Buffer | string) {
      if (body) said += ` ${body}`;
      return this;
    },
  };
  const next = () => {
    said = 'file';
  };
  staticHost(path.join(root, folder), base)(
    { url } as IncomingMessage,
    response as unknown as ServerResponse<IncomingMessage>,
    next,
  );
  return { said, headers };
}

const answer = (url: string | undefined, base = '/') => answered(url, base).said;

const lost = '404 This is 404.html.';
const missing = '404 This file is not here.\n';

test.each([
  '/',
  '/?a=b',
  '/partner/',
  '/partner/one/',
  '/robots.txt',
  '/assets/a.js?v=1',
  '/assets/_b.js',
  '/%70artner/',
  '/404.html',
])('%s is a file', (url) => {
  expect(answer(url)).toBe('file');
});

test.each([
  ['/partner', '/partner/'],
  ['/partner/one', '/partner/one/'],
  ['/partner?from=mail', '/partner/?from=mail'],
  ['/partner/one?a=b&c=d?e=f', '/partner/one/?a=b&c=d?e=f'],
  ['/partner?', '/partner/?'],
])('%s lacks its slash and leads to %s', (url, location) => {
  expect(answer(url)).toBe(`301 ${location}`);
});

test.each([
  '/nowhere/',
  '/nowhere',
  '/partner/one/two/',
  '/partner/index',
  '/assets/',
  '/assets',
  '/Partner/',
  '/PARTNER',
  '/partner/One/',
  '/%',
  '/%E0%A4%A',
  '/%ff',
  '/partner/%',
  '//',
  '//partner/',
  '/partner//one/',
  '//example.org/',
  '/%2F%2Fexample.org',
  '/../',
  '/../secret',
  '/..%2Fdist-secret/',
  '/../dist-secret',
  '/partner/../',
  '/partner/./one/',
  '/..',
  '/%00',
  '/partner/%00/',
  '/robots.txt%00.html',
  '/_headers',
  '/_',
  '/old.html',
  `/${'a'.repeat(5000)}`,
  `/${'a/'.repeat(5000)}`,
  'partner/',
])('%s is answered with the page for what is not there', (url) => {
  expect(answer(url)).toBe(lost);
});

test('a request without an address is one for the first page', () => {
  expect(answer(undefined)).toBe('file');
});

test.each([
  ['/guide/', 'file'],
  ['/guide/partner/', 'file'],
  ['/guide/partner', '301 /guide/partner/'],
  ['/guide', '301 /guide/'],
  ['/guide?a=b', '301 /guide/?a=b'],
  ['/', lost],
  ['/partner/', lost],
  ['/guidebook/', lost],
  ['/guide/../secret', lost],
  ['/guide//partner/', lost],
])('under /guide/ %s is answered with %s', (url, expected) => {
  expect(answer(url, '/guide/')).toBe(expected);
});

// Row N5: a script that is not there must not come as a page, which would be read as one.
test.each([
  '/assets/none.js',
  '/none.js?v=1',
  '/partner/none.css',
  '/words/none/home.json',
  '/../secret.txt',
  '/..%2Fsecret.txt',
  '/%2e%2e/secret.txt',
  '/\\..\\secret.txt',
  '//a.js',
])('%s is a file that is missing, and is not answered with a page', (url) => {
  expect(answer(url)).toBe(missing);
  expect(answered(url).headers['content-type']).toBe('text/plain; charset=utf-8');
});

const always = Object.fromEntries(security.map(([name, value]) => [name.toLowerCase(), value]));
const html = 'text/html; charset=utf-8';
const plain = 'text/plain; charset=utf-8';
const forEver = 'public, max-age=31536000, immutable';

// The headers of every kind of answer, and no others.
test.each<[string, string, Record<string, string>]>([
  ['a page', '/partner/', { 'cache-control': 'no-cache' }],
  ['the first page', '/', { 'cache-control': 'no-cache' }],
  ['a page by the name of its file', '/404.html', { 'cache-control': 'no-cache' }],
  ['a way to a page', '/partner?a=b', { 'cache-control': 'no-cache', location: '/partner/?a=b' }],
  ['a page that is not there', '/nowhere/', { 'cache-control': 'no-cache', 'content-type': html }],
  ['an address that cannot be read', '/%', { 'cache-control': 'no-cache', 'content-type': html }],
  ['a script', '/assets/a.js', { 'cache-control': forEver }],
  ['words', '/words/c.json', { 'cache-control': forEver }],
  ['a script that is not there', '/assets/b.js', { 'cache-control': 'no-cache', 'content-type': plain }],
  ['words that are not there', '/words/d.json', { 'cache-control': 'no-cache', 'content-type': plain }],
  ['a folder without a page', '/assets/', { 'cache-control': 'no-cache', 'content-type': html }],
  ['the worker', '/sw.js', { 'cache-control': 'no-cache' }],
  ['another file', '/robots.txt', { 'cache-control': 'no-cache' }],
])('%s is sent with just its headers', (_, url, own) => {
  expect(answered(url).headers).toEqual({ ...always, ...own });
});

test.each<[string, Record<string, string>]>([
  ['/guide/', { 'cache-control': 'no-cache' }],
  ['/guide/sw.js', { 'cache-control': 'no-cache' }],
  ['/guide/assets/a.js', { 'cache-control': forEver }],
  ['/guide', { 'cache-control': 'no-cache', location: '/guide/' }],
  ['/', { 'cache-control': 'no-cache', 'content-type': html }],
  ['/assets/a.js', { 'cache-control': 'no-cache', 'content-type': plain }],
])('under /guide/ %s is sent with just its headers', (url, own) => {
  expect(answered(url, '/guide/', 'dist-under').headers).toEqual({ ...always, ...own });
});

test('where no site was built, it says what to run', () => {
  expect(() => staticHost(path.join(root, 'none'), '/')).toThrow(
    /^There is no built site in .*none: run npm run build first\.$/,
  );
});
