// @vitest-environment jsdom
import { expect, test } from 'vitest';

import { earlyId } from '../domain/early.ts';
import type { StepWords } from '../domain/guide.ts';
import { leadsAhead, pageAhead } from './pageAhead.ts';
import { earlyScript } from './pageHead.ts';

const place = {
  siteUrl: 'https://mend.example',
  base: '/guide/',
  wordsFolder: '/guide/words/abc/',
  aheadFolder: '/guide/ahead/build/',
};
const last = {
  kind: 'step',
  path: { id: 'first', title: 'The "first" path' },
  slug: 'two',
  title: 'Two <& more',
  number: 2,
  list: { total: 2 },
} as StepWords;
const first = { ...last, slug: 'one', number: 1, next: { slug: 'two', title: last.title } };

const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const early = (page: Document) => page.getElementById(earlyId);

test('the script of a step is the same text everywhere, and knows the file of the next step', () => {
  const tagOf = (step: StepWords) =>
    early(read(`<head>${earlyScript('go()\n', leadsAhead(step, place))}</head>`));
  for (const step of [first, last]) expect(tagOf(step)?.textContent).toBe('go()');
  expect(tagOf(first)?.dataset.next).toBe('/guide/ahead/build/first/two.html');
  expect(tagOf(last)?.dataset.next, 'the last one').toBeUndefined();
});

test('a page ahead has what is put into another page, and is not found by a search', () => {
  const page = read(pageAhead(last, '<p>Drawn</p>', 'first/two.json', place));
  expect(page.title).toBe('Step 2 of 2: Two <& more – The "first" path – Mend');
  expect(page.getElementById('root')?.innerHTML).toBe('<p>Drawn</p>');
  expect(page.getElementById('words')?.getAttribute('href')).toBe('/guide/words/abc/first/two.json');
  expect(early(page)?.dataset.next).toBeUndefined();
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(page.querySelector('script, style')).toBeNull();
});

test('a page ahead leads on to the one after it', () => {
  const page = read(pageAhead(first, '', 'first/one.json', place));
  expect(early(page)?.dataset.next).toBe('/guide/ahead/build/first/two.html');
});
