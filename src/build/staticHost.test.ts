// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { staticHost } from './staticHost.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mend-'));
  for (const file of [
    'index.html',
    '404.html',
    'robots.txt',
    'partner/index.html',
    'partner/one/index.html',
    'assets/a.js',
  ]) {
    mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
    writeFileSync(path.join(root, 'dist', file), `This is ${file}.`);
  }
  mkdirSync(path.join(root, 'dist-secret'));
  writeFileSync(path.join(root, 'dist-secret/index.html'), 'secret');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true }));

/** What the host answers: `file` when it leaves the address to the server of files. */
function answer(url: string | undefined, base = '/') {
  let said = 'nothing';
  const response = {
    writeHead(status: number, headers: Record<string, string>) {
      said = `${status}${headers.location ? ` ${headers.location}` : ''}`;
      return this;
    },
    end(body?: Buffer) {
      if (body) said += ` ${body}`;
      return this;
    },
  };
  const next = () => {
    said = 'file';
  };
  staticHost(path.join(root, 'dist'), base)(
    { url } as IncomingMessage,
    response as unknown as ServerResponse<IncomingMessage>,
    next,
  );
  return said;
}

const lost = '404 This is 404.html.';

test.each([
  '/',
  '/?a=b',
  '/partner/',
  '/partner/one/',
  '/robots.txt',
  '/assets/a.js?v=1',
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
  '/../secret.txt',
  '/..%2Fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%2Fdist-secret/',
  '/../dist-secret',
  '/partner/../',
  '/partner/./one/',
  '/..',
  '/%00',
  '/partner/%00/',
  '/robots.txt%00.html',
  '/\\..\\secret.txt',
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
  ['/guide/../secret.txt', lost],
  ['/guide//partner/', lost],
])('under /guide/ %s is answered with %s', (url, expected) => {
  expect(answer(url, '/guide/')).toBe(expected);
});
