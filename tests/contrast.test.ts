// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// Words can be read, and controls seen, in light and in dark: WCAG 2.2, 1.4.3 and 1.4.11. Row A11.

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];

/** Every colour by its name: light, dark. */
const colours = new Map(
  [...tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']): [string, Record<Scheme, string>] => [name, { light, dark }],
  ),
);

function hexOf(colour: string, scheme: Scheme): string {
  if (colour.startsWith('#')) return colour;
  const found = colours.get(colour)?.[scheme];
  if (!found) throw new Error(`There is no colour --${colour}.`);
  return found;
}

const channels = (hex: string): number[] =>
  (hex.slice(1).match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16) / 255);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Pairs as [what is in front, what is behind it], with where they meet. */
const words: [front: string, behind: string, where: string][] = [
  ['ink', 'paper', 'running text'],
  ['ink', 'card', 'cards, fields, exercise, what comes after'],
  ['soft-ink', 'paper', 'leads, notes, hints'],
  ['soft-ink', 'card', 'cards, foot of the page, hints'],
  ['glaze', 'paper', 'links, quiet buttons, back and on'],
  ['glaze', 'card', 'links in cards, carry on, text buttons'],
  ['on-glaze', 'glaze', 'buttons, the number of the step one is at'],
  ['gold-ink', 'paper', 'the line above a heading, numbers of lists'],
  ['gold-ink', 'card', 'the line above the exercise, numbers in cards'],
  ['on-pale-glaze', 'pale-glaze', 'what to try, an earlier answer, selected text'],
  ['on-pale-rose', 'pale-rose', 'what not to say, take care, notices, deleting'],
  ['on-pale-gold', 'pale-gold', 'a hint on what is written'],
  ['gold-ink', 'pale-rose', 'numbers of a list under "take care"'],
  ['rose', 'paper', 'help'],
  ['rose', 'card', 'an answer that could not be saved'],
  ['#1d2a2e', 'gold', 'the tick of a finished step'],
];

const controls: typeof words = [
  ['edge', 'paper', 'round the number of a step'],
  ['edge', 'card', 'round a field'],
  ['glaze', 'paper', 'focus, round buttons, the step one is at'],
  ['glaze', 'card', 'focus and ticks in cards, round the exercise'],
  ['glaze', 'pale-rose', 'focus in a notice'],
  ['glaze', 'pale-glaze', 'focus beside an earlier answer'],
  ['glaze', 'pale-gold', 'focus in a hint'],
  ['on-glaze', 'glaze', 'the sign in a ticked box'],
  ['rose', 'paper', 'round the link to help'],
  ['rose', 'card', 'beside a caution, round the button that deletes'],
  ['gold', 'bowl', 'a mended crack'],
];

describe('the measure itself', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
  ])('the contrast of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBeCloseTo(expected, 2);
  });

  test('every colour is found', () => {
    expect(colours.size).toBe((tokens.match(/light-dark\(/g) ?? []).length);
    expect(colours.size).toBeGreaterThan(15);
  });
});

// Row B7.
describe.each(schemes)('%s', (scheme) => {
  test.each(words)('the words in %s on %s can be read: %s', (front, behind) => {
    expect(contrast(hexOf(front, scheme), hexOf(behind, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(controls)('what is drawn in %s on %s can be seen: %s', (front, behind) => {
    expect(contrast(hexOf(front, scheme), hexOf(behind, scheme))).toBeGreaterThanOrEqual(3);
  });

  test('the colours of the browser are those of the page', () => {
    const head = readFileSync('src/build/pageHead.ts', 'utf8');
    expect(head).toContain(`content="${hexOf('paper', scheme)}" media="(prefers-color-scheme: ${scheme})"`);
  });
});

// The pairs above are those that the styles use. A new one fails here until it is added there.

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css') && !name.endsWith('print.css'))
  .map((name): [string, string] => [name, readFileSync(`src/${name}`, 'utf8')]);

/** What each rule of a sheet says itself, without the rules in it. */
function declarations(css: string): string[] {
  const open: string[] = [''];
  const done: string[] = [];
  for (const part of css.replace(/\/\*.*?\*\//gs, '').split(/([{}])/)) {
    if (part === '{') {
      open.push('');
    } else if (part === '}') {
      done.push(open.pop() ?? '');
    } else {
      open[open.length - 1] += part;
    }
  }
  return [...done, ...open];
}

const coloursOf = (rule: string, property: string): string[] =>
  [...rule.matchAll(new RegExp(`(?<![\\w-])${property}:([^;]*)`, 'g'))].flatMap(([, value = '']) =>
    [...value.matchAll(/var\(--([a-z-]+)\)|(#[0-9a-f]{3,8})\b/g)].map(([, name, hex]) => name ?? hex ?? ''),
  );

test.each(sheets)('%s puts no words on a colour that is not in the list', (_, css) => {
  const known = new Set(words.map(([front, behind]) => `${front} on ${behind}`));
  const used = declarations(css).flatMap((rule) =>
    coloursOf(rule, 'color').flatMap((front) =>
      coloursOf(rule, 'background(?:-color)?').map((behind) => `${front} on ${behind}`),
    ),
  );
  expect(used.filter((pair) => !known.has(pair))).toEqual([]);
});

test.each(sheets)('%s has no colour of words or borders that is not in the list', (_, css) => {
  const fronts = new Set(words.map(([front]) => front));
  const drawn = new Set([...controls.map(([front]) => front), 'line', 'gold']);
  const rules = declarations(css);
  expect(rules.flatMap((rule) => coloursOf(rule, 'color')).filter((name) => !fronts.has(name))).toEqual([]);
  const borders = rules.flatMap((rule) =>
    coloursOf(rule, '(?:border[a-z-]*|outline|box-shadow|accent-color)'),
  );
  // Of the colour behind it, or of none: to be seen in forced colours alone.
  const unseen = new Set(['paper', 'corner', 'unseen-edge']);
  expect(borders.filter((name) => !drawn.has(name) && !unseen.has(name))).toEqual([]);
});

test('a border that only divides is not all that tells a field or a button', () => {
  const base = readFileSync('src/styles/base.css', 'utf8');
  expect(base).toMatch(/textarea \{[^}]*border: 1px solid var\(--edge\)/);
  expect(base).toMatch(/:focus-visible \{[^}]*outline: 3px solid var\(--glaze\)/);
});
