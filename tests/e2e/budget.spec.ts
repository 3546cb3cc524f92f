import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { expect, test } from '@playwright/test';

import { paths } from './builtSite.ts';

const site = fileURLToPath(new URL('../../dist', import.meta.url));

const sizes = new Map<string, number>();

/** The bytes of a file as a good host sends it: brotli at its best. */
function sent(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(path.join(site, file));
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  sizes.set(file, size);
  return size;
}

/** What a page asks for by itself on a first visit, by kind. Prefetching comes after all of it and is not counted. */
function filesOf(address: string) {
  const page = `${address}index.html`;
  const html = readFileSync(path.join(site, page), 'utf8');
  const all = (tag: RegExp) => [...html.matchAll(tag)].map(([, file]) => file ?? '');
  return {
    page,
    scripts: [
      ...new Set([
        ...all(/<script type="module"[^>]* src="([^"]+)"/g),
        ...all(/<link rel="modulepreload"[^>]* href="([^"]+)"/g),
      ]),
    ],
    styles: all(/<link rel="stylesheet"[^>]* href="([^"]+)"/g),
    head: html.slice(0, html.indexOf('<body')),
    end: html.slice(html.indexOf('</footer>')),
    words: all(/<link rel="preload" as="fetch"[^>]* href="([^"]+)"/g),
    ahead: all(/<script id="early" data-next="([^"]+)"/g),
  };
}

const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + sent(file), 0);

// The aims of the project for a first visit to a step, in bytes.
test('a first visit to any step stays within the budget of bytes @once', () => {
  for (const { address, next } of paths.flatMap((found) => found.steps)) {
    const { page, scripts, styles, words, ahead, head, end } = filesOf(address);
    expect(scripts.length).toBeGreaterThan(0);
    expect(words).toHaveLength(1);
    expect(ahead).toHaveLength(next ? 1 : 0);
    expect(head, 'the first paint needs the page alone').not.toContain('rel="stylesheet"');
    expect(styles, 'one file of what comes later').toHaveLength(1);
    expect(end).toContain(`<link rel="stylesheet" href="${styles[0]}">`);
    expect(sent(page), address).toBeLessThanOrEqual(9_000);
    // It comes beside all of this, and a tap may wait for it.
    expect(sum(ahead), address).toBeLessThanOrEqual(4_500);
    expect(sum(scripts)).toBeLessThanOrEqual(80_000);
    // With the heading font, which is in there.
    expect(sum(styles)).toBeLessThanOrEqual(12_000);
    expect(sent(page) + sum([...scripts, ...styles, ...words]), address).toBeLessThanOrEqual(100_000);
  }
});
