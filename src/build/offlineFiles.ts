import { neutralPage } from '../domain/leaving.ts';
import { links, wordsFile } from '../domain/links.ts';
import type { Guide } from './assembleGuide.ts';
import type { Place } from './pageHead.ts';

/** More steps than this are not fetched ahead of being read, so that a first visit does not grow with the guide. */
const mostSteps = 60;

/** The addresses that a first visit keeps for use without a network: every page with its words, and what they need. */
export function offlineFiles(
  guide: Guide,
  { base, wordsFolder, font }: Place,
  parts: readonly string[],
): string[] {
  const steps = [...guide.words].filter(([, words]) => words.kind === 'step').slice(0, mostSteps);
  const others = [...guide.words].filter(([, words]) => words.kind !== 'step');
  return [
    ...parts.map((file) => base + file),
    font,
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
