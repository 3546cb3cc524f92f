import { neutralPage } from '../domain/leaving.ts';
import { links, wordsFile } from '../domain/links.ts';
import type { Guide } from './assembleGuide.ts';
import type { Place } from './pageHead.ts';

/** More steps than this are not fetched ahead of being read, so that a first visit does not grow with the guide. */
const mostSteps = 60;

/** What the worker is told. */
type OfflineList = {
  /** A name for just this set of files. */
  version: string;
  /** The files to keep, as addresses with the base path. */
  files: readonly string[];
  /** Short addresses, and where they lead. */
  moved: Readonly<Record<string, string>>;
  /** Whether every page of the guide is among the files. */
  isWhole: boolean;
  /** The folder of the pages ahead. None is kept: the page itself has all that is in it. */
  aheadFolder: string;
};

/** The list for the worker. `nameOf` gives a name that changes with what is in the files. */
export function offlineList(
  guide: Guide,
  place: Place,
  parts: readonly string[],
  nameOf: (files: readonly string[]) => string,
): OfflineList {
  const files = offlineFiles(guide, place, parts);
  const kept = new Set(files);
  const full = (address: string) => place.base + address.slice(1);
  const moved = [...guide.shortcuts].map(([from, to]) => [full(from), full(to)] as const);
  return {
    version: nameOf(files),
    files,
    moved: Object.fromEntries(moved.filter(([, to]) => kept.has(to))),
    isWhole: [...guide.words.keys()].every((address) => kept.has(full(address))),
    aheadFolder: place.aheadFolder,
  };
}

/** The addresses that a first visit keeps for use without a network: every page with its words, and what they need. */
export function offlineFiles(guide: Guide, { base, wordsFolder }: Place, parts: readonly string[]): string[] {
  const steps = [...guide.words].filter(([, words]) => words.kind === 'step').slice(0, mostSteps);
  const others = [...guide.words].filter(([, words]) => words.kind !== 'step');
  return [
    ...parts.map((file) => base + file),
    `${base}icon.svg`,
    `${base}page.svg`,
    base + neutralPage.slice(1),
    `${base}manifest.webmanifest`,
    base + links.openBackup().slice(1),
    `${wordsFolder}contents.json`,
    `${wordsFolder}hints.json`,
    ...[...others, ...steps].flatMap(([address]) => [
      base + address.slice(1),
      wordsFolder + wordsFile(address),
    ]),
  ];
}
