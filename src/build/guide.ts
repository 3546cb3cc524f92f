import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type {
  Contents,
  HomeWords,
  LostWords,
  PageWords,
  PathWords,
  StepId,
  StepLink,
  StepList,
  StepWords,
  Words,
} from '../domain/guide.ts';
import { stepId } from '../domain/guide.ts';
import { links } from '../domain/links.ts';
import type { Prose } from '../domain/prose.ts';
import { type CompiledPage, type CompiledPath, compilePage, compilePath } from './compilePage.ts';
import { type CompiledStep, compileStep } from './compileStep.ts';
import { readText, reporter } from './contentFile.ts';
import { ContentError, type Problem } from './problem.ts';
import type { FoundLink } from './prose.ts';

/** Every address with its words, and the list of all paths and steps. */
export type Guide = {
  words: ReadonlyMap<string, Words>;
  /** What an address that does not exist shows. */
  lost: LostWords;
  contents: Contents;
  /** Steps by their number, `/partner/3/`, and the address each leads to. */
  shortcuts: ReadonlyMap<string, string>;
};

/** A page lists all steps of a path up to this many; of a longer one, those around the reader. */
const longestList = 24;
const around = 4;

/** Names of a path's or a page's address that are taken by files of the site itself. */
const reserved = new Set(['assets', 'words', 'previews', 'pages', 'hints']);

type Read<T> = { file: string; compiled: T };

/**
 * Reads all of `content/en` under `root`.
 * @throws ContentError with every problem found, in all files.
 */
export function readGuide(root: string): Guide {
  const problems: Problem[] = [];
  const folder = path.join(root, 'content', 'en');
  const nameOf = (file: string) => path.relative(root, file).split(path.sep).join('/');

  function read<T>(
    file: string,
    compile: (text: string, report: ReturnType<typeof reporter>) => T | undefined,
  ) {
    const report = reporter(problems, nameOf(file));
    const text = readText(readFileSync(file), report);
    const compiled = text === undefined ? undefined : compile(text, report);
    return compiled && { file: nameOf(file), compiled };
  }

  const filesIn = (directory: string) =>
    existsSync(directory)
      ? readdirSync(directory)
          .filter((name) => name.endsWith('.md'))
          .sort()
      : [];

  const pages = new Map<string, Read<CompiledPage>>();
  for (const name of filesIn(path.join(folder, 'pages'))) {
    const page = read(path.join(folder, 'pages', name), compilePage);
    if (page) pages.set(name.slice(0, -3), page);
  }

  const paths: (Read<CompiledPath> & { id: string; steps: Map<string, Read<CompiledStep>> })[] = [];
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pages' && entry.name !== 'hints')
    .map((entry) => entry.name)
    .sort();
  for (const id of folders) {
    const index = path.join(folder, id, 'index.md');
    if (!existsSync(index)) {
      problems.push({ file: `content/en/${id}`, line: 1, expected: 'an index.md in the folder of a path' });
      continue;
    }
    const steps = new Map<string, Read<CompiledStep>>();
    const present = filesIn(path.join(folder, id)).filter((name) => name !== 'index.md');
    for (const name of present) {
      const step = read(path.join(folder, id, name), compileStep);
      if (step) steps.set(name.slice(0, -3), step);
    }
    const found = read(index, compilePath);
    if (!found) continue;
    checkNames([id, ...present.map((name) => name.slice(0, -3))], found.file, problems);
    const listed = found.compiled.meta.steps;
    for (const slug of listed) {
      if (!present.includes(`${slug}.md`)) {
        problems.push({ file: found.file, line: 1, expected: `steps: a file ${slug}.md in this folder` });
      }
    }
    for (const name of present) {
      if (!listed.includes(name.slice(0, -3))) {
        const file = `content/en/${id}/${name}`;
        problems.push({ file, line: 1, expected: `its name in the list steps: of ${found.file}` });
      }
    }
    paths.push({ ...found, id, steps });
  }
  for (const id of pages.keys()) {
    if (paths.some((found) => found.id === id)) {
      const file = `content/en/pages/${id}.md`;
      problems.push({ file, line: 1, expected: 'another name: there is a path of this name' });
    }
    checkNames([id], `content/en/pages/${id}.md`, problems);
  }
  for (const id of ['home', 'not-found', 'help', 'about']) {
    if (!existsSync(path.join(folder, 'pages', `${id}.md`))) {
      problems.push({
        file: `content/en/pages/${id}.md`,
        line: 1,
        expected: 'this file: the app links to it',
      });
    }
  }
  checkTwice(paths, problems);
  if (problems.length > 0) throw new ContentError(problems);

  paths.sort((a, b) => a.compiled.meta.order - b.compiled.meta.order);
  const guide = assemble(paths, pages);
  checkLinks(
    guide,
    [...pages.values(), ...paths, ...paths.flatMap(({ steps }) => [...steps.values()])],
    problems,
  );
  for (const { file, compiled } of paths) {
    for (const id of compiled.meta.related?.steps ?? []) {
      if (guide.words.get(links.step(id as StepId))?.kind !== 'step') {
        problems.push({ file, line: 1, expected: `related.steps: a step that exists, found ${id}` });
      }
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return guide;
}

/** Every file name is an address, and an address a name: small letters, digits, dashes; not only digits. */
function checkNames(names: readonly string[], file: string, problems: Problem[]) {
  for (const name of names) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || reserved.has(name)) {
      const expected = `a file name of small letters, digits and dashes that is free, found "${name}"`;
      problems.push({ file, line: 1, expected });
    }
  }
}

