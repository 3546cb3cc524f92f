// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { inlineOf } from './contentPolicy.ts';
import { securePages } from './securePages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mend-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const html = (inside: string) => `<!doctype html><html><head></head><body>${inside}</body></html>`;

test('every page of the folder gets its policy, and the host hears of all that stands in them', () => {
  const one = html('<style>a{}</style>');
  const two = html('<style>b{}</style><script>go()</script>');
  put('index.html', one);
  put('a/b/index.html', one);
  put('open.html', two);
  put('a/words.json', '"<head>"');
  expect(securePages(folder)).toEqual({
    scripts: inlineOf(two).scripts,
    styles: [...inlineOf(one).styles, ...inlineOf(two).styles].sort(),
  });
  for (const file of ['index.html', 'a/b/index.html', 'open.html'])
    expect(readFileSync(path.join(folder, file), 'utf8')).toContain('<meta http-equiv');
  expect(readFileSync(path.join(folder, 'a/b/index.html'), 'utf8')).not.toContain(inlineOf(two).styles[0]);
  expect(readFileSync(path.join(folder, 'a/words.json'), 'utf8')).toBe('"<head>"');
});

test('a page with what the policy would not let work ends the build, by name', () => {
  put('a/index.html', html('<p style="color:red">One</p>'));
  expect(() => securePages(folder)).toThrow(/^a\/index\.html: .*<p style="color:red">$/);
});
