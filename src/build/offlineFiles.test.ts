// @vitest-environment node
import { expect, test } from 'vitest';

import type { Words } from '../domain/guide.ts';
import type { Guide } from './assembleGuide.ts';
import { offlineFiles } from './offlineFiles.ts';

const place = {
  siteUrl: 'https://mend.example',
  base: '/guide/',
  wordsFolder: '/guide/words/',
  font: '/guide/font.woff2',
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
      '/guide/font.woff2',
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
