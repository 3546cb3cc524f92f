// @vitest-environment node
import { expect, test } from 'vitest';

import type { Words } from '../domain/guide.ts';
import type { Guide } from './assembleGuide.ts';
import { offlineFiles, offlineList } from './offlineFiles.ts';

const place = {
  siteUrl: 'https://mend.example',
  base: '/guide/',
  wordsFolder: '/guide/words/',
  aheadFolder: '/guide/ahead/',
};

const guide = (steps: number) =>
  ({
    words: new Map([
      ...Array.from({ length: steps }, (_, index): [string, Words] => [
        `/first/s${index}/`,
        { kind: 'step' } as Words,
      ]),
      ['/help/', { kind: 'page' } as Words],
      ['/', { kind: 'home' } as Words],
    ]),
  }) as unknown as Guide;

test('a first visit keeps every page with its words, the scripts, and the font', () => {
  expect(offlineFiles(guide(1), place, ['assets/a.js']).sort()).toEqual(
    [
      '/guide/',
      '/guide/assets/a.js',
      '/guide/first/s0/',
      '/guide/help/',
      '/guide/icon.svg',
      '/guide/manifest.webmanifest',
      '/guide/offline/',
      '/guide/open-backup.html',
      '/guide/page.svg',
      '/guide/words/contents.json',
      '/guide/words/hints.json',
      '/guide/words/first/s0.json',
      '/guide/words/help.json',
      '/guide/words/home.json',
    ].sort(),
  );
});

test('a first visit does not grow with the guide, and the page with help is always kept', () => {
  const kept = offlineFiles(guide(1500), place, []);
  expect(kept.length).toBeLessThan(200);
  expect(kept).toContain('/guide/help/');
});

test('the worker is told where short addresses lead, and whether it is to keep every page', () => {
  const some = { ...guide(2), shortcuts: new Map([['/first/1/', '/first/s0/']]) };
  const list = offlineList(some, place, ['assets/a.js'], (files) => `of ${files.length}`);
  expect(list.moved).toEqual({ '/guide/first/1/': '/guide/first/s0/' });
  expect(list.isWhole).toBe(true);
  expect(list.aheadFolder).toBe('/guide/ahead/');
  expect(list.version).toBe(`of ${list.files.length}`);
});

// Row N1: where some pages are left for later, it would not be true that all are kept.
test('a guide that is too long to be kept whole is not called whole', () => {
  const long = { ...guide(1500), shortcuts: new Map([['/first/1000/', '/first/s999/']]) };
  const list = offlineList(long, place, [], () => '');
  expect(list.isWhole).toBe(false);
  expect(list.moved).toEqual({});
});
