import { earlyId } from '../domain/early.ts';
import { threatClass } from '../domain/hints.ts';
import type { ReadPath } from './assembleGuide.ts';
import type { CompiledPage, CompiledPath } from './compilePage.ts';
import type { CompiledStep } from './compileStep.ts';
import type { Read } from './contentFile.ts';
import type { Problem } from './problem.ts';
import type { FoundLink } from './prose.ts';
import { keptFolders } from './siteHeaders.ts';

// What only all files together can tell: names, titles, and links from one to another.

/** Names of a path's or a page's address that are taken by files of the site itself. */
export const reserved: ReadonlySet<string> = new Set([
  ...keptFolders,
  'previews',
  'pages',
  'hints',
  'contents',
  'offline',
]);

/** The ids of the app's own elements, on any page: no heading, source or country may have one of them. */
export const appIds: ReadonlySet<string> = new Set([
  'all-check-ins',
  'arrived',
  'backup-here',
  'backup-holds',
  'care',
  'codes',
  'contact',
  'discreet',
  earlyId,
  'erase',
  'from-here',
  'how',
  'idea',
  'idle',
  'idle-what',
  'main',
  'nearest',
  'other-side',
  'over-the-weeks',
  'pairs',
  'plan-files',
  'promises',
  'related',
  'root',
  'sources',
  'steps',
  'this-week',
  'to-here',
  'unlock',
  'way',
  'week',
  'what-may-come-next',
  'words',
  'your-turn',
  'your-turn-title',
]);

/** Every file name is an address, and an address a name: small letters, digits, dashes; not only digits. */
export function checkName(
  name: string,
  file: string,
  problems: Problem[],
  taken: ReadonlySet<string> = new Set(),
) {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && !taken.has(name)) return;
  const expected = `a name of small letters, digits and dashes that is free, found "${name}"`;
  problems.push({ file, line: 1, expected });
}

/** Two pages of one name cannot be told apart in a list or a history. */
export function checkTwice(
  paths: readonly ReadPath[],
  pages: readonly Read<CompiledPage>[],
  problems: Problem[],
) {
  const orders = new Map<number, string>();
  for (const { file, compiled, steps } of paths) {
    const { meta, lineOf } = compiled;
    const other = orders.get(meta.order);
    if (other) {
      problems.push({ file, line: lineOf('order'), expected: `order: another number than that of ${other}` });
    }
    orders.set(meta.order, file);
    checkTitles([...steps.values()], problems);
  }
  checkTitles([...pages, ...paths], problems);
}

function checkTitles(
  files: readonly Read<CompiledPage | CompiledPath | CompiledStep>[],
  problems: Problem[],
) {
  const titles = new Map<string, string>();
  for (const { file, compiled } of files) {
    const { title } = compiled.words;
    const same = titles.get(title);
    if (same) {
      const line = compiled.lineOf('title');
      problems.push({ file, line, expected: `title: another title than that of ${same}` });
    }
    titles.set(title, file);
  }
}

/** What one page has and no other, since the app looks for it there. */
const onlyIn = { gates: 'before-you-start', sources: 'about', countries: 'help' } as const;

/** The questions about safety, the sources and the helplines stand each on their own page. */
export function checkLists(pages: ReadonlyMap<string, Read<CompiledPage>>, problems: Problem[]) {
  for (const [key, page] of Object.entries(onlyIn) as [keyof typeof onlyIn, string][]) {
    for (const [id, { file, compiled }] of pages) {
      const isThere = compiled.words[key] !== undefined;
      if (isThere === (id === page)) continue;
      const expected = `${key}: ${isThere ? `only in ${page}.md` : 'this key is missing'}`;
      problems.push({ file, line: compiled.lineOf(key), expected });
    }
  }
}

/** Every class of hints that a field names has a file, and so has the one by whose words the app shows help. */
export function checkHints(
  classes: readonly string[],
  steps: readonly Read<CompiledStep>[],
  problems: Problem[],
) {
  if (!classes.includes(threatClass)) {
    const file = `content/en/hints/${threatClass}.md`;
    problems.push({ file, line: 1, expected: 'this file: help is shown by its words' });
  }
  for (const { file, compiled } of steps) {
    for (const [field, { hints = [] }] of compiled.words.exercise.fields.entries()) {
      for (const [place, id] of hints.entries()) {
        if (classes.includes(id)) continue;
        const line = compiled.lineOf('exercise', 'fields', field, 'hints', place);
        problems.push({ file, line, expected: `hints: a file of hints/ without .md, found ${id}` });
      }
    }
  }
}

/**
 * Every link of the words leads to a page of the guide, and every anchor to a place on it. `files` has every address;
 * of a file that could not be read the anchors are not known, and none is missed. `others` are files that have no
 * address of their own, such as not-found.md. `linked` are the links of every file, also of one that could not be read.
 */
export function checkLinks(
  files: ReadonlyMap<string, Read<CompiledPage | CompiledPath | CompiledStep> | undefined>,
  others: readonly Read<CompiledPage>[],
  linked: readonly { file: string; links: readonly FoundLink[] }[],
  problems: Problem[],
) {
  const readable = [...files.values(), ...others].filter((read) => read !== undefined);
  const byFile = new Map(readable.map((read) => [read.file, read]));
  for (const { file, links } of linked) {
    for (const { address, line } of links) {
      const [place = '', anchor] = address.split('#');
      const target = place ? files.get(place) : byFile.get(file);
      if (place.startsWith('/') && !files.has(place)) {
        problems.push({ file, line, expected: `a link to a page that exists, found ${address}` });
      } else if (anchor && target && !target.compiled.found.anchors.has(anchor)) {
        problems.push({
          file,
          line,
          expected: `an anchor that exists on ${place || 'this page'}, found #${anchor}`,
        });
      }
    }
  }
}
