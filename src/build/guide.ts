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
import { checkLinks, checkName, checkTwice, reserved } from './checks.ts';
import { type CompiledPage, type CompiledPath, compilePage, compilePath } from './compilePage.ts';
import { type CompiledStep, compileStep } from './compileStep.ts';
import { readText, reporter } from './contentFile.ts';
import { ContentError, type Problem } from './problem.ts';
import { curlyQuotes } from './typography.ts';

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

type Read<T> = { file: string; compiled: T };
type ReadPath = Read<CompiledPath> & { id: string; steps: ReadonlyMap<string, Read<CompiledStep>> };

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

  /** The names of the markdown files in a folder, without `.md`. */
  const filesIn = (directory: string) =>
    existsSync(directory)
      ? readdirSync(directory)
          .filter((name) => name.endsWith('.md'))
          .map((name) => name.slice(0, -3))
          .sort()
      : [];

  // Every address that has a file, with what was read from it: nothing when that was not possible.
  const files = new Map<string, Read<CompiledPage | CompiledPath | CompiledStep> | undefined>();

  const pages = new Map<string, Read<CompiledPage>>();
  const pageIds = filesIn(path.join(folder, 'pages'));
  for (const id of pageIds) {
    const page = read(path.join(folder, 'pages', `${id}.md`), compilePage);
    if (page) pages.set(id, page);
    if (id !== 'not-found') files.set(id === 'home' ? links.home() : links.page(id), page);
    checkName(id, `content/en/pages/${id}.md`, problems, reserved);
  }

  const paths: ReadPath[] = [];
  const folders = (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory() && entry.name !== 'pages' && entry.name !== 'hints')
    .map((entry) => entry.name)
    .sort();
  if (folders.length === 0) problems.push({ file: 'content/en', line: 1, expected: 'the folder of a path' });
  for (const id of folders) {
    checkName(id, `content/en/${id}`, problems, reserved);
    if (pageIds.includes(id)) {
      const file = `content/en/pages/${id}.md`;
      problems.push({ file, line: 1, expected: 'another name: there is a path of this name' });
    }
    const index = path.join(folder, id, 'index.md');
    if (!existsSync(index)) {
      problems.push({ file: `content/en/${id}`, line: 1, expected: 'an index.md in the folder of a path' });
      continue;
    }
    const steps = new Map<string, Read<CompiledStep>>();
    const present = filesIn(path.join(folder, id)).filter((slug) => slug !== 'index');
    for (const slug of present) {
      const step = read(path.join(folder, id, `${slug}.md`), compileStep);
      if (step) steps.set(slug, step);
      files.set(links.step(stepId(id, slug)), step);
      checkName(slug, `content/en/${id}/${slug}.md`, problems);
    }
    const found = read(index, compilePath);
    files.set(links.path(id), found);
    if (!found) continue;
    const { meta, lineOf } = found.compiled;
    for (const [place, slug] of meta.steps.entries()) {
      if (!present.includes(slug)) {
        const line = lineOf('steps', place);
        problems.push({ file: found.file, line, expected: `steps: a file ${slug}.md in this folder` });
      }
    }
    for (const slug of present) {
      if (!meta.steps.includes(slug)) {
        const file = `content/en/${id}/${slug}.md`;
        problems.push({ file, line: 1, expected: `its name in the list steps: of ${found.file}` });
      }
    }
    paths.push({ ...found, id, steps });
  }
  for (const id of ['home', 'not-found', 'help', 'about']) {
    if (!pageIds.includes(id)) {
      const file = `content/en/pages/${id}.md`;
      problems.push({ file, line: 1, expected: 'this file: the app links to it' });
    }
  }
  checkTwice(paths, [...pages.values()], problems);
  checkLinks(files, [...pages.values()], problems);
  for (const { file, compiled } of paths) {
    for (const [place, id] of (compiled.meta.related?.steps ?? []).entries()) {
      if (!files.has(links.step(id as StepId))) {
        const line = compiled.lineOf('related', 'steps', place);
        problems.push({ file, line, expected: `related.steps: a step that exists, found ${id}` });
      }
    }
  }
  if (problems.length > 0) throw new ContentError(problems);

  paths.sort((a, b) => a.compiled.meta.order - b.compiled.meta.order);
  return assemble(paths, pages);
}

function assemble(paths: readonly ReadPath[], pages: ReadonlyMap<string, Read<CompiledPage>>): Guide {
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
          title: curlyQuotes(related.title),
          intro: curlyQuotes(related.intro),
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