/** Two pages of one name cannot be told apart in a list or a history. */
function checkTwice(
  paths: readonly (Read<CompiledPath> & { steps: Map<string, Read<CompiledStep>> })[],
  problems: Problem[],
) {
  const orders = new Map<number, string>();
  for (const { file, compiled, steps } of paths) {
    const other = orders.get(compiled.meta.order);
    if (other) problems.push({ file, line: 1, expected: `order: another number than that of ${other}` });
    orders.set(compiled.meta.order, file);
    const titles = new Map<string, string>();
    for (const step of steps.values()) {
      const same = titles.get(step.compiled.words.title);
      if (same)
        problems.push({ file: step.file, line: 1, expected: `title: another title than that of ${same}` });
      titles.set(step.compiled.words.title, step.file);
    }
  }
}

function assemble(
  paths: readonly (Read<CompiledPath> & { id: string; steps: Map<string, Read<CompiledStep>> })[],
  pages: ReadonlyMap<string, Read<CompiledPage>>,
): Guide {
  const words = new Map<string, Words>();
  const shortcuts = new Map<string, string>();
  const titleOf = (id: string): string => {
    const [path, slug] = id.split('/');
    const step = paths.find((found) => found.id === path)?.steps.get(slug ?? '');
    return step?.compiled.words.title ?? '';
  };

  const cards = paths.map(({ id, compiled, steps }) => {
    const all: StepLink[] = compiled.meta.steps.map((slug) => ({ slug, title: titleOf(`${id}/${slug}`) }));
    const minutes = [...steps.values()].reduce((sum, step) => sum + step.compiled.words.minutes, 0);
    return { id, title: compiled.words.title, summary: compiled.words.summary, minutes, all };
  });

  for (const [index, { id, compiled, steps }] of paths.entries()) {
    const { all, minutes, title } = cards[index] as (typeof cards)[number];
    const { related } = compiled.meta;
    const path: PathWords = {
      kind: 'path',
      id,
      ...compiled.words,
      minutes,
      list: { path: id, total: all.length, first: 1, steps: all },
      ...(related && {
        related: {
          title: related.title,
          intro: related.intro,
          steps: related.steps.map((other) => {
            const [path = '', slug = ''] = other.split('/');
            return { path, slug, title: titleOf(other) };
          }),
        },
      }),
    };
    words.set(links.path(id), path);
    for (const [place, { slug }] of all.entries()) {
      const previous = all[place - 1];
      const next = all[place + 1];
      const step: StepWords = {
        ...(steps.get(slug) as Read<CompiledStep>).compiled.words,
        path: { id, title },
        slug,
        number: place + 1,
        list: listAround(id, all, place),
        ...(previous && { previous }),
        ...(next && { next }),
      };
      words.set(links.step(stepId(id, slug)), step);
      shortcuts.set(links.stepByNumber(id, place + 1), links.step(stepId(id, slug)));
    }
  }

  for (const [id, { compiled }] of pages) {
    if (id !== 'home' && id !== 'not-found') words.set(links.page(id), { ...compiled.words, id });
  }
  const home: HomeWords = {
    ...introOf(pages, 'home'),
    kind: 'home',
    paths: cards.map(({ all, ...card }) => ({ ...card, list: listAround(card.id, all, 0) })),
  };
  words.set(links.home(), home);
  const asLinks = cards.map(({ id, title }) => ({ slug: id, title }));
  return {
    words,
    lost: { ...introOf(pages, 'not-found'), kind: 'lost', paths: asLinks },
    shortcuts,
    contents: {
      paths: cards.map(({ id, title, all }) => ({ id, title, steps: all })),
      pages: [...words.values()]
        .filter((page): page is PageWords => page.kind === 'page')
        .map(({ id, title }) => ({ slug: id, title })),
    },
  };
}

function introOf(
  pages: ReadonlyMap<string, Read<CompiledPage>>,
  id: string,
): { title: string; summary: string; body: Prose } {
  const { title, summary, body } = (pages.get(id) as Read<CompiledPage>).compiled.words;
  return { title, summary, body };
}

function listAround(id: string, all: readonly StepLink[], place: number): StepList {
  if (all.length <= longestList) return { path: id, total: all.length, first: 1, steps: [...all] };
  const start = Math.max(0, Math.min(place - around, all.length - 2 * around - 1));
  return { path: id, total: all.length, first: start + 1, steps: all.slice(start, start + 2 * around + 1) };
}

/** Every link of the words leads to a page of the guide, and every anchor to a place on it. */
function checkLinks(guide: Guide, files: readonly Read<{ links: FoundLink[] }>[], problems: Problem[]) {
  for (const { file, compiled } of files) {
    for (const { address, line } of compiled.links) {
      if (!address.startsWith('/')) continue;
      const [place = '', anchor] = address.split('#');
      const target = guide.words.get(place);
      if (!target) {
        problems.push({ file, line, expected: `a link to a page that exists, found ${address}` });
      } else if (anchor && !anchorsOf(target).has(anchor)) {
        problems.push({ file, line, expected: `an anchor that exists on ${place}, found #${anchor}` });
      }
    }
  }
}

function anchorsOf(words: Words): Set<string> {
  const anchors = new Set<string>();
  const texts =
    words.kind === 'path' ? [words.opening, words.afterwards] : 'body' in words ? [words.body] : [];
  for (const node of texts.flat()) {
    if (typeof node !== 'string' && (node[0] === 'h2' || node[0] === 'h3')) anchors.add(node[1]);
  }
  if (words.kind === 'page') {
    for (const { id } of [...(words.sources ?? []), ...(words.countries ?? [])]) anchors.add(id);
  }
  return anchors;
}
