import type {
  Contents,
  HomeWords,
  LostWords,
  PageWords,
  PathWords,
  StepLink,
  StepList,
  StepWords,
  Words,
} from '../domain/guide.ts';
import { sayMinutes, stepId } from '../domain/guide.ts';
import type { HintClass } from '../domain/hints.ts';
import { links } from '../domain/links.ts';
import type { Prose } from '../domain/prose.ts';
import type { CompiledPage, CompiledPath } from './compilePage.ts';
import type { CompiledStep } from './compileStep.ts';
import type { Read } from './contentFile.ts';
import { curlyQuotes } from './typography.ts';

/** Every address with its words, and the list of all paths and steps. */
export type Guide = {
  words: ReadonlyMap<string, Words>;
  /** What an address that does not exist shows. */
  lost: LostWords;
  contents: Contents;
  /** Words that may hurt, for help while typing. */
  hints: readonly HintClass[];
  /** Steps by their number, `/partner/3/`, and the address each leads to. */
  shortcuts: ReadonlyMap<string, string>;
};

/** A page lists all steps of a path up to this many; of a longer one, those around the reader. */
const longestList = 24;
const around = 4;

/** A path with its steps, by their file names, as they were read. */
export type ReadPath = Read<CompiledPath> & { id: string; steps: ReadonlyMap<string, Read<CompiledStep>> };

/** A time that nobody is held to: to five minutes, and from 90 minutes on to half an hour. */
export function roughTime(minutes: number): string {
  if (minutes < 90) return sayMinutes(minutes < 10 ? minutes : Math.round(minutes / 5) * 5);
  const halves = Math.round(minutes / 30);
  return `${Math.floor(halves / 2)}${halves % 2 ? '½' : ''} hours`;
}

/** Puts what was read from the files together: each step at its place in its path, each page at its address. */
export function assembleGuide(
  paths: readonly ReadPath[],
  pages: ReadonlyMap<string, Read<CompiledPage>>,
  hints: readonly HintClass[],
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
    return {
      id,
      title: compiled.words.title,
      summary: compiled.words.summary,
      time: roughTime(minutes),
      all,
    };
  });

  for (const [index, { id, compiled, steps }] of paths.entries()) {
    const { all, time, title } = cards[index] as (typeof cards)[number];
    const { related } = compiled.meta;
    const path: PathWords = {
      kind: 'path',
      id,
      ...compiled.words,
      time,
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
    if (id !== 'home' && id !== 'not-found') words.set(links.pageBySlug(id), { ...compiled.words, id });
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
    hints,
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
