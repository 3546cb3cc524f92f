// @vitest-environment node
import { expect, test } from 'vitest';

import { headersFile, headersOf, readHeadersFile } from './headersFile.ts';
import { caddyConfig, nginxConfig } from './hostFiles.ts';
import { keptForEver, securityHeaders } from './siteHeaders.ts';

const inline = { scripts: ["'sha256-a='"], styles: ["'sha256-b='", "'sha256-c='"] };
const headers = securityHeaders(inline);
const at = (address: string, base = '/') =>
  headersOf(readHeadersFile(headersFile(headers, base)), address).map(([name, value]) => `${name}: ${value}`);
const always = headers.map(([name, value]) => `${name}: ${value}`);

test('every answer has these headers', () => {
  expect(Object.fromEntries(headers)).toEqual({
    'Content-Security-Policy':
      "default-src 'self';frame-src 'none';media-src 'none';object-src 'none';base-uri 'none';form-action 'none';connect-src 'self';font-src data:;img-src 'self' data:;manifest-src 'self';script-src 'self' 'sha256-a=';worker-src 'self';style-src 'self' 'sha256-b=' 'sha256-c=';require-trusted-types-for 'script';trusted-types worker;frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': expect.stringMatching(/^([a-z-]+=\(\)(, |$))+$/),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=31536000',
  });
});

test('a device is asked for nothing, and what the guide does itself is left to it', () => {
  const policy = Object.fromEntries(headers)['Permissions-Policy'];
  for (const name of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture', 'midi'])
    expect(policy).toContain(`${name}=()`);
  for (const name of ['clipboard-write', 'web-share', 'autoplay']) expect(policy).not.toContain(name);
});

test.each(['/', '/guide/'])('a host that reads _headers sends them under %s', (base) => {
  expect(at(base, base)).toEqual(always);
  expect(at(`${base}partner/`, base)).toEqual(always);
  expect(at(`${base}sw.js`, base)).toEqual([...always, 'Cache-Control: no-cache']);
  for (const file of ['assets/a.js', 'words/x/home.json', 'ahead/x/partner/one.html'])
    expect(at(base + file, base)).toEqual([...always, `Cache-Control: ${keptForEver}`]);
  if (base !== '/') expect(at('/other/', base)).toEqual([]);
});

test('no line of _headers is longer than hosts take', () => {
  const lines = headersFile(headers, '/').split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

test.each([
  ['nginx', nginxConfig],
  ['Caddy', caddyConfig],
])('the configuration of %s names every header, and no host or folder of anybody', (_, config) => {
  for (const base of ['/', '/guide/']) {
    const text = config(headers, base);
    for (const [name, value] of headers) expect(text).toContain(`${name} "${value}"`);
    expect(text.replace(/^#.*$/gm, '')).not.toMatch(/example|\/srv|server_name|listen/);
  }
});

test('nothing is allowed by a word that begins with unsafe', () => {
  const all = [headersFile(headers, '/'), nginxConfig(headers, '/'), caddyConfig(headers, '/')];
  for (const text of all) expect(text).not.toContain('unsafe');
});

test.each([
  ['/', '/srv/dist', '/srv/dist'],
  ['/guide/', '/srv/www/guide', '/srv/www'],
])(
  "for servers of one's own, the configurations under %s say where the files go and what the root is",
  (base, files, root) => {
    for (const text of [nginxConfig(headers, base), caddyConfig(headers, base)]) {
      expect(text).toContain(`# With what is in dist/ copied to ${files}:`);
      expect(text).toMatch(new RegExp(`^#     root (\\* )?${root};?$`, 'm'));
    }
  },
);
