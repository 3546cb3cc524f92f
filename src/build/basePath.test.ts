// @vitest-environment node
import { expect, test } from 'vitest';

import { basePathFrom } from './basePath.ts';

test.each([
  [undefined, '/'],
  // What a setting that was left empty gives.
  ['', '/'],
  ['/', '/'],
  ['/mend/', '/mend/'],
  ['/mend', '/mend/'],
  ['mend', '/mend/'],
  ['/guides/mend-2.0/', '/guides/mend-2.0/'],
])('%j is the folder %s', (given, folder) => {
  expect(basePathFrom(given)).toBe(folder);
});

test.each([
  './',
  '../',
  '/a/../b/',
  '/my guide/',
  'https://example.org/mend/',
  '/a//b/',
  '/é/',
  '/a?b/',
  '/.well-known/',
])('%j is refused', (given) => {
  expect(() => basePathFrom(given)).toThrow(/^BASE_PATH is ".*such as \/mend\/; the host goes into SITE_URL/);
});
