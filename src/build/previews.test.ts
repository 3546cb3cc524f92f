// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

import { crackOf } from '../domain/bowl.ts';
import type { StepWords, Words } from '../domain/guide.ts';
import { iconSvg, previewDrawing, previewFile, titleLines } from './previews.ts';

// Each test reads a folder of files: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const step = (number: number, total: number, title = 'Take responsibility') =>
  ({
    kind: 'step',
    path: { id: 'first', title: 'The first path' },
    slug: `step-${number}`,
    number,
    title,
    list: { path: 'first', total, first: 1, steps: [] },
  }) as unknown as StepWords;
const path = (total: number) =>
  ({ kind: 'path', id: 'first', title: 'The first path', list: { total } }) as unknown as Words;
const home = { kind: 'home', title: 'Home' } as Words;

const drawn = (words: Words) => new DOMParser().parseFromString(previewDrawing(words) ?? '', 'image/svg+xml');
/** The texts of a drawing; lines of one text are joined by a space. */
const texts = (svg: Document) =>
  [...svg.querySelectorAll('text')].map((text) =>
    [...text.childNodes].map(({ textContent }) => textContent).join(' '),
  );

test.each([
  ['Listen to the hurt', 20, ['Listen to the hurt']],
  ['Be clear and straight from now on', 18, ['Be clear and', 'straight from now', 'on']],
  ['One', 1, ['One']],
  ['Responsibility', 5, ['Responsibility']],
  ['A responsibility', 5, ['A', 'responsibility']],
  ['', 5, ['']],
])('"%s" is broken into lines of %i letters', (title, most, lines) => {
  expect(titleLines(title, most)).toEqual(lines);
});

test('the longest title there may be fits on the card', () => {
  const svg = drawn(step(1, 5, 'Wwwwwwwww wwwwwwwww wwwwwwwww wwwwwwwww wwwwwwww'));
  const lines = [...svg.querySelectorAll('tspan')];
  const tops = lines.map((line) => Number(line.getAttribute('y')));
  expect(Math.min(...tops)).toBeGreaterThan(150);
  expect(Math.max(...tops)).toBeLessThan(520);
});

test('a word that is longer than a line is set smaller', () => {
  const sizes = ['Responsibility', 'Responsibilities towards', 'W'.repeat(48)].map((title) => {
    const svg = drawn(step(1, 5, title));
    return Number(svg.querySelectorAll('text')[1]?.getAttribute('font-size'));
  });
  expect(sizes).toEqual([84, 77, 25]);
});

test('the card of a step says its title, its path and its place', () => {
  expect(texts(drawn(step(3, 5)))).toEqual(['The first path', 'Take responsibility', 'Step 3 of 5  –  Mend']);
});

test('signs of XML in a title are drawn, and break nothing', () => {
  const svg = drawn(step(1, 5, 'A <b> & "c"'));
  expect(svg.querySelector('parsererror, b')).toBeNull();
  expect(texts(svg)).toContain('A <b> & "c"');
});

/** The cracks that are lit, filled with gold, and open, by their numbers. */
function cracks(words: Words) {
  const lines = [...drawn(words).querySelectorAll('g[clip-path] path')];
  const glows = lines
    .filter((line) => line.hasAttribute('stroke-opacity'))
    .map((line) => line.getAttribute('d'));
  const own = lines.filter((line) => !line.hasAttribute('stroke-opacity'));
  const numbers = (wanted: (line: Element) => boolean) =>
    own.flatMap((line, index) => (wanted(line) ? [index] : []));
  const isLit = (line: Element) => glows.includes(line.getAttribute('d'));
  const isGold = (line: Element) => line.getAttribute('stroke') === '#d9a441';
  return {
    lit: numbers(isLit),
    gold: numbers((line) => isGold(line) && !isLit(line)),
    open: numbers((line) => !isGold(line)),
  };
}

test.each([
  [1, [], [1, 2, 3, 4]],
  [3, [0, 1], [3, 4]],
  [5, [0, 1, 2, 3], []],
])('the bowl of step %i of 5 lights its own crack, after those before it', (number, gold, open) => {
  expect(cracks(step(number, 5))).toEqual({ lit: [number - 1], gold, open });
});

test.each([1, 30, 60])('where steps share a crack, that of step %i of 60 is lit', (number) => {
  expect(cracks(step(number, 60)).lit).toEqual([crackOf(number - 1, 60)]);
});

test.each([
  [1, '1 step'],
  [5, '5 steps'],
])('the card of a path says how many steps it has: %i', (total, said) => {
  expect(texts(drawn(path(total)))).toEqual(['Mend', 'The first path', said]);
});

test('steps and paths have pictures of their own, other pages share that of the site', () => {
  const page = { kind: 'page', id: 'about' } as Words;
  expect([home, path(2), step(1, 2), page].map(previewFile)).toEqual([
    'previews/home.png',
    'previews/first.png',
    'previews/first/step-1.png',
    'previews/home.png',
  ]);
  expect(previewDrawing(page)).toBeUndefined();
});

test('the icon of the tab is a drawing that can be read', () => {
  const svg = new DOMParser().parseFromString(iconSvg, 'image/svg+xml');
  expect(svg.querySelector('parsererror')).toBeNull();
  expect(svg.documentElement.getAttribute('viewBox')).toBe('0 0 240 240');
  expect(svg.querySelector('image, script, style')).toBeNull();
});
