// @vitest-environment jsdom
import { expect, test } from 'vitest';

import type { LostWords, PageWords, StepWords, Words } from '../domain/guide.ts';
import { escapeHtml, type Place, pageHead, pageWords } from './pageHead.ts';

const place: Place = {
  siteUrl: 'https://mend.example',
  base: '/',
  wordsFolder: '/words/abc/',
  aheadFolder: '/ahead/abc/',
};
const under: Place = {
  ...place,
  base: '/guide/',
  wordsFolder: '/guide/words/abc/',
};

const page: PageWords = {
  kind: 'page',
  id: 'about',
  title: 'About <this> & "that"',
  summary: 'One & two </title><script>alert("x")</script> <!-- three.',
  reviewed: '2026-11-22',
  body: [],
};
const step = {
  kind: 'step',
  path: { id: 'first', title: 'The "first" path' },
  slug: 'one',
  number: 1,
  title: 'Say </script> it',
  summary: 'A step of a path.',
  list: { path: 'first', total: 2, first: 1, steps: [] },
} as unknown as StepWords;
const home: Words = { kind: 'home', title: 'Home', summary: 'All of it.', body: [], paths: [] };
const lost: LostWords = { kind: 'lost', title: 'Not here', summary: 'Not here.', body: [], paths: [] };

function headOf(words: Words, address: string, where = place) {
  const html = pageHead(words, address, where);
  const { head, body } = new DOMParser().parseFromString(`<head>${html}</head>`, 'text/html');
  const meta = (name: string) =>
    head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
  const link = (rel: string) => head.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
  return { html, head, body, meta, link };
}

test('words with signs of HTML are shown as they are, and make no element', () => {
  const { head, body, meta } = headOf(page, '/about/');
  expect(head.querySelector('title')?.textContent).toBe('About <this> & "that" – Mend');
  expect(meta('description')).toBe(page.summary);
  expect(meta('og:title')).toBe(page.title);
  expect(meta('twitter:title')).toBe(page.title);
  expect(head.querySelector('script, this')).toBeNull();
  expect(body.innerHTML).toBe('');
});

test.each([
  ['<', '&#60;'],
  ['>', '&#62;'],
  ['"', '&#34;'],
  ['&', '&#38;'],
  ['&amp;', '&#38;amp;'],
  ['it’s “so”', 'it’s “so”'],
])('%s is written as %s', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});

test.each([
  ['at the root of a host', place, 'https://mend.example/'],
  ['under a path of a host', under, 'https://mend.example/guide/'],
])('every address is full and right %s', (_, where, root) => {
  const { head, meta, link } = headOf(page, '/about/', where);
  expect(link('canonical')).toBe(`${root}about/`);
  expect(meta('og:url')).toBe(`${root}about/`);
  expect(meta('og:image')).toBe(`${root}previews/home.png`);
  expect(meta('twitter:image')).toBe(`${root}previews/home.png`);
  expect(link('icon')).toBe(`${where.base}icon.svg`);
  expect(link('apple-touch-icon')).toBe(`${where.base}apple-touch-icon.png`);
  expect(link('manifest')).toBe(`${where.base}manifest.webmanifest`);
  // In the head they would hold up the first paint.
  expect(head.querySelector('link:is([rel="preload"], [rel="stylesheet"])')).toBeNull();
});

test.each([
  ['home', home, '/', 'website', 'previews/home.png'],
  ['page', page, '/about/', 'article', 'previews/home.png'],
  ['step', step, '/first/one/', 'article', 'previews/first/one.png'],
] as const)('a link to a %s shows what it is when it is shared', (_, words, address, type, image) => {
  const { meta } = headOf(words, address);
  expect(meta('og:type')).toBe(type);
  expect(meta('og:site_name')).toBe('Mend');
  expect(meta('og:title')).toBe(words.title);
  expect(meta('og:description')).toBe(words.summary);
  expect(meta('og:image')).toBe(`https://mend.example/${image}`);
  expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
  expect(meta('og:image:alt')).toContain('A bowl mended with gold.');
  expect(meta('twitter:card')).toBe('summary_large_image');
  expect(meta('twitter:description')).toBe(words.summary);
});

test('a step tells its place in its path, to browsers and to search', () => {
  const { head, meta } = headOf(step, '/first/one/', under);
  expect(head.querySelector('title')?.textContent).toBe(
    'Step 1 of 2: Say </script> it – The "first" path – Mend',
  );
  expect(meta('og:image:alt')).toBe(
    'Say </script> it. Step 1 of 2, The "first" path. A bowl mended with gold.',
  );
  const data = JSON.parse(head.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  expect(data.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Mend', item: 'https://mend.example/guide/' },
    { '@type': 'ListItem', position: 2, name: 'The "first" path', item: 'https://mend.example/guide/first/' },
    { '@type': 'ListItem', position: 3, name: 'Say </script> it' },
  ]);
});

test('the page for what is not there is kept out of search, and has no card', () => {
  const { html, meta, link } = headOf(lost, '/404/');
  expect(meta('robots')).toBe('noindex');
  expect(link('canonical')).toBeUndefined();
  expect(html).not.toContain('og:');
  expect(html).not.toContain('twitter:');
});

test('other pages are not kept out of search', () => {
  for (const words of [home, page, step]) expect(headOf(words, '/').meta('robots')).toBeUndefined();
});

test('the words of a page are fetched beside the script, from the folder that holds all of them', () => {
  const { body } = new DOMParser().parseFromString(
    `<body>${pageWords('partner/one.json', under)}</body>`,
    'text/html',
  );
  const link = body.querySelector('link');
  expect(link?.getAttribute('href')).toBe('/guide/words/abc/partner/one.json');
  expect(link?.dataset.folder).toBe('/guide/words/abc/');
  // A fetch of the same host takes what was preloaded only with this attribute.
  expect(link?.crossOrigin).toBe('');
});
