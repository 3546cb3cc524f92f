import { parse } from 'yaml';

import { type Prose, plainText } from '../../src/domain/prose.ts';

// What assistive technology is told of a page, without the words of a writer: roles, levels, states, order, and the
// names that the code gives. Pages of one kind are laid over each other, and come to one text for review.

/** One element as Playwright writes it, such as `heading "The idea" [level=2]`, and what is in it. */
export type Element = { line: string; inside: Element[] };

function elementsOf(written: unknown): Element[] {
  if (!Array.isArray(written)) return [];
  return written.map((said: unknown) => {
    if (typeof said === 'string') return { line: said, inside: [] };
    const [[line, inside] = ['', []]] = Object.entries(said as object);
    return { line, inside: elementsOf(inside) };
  });
}

/** Reads what Playwright's `ariaSnapshot()` wrote. */
export const readTree = (snapshot: string): Element[] => elementsOf(parse(snapshot));

const isNode = (value: unknown): value is [string, ...Prose] =>
  Array.isArray(value) && /^(p|[uo]l|li|blockquote|strong|em|br|a|h[23])$/.test(String(value[0]));
const isProse = (value: unknown): value is Prose =>
  Array.isArray(value) &&
  value.some(isNode) &&
  value.every((each) => typeof each === 'string' || isNode(each));

/** What a writer's text has to come to: one line for each heading, and for each list with the number of its items. */
export function outlineOf(value: unknown): string[] {
  if (isNode(value)) {
    const [name, ...rest] = value;
    if (/^h/.test(name)) {
      return [`heading ${JSON.stringify(plainText([value as Prose[number]]))} [level=${name.slice(1)}]`];
    }
    if (/l$/.test(name)) return [`list of ${rest.length}`];
    return [];
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(outlineOf) : [];
}

/** The same of a page. */
export const outlineOfTree = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ line, inside }) => [
    ...(line.startsWith('heading') ? [line] : []),
    ...(line === 'list'
      ? [`list of ${inside.filter((each) => each.line.startsWith('listitem')).length}`]
      : []),
    ...outlineOfTree(inside),
  ]);

/** The links of a writer's text. */
function linksOf(value: unknown): string[] {
  if (isNode(value) && value[0] === 'a')
    return [`link ${JSON.stringify(plainText([value as Prose[number]]))}`];
  return value && typeof value === 'object' ? Object.values(value).flatMap(linksOf) : [];
}

/** Every text that a writer gave, and of running text its lines and links one by one. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map((line) => line.replace(/^#+ /, '').trim());
  if (!value || typeof value !== 'object') return [];
  const whole = isNode(value) ? [value as Prose[number]] : isProse(value) ? value : [];
  return [plainText(whole).trim(), ...Object.values(value).flatMap(textsOf)].filter(Boolean);
}

/** Elements that only carry words: what is in them counts as if it stood in their place. */
const carriers = /^(text|paragraph|strong|emphasis|blockquote|\/\w+)(?!\w)/;

/** Takes out of a tree what a writer may change: words, numbers, links and headings and lists of running text. */
export function withoutWords(elements: readonly Element[], words: unknown): Element[] {
  const texts = [...new Set(textsOf(words))];
  const whole = new Set(texts);
  // A single word within a name may well be one of ours.
  const within = texts.filter((text) => text.includes(' ')).sort((a, b) => b.length - a.length);
  const targets = texts.filter((text) => text.startsWith('https://'));
  const written = new Set([...outlineOf(words), ...linksOf(words)]);
  const nameless = (line: string) =>
    line.replace(/"(.*)"/, (_, quoted: string) => {
      const name: string = JSON.parse(`"${quoted}"`);
      const isWriters = whole.has(name) || targets.some((address) => address.includes(name));
      const left = isWriters ? '…' : within.reduce((rest, text) => rest.replaceAll(text, '…'), name);
      return `"${left.replace(/\d+/g, '#').replace(/ (?=[,:])/g, '')}"`;
    });
  const clean = (all: readonly Element[]): Element[] => {
    return all.flatMap(({ line, inside }) => {
      if (written.has(line)) return [];
      const left = clean(inside);
      if (carriers.test(line)) return left;
      const element = { line: nameless(line), inside: left };
      if (line === 'list' && left.every((item) => item.line === 'listitem' && item.inside.length === 0))
        return [];
      return [element];
    });
  };
  return clean(elements);
}

/** All elements of one line in one place. */
type Branch = { line: string; times: number; parents: number; isAstray: boolean; branches: Branch[] };

const branch = (line: string): Branch => ({ line, times: 0, parents: 0, isAstray: false, branches: [] });

function overlay(onto: Branch, inside: readonly Element[]) {
  onto.times += 1;
  let last = -1;
  for (const line of new Set(inside.map((element) => element.line))) {
    let place = onto.branches.findIndex((each) => each.line === line);
    if (place < 0) {
      place = last + 1;
      onto.branches.splice(place, 0, branch(line));
    }
    const found = onto.branches[place] as Branch;
    found.parents += 1;
    if (place < last) found.isAstray = true;
    last = Math.max(last, place);
    for (const element of inside) if (element.line === line) overlay(found, element.inside);
  }
}

const asText = ({ branches, times }: Branch, indent: string): string =>
  branches
    .map((each) => {
      const marks = `${each.parents < times ? ' (not always)' : ''}${each.isAstray ? ' (not always in this order)' : ''}`;
      return `${indent}${each.line}${marks}\n${asText(each, `${indent}  `)}`;
    })
    .join('');

/** Lays trees over each other. What is there several times stands once, and is marked when it is not always there. */
export function overlaid(trees: readonly (readonly Element[])[]): string {
  const root = branch('');
  for (const tree of trees) overlay(root, tree);
  return asText(root, '');
}
