// @vitest-environment jsdom
import { expect, test } from 'vitest';

import type { Words } from '../domain/guide.ts';
import type { Guide } from './assembleGuide.ts';
import type { Place } from './pageHead.ts';
import { blankIcon, manifest, offlinePage, redirectPage, robots, sitemap } from './siteFiles.ts';

const place: Place = {
  siteUrl: 'https://mend.example',
  base: '/guide/',
  wordsFolder: '/guide/words/',
  aheadFolder: '/guide/ahead/',
};
const words = (kind: string, reviewed?: string) =>
  ({ kind, ...(reviewed && { reviewed }) }) as unknown as Words;
const guide = {
  words: new Map([
    ['/first/', words('path')],
    ['/first/one/', words('step', '2026-11-22')],
    ['/about/', words('page', '2026-11-21')],
    ['/', words('home')],
  ]),
  lost: words('lost'),
  contents: { paths: [], pages: [] },
  hints: [],
  shortcuts: new Map([['/first/1/', '/first/one/']]),
} as Guide;

test('the site map is XML, and lists every address with its day and nothing else', () => {
  const xml = new DOMParser().parseFromString(sitemap(guide, place), 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  expect(xml.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  const pages = [...xml.documentElement.children].map((page) =>
    [...page.children].map(({ localName, textContent }) => `${localName} ${textContent}`),
  );
  expect(pages).toEqual([
    ['loc https://mend.example/guide/first/'],
    ['loc https://mend.example/guide/first/one/', 'lastmod 2026-11-22'],
    ['loc https://mend.example/guide/about/', 'lastmod 2026-11-21'],
    ['loc https://mend.example/guide/'],
  ]);
});

test('search engines may read everything, and are told of the site map', () => {
  expect(robots(place)).toBe('User-agent: *\nAllow: /\nSitemap: https://mend.example/guide/sitemap.xml\n');
});

test('a phone is told what it needs for the home screen', () => {
  const data = JSON.parse(manifest(place));
  expect(data).toMatchObject({
    name: 'Mend',
    id: '/guide/',
    start_url: '/guide/',
    scope: '/guide/',
    display: 'standalone',
  });
  expect(data.icons).toHaveLength(3);
  for (const { src, sizes } of data.icons) {
    expect(src).toMatch(/^\/guide\/icon-.*\.png$/);
    expect(src).toContain(sizes.split('x')[0]);
  }
  expect(data.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true);
});

test('a short address leads on without a script, and is kept out of search', () => {
  const html = redirectPage('/first/one/', 'Say "it" & <more>', place);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const address = '/guide/first/one/';
  expect(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0;url=${address}`);
  expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    `https://mend.example${address}`,
  );
  expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  expect(page.querySelector('a')?.getAttribute('href')).toBe(address);
  expect(page.querySelector('a')?.textContent).toBe('Say "it" & <more>');
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('Say "it" & <more>');
});

test('the page for one who leaves without a network names nothing, and needs nothing of ours but a blank icon', () => {
  const html = offlinePage(place);
  expect(html.replaceAll(place.base, '/')).not.toMatch(/mend|guide|trust|<script|<style/i);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  expect(parsed.title).toBe('No connection');
  expect([...parsed.querySelectorAll('[href], [src]')].map((each) => each.getAttribute('href'))).toEqual([
    '/guide/page.svg',
  ]);
  const icon = new DOMParser().parseFromString(blankIcon, 'image/svg+xml');
  expect(icon.querySelector('parsererror')).toBeNull();
});
