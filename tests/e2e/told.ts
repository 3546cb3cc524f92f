import { readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

import type { Words } from '../../src/domain/guide.ts';
import { addresses, steps, wordsAt } from './builtSite.ts';
import { type Element, outlineOf, outlineOfTree, overlaid, readTree, withoutWords } from './tree.ts';

/** The text of a page that a writer may give an outline, where the page shows it unfolded. */
function runningText(words: Words): unknown {
  if (words.kind === 'step') return [words.idea, words.care, words.how, words.otherSide];
  if (words.kind === 'path') return words.opening;
  return words.kind === 'page' ? [words.body, words.afterGates] : words.body;
}

/** What a page is a page of: steps and paths are alike, every other page is a kind of its own. */
const kindOf = (words: Words) => (words.kind === 'page' ? words.id : words.kind);

const folder = path.join(import.meta.dirname, 'trees');
const fileOf = (kind: string) => `${kind.replaceAll(' ', '-')}.txt`;

const fieldMark = /^group "field: (.*)"$/;

/** Puts every field of an exercise aside, under its kind. */
function fieldsAside(
  elements: readonly Element[],
  keep: (kind: string, inside: Element[]) => void,
): Element[] {
  return elements.map(({ line, inside }) => {
    const [, kind] = fieldMark.exec(line) ?? [];
    if (kind) keep(`field ${kind}`, inside);
    return kind ? { line: 'field', inside: [] } : { line, inside: fieldsAside(inside, keep) };
  });
}

/** Says in names what Playwright leaves out of a tree: where the reader is, and of what kind a field is. */
const sayMore = (page: Page, fields: readonly { label: string; kind: string }[]) =>
  page.evaluate((all) => {
    for (const link of document.querySelectorAll('[aria-current]'))
      link.ariaLabel = `${link.textContent}, current ${link.ariaCurrent}`;
    for (const { label, kind } of all) {
      const field = [...document.querySelectorAll('#your-turn span')].find(
        (each) => each.textContent === label,
      )?.parentElement;
      field?.setAttribute('role', 'group');
      field?.setAttribute('aria-label', `field: ${kind}`);
    }
  }, fields);

/** What assistive technology is told of the pages that were added, to be compared with what was reviewed. */
export class Told {
  readonly #trees = new Map<string, Element[][]>();
  readonly #lost: string[] = [];

  readonly #keep = (kind: string, tree: Element[]) =>
    this.#trees.set(kind, [...(this.#trees.get(kind) ?? []), tree]);

  /** Adds a page of the guide. The page is of no use for anything else afterwards. */
  async add(page: Page, address: string) {
    const step = steps.find((each) => each.address === address);
    await expect(page.getByText('One moment …'), address).toHaveCount(0);
    await sayMore(page, step?.exercise.fields ?? []);
    const tree = readTree(await page.locator('body').ariaSnapshot());

    const words = wordsAt(addresses.includes(address) ? address : '/not-found/');
    const outline = outlineOfTree(tree);
    for (const line of outlineOf(runningText(words))) {
      const place = outline.indexOf(line);
      if (place < 0) this.#lost.push(`${address}: ${line}`);
      else outline.splice(place, 1);
    }

    if (step && (await page.locator('[aria-current=step]').count()) !== 1) {
      this.#lost.push(`${address}: one link that is the current step`);
    }

    this.#keep(
      'every page',
      withoutWords(tree, []).map(({ line, inside }) => ({ line, inside: line === 'main' ? [] : inside })),
    );
    // These show what belongs to other pages.
    const shown = ['plan', 'check-in', 'lost'].includes(kindOf(words))
      ? [words, addresses.map(wordsAt)]
      : words;
    const main = tree.find(({ line }) => line === 'main')?.inside ?? [];
    const bare = withoutWords(main, shown);
    this.#keep(kindOf(words), fieldsAside(bare, this.#keep));
  }

  /** Adds a page that is not put together from words. */
  async addPlain(page: Page, kind: string) {
    this.#keep(kind, withoutWords(readTree(await page.locator('body').ariaSnapshot()), []));
  }

  /** How many kinds of page and of field there are. */
  get kinds(): number {
    return this.#trees.size;
  }

  /** Compares all that was added with the files in `trees/`. */
  expectAsReviewed() {
    expect.soft(this.#lost, 'headings and lists of the words that are not told as such').toEqual([]);
    for (const [kind, trees] of this.#trees) expect.soft(overlaid(trees), kind).toMatchSnapshot(fileOf(kind));
    const files = [...this.#trees.keys()].map(fileOf);
    expect(
      readdirSync(folder).filter((file) => !files.includes(file)),
      'reviewed, and not there any more',
    ).toEqual([]);
  }
}
