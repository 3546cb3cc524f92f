// @vitest-environment node
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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
  'https://*.example.org',
])('SITE_URL %j stops the build, which says what it takes', (given) => {
  expect(() => siteUrlFrom(given)).toThrow(/^SITE_URL is ".*https:\/\/example\.org; .*BASE_PATH/);
});

test('a build with a wrong SITE_URL says the sentence and nothing else', async () => {
  const { VITEST, ...env } = process.env;
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-site-url-'));
  const vite = 'node_modules/vite/bin/vite.js';
  const { code, said } = await new Promise<{ code: number | null; said: string }>((done) => {
    const build = execFile(
      process.execPath,
      [vite, 'build', '--outDir', folder],
      { env: { ...env, SITE_URL: 'wrong', NO_COLOR: '1' } },
      (_error, _out, said) => done({ code: build.exitCode, said }),
    );
  });
  rmSync(folder, { recursive: true });
  expect(said.trim().split('\n')).toEqual([
    'error during build:',
    expect.stringMatching(/^SITE_URL is "wrong"\. It takes a scheme and a host, .*BASE_PATH\.$/),
  ]);
  expect(code).toBe(1);
});
