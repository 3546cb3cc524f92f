// @vitest-environment node
import { expect, test } from 'vitest';

import { siteUrlFrom } from './siteUrl.ts';

test.each([
  [undefined, ''],
  ['', ''],
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['http://localhost:4173', 'http://localhost:4173'],
])('SITE_URL %j is %j', (given, address) => {
  expect(siteUrlFrom(given)).toBe(address);
});

test.each([
  'example.org',
  'localhost:4173',
  'https://example.org/mend/',
  'https://example.org/?a',
  'https://someone:secret@example.org',
  'ftp://example.org',
  'https://',
])('SITE_URL %j stops the build, which says what it takes', (given) => {
  expect(() => siteUrlFrom(given)).toThrow(/^SITE_URL is ".*https:\/\/example\.org; .*BASE_PATH/);
});
