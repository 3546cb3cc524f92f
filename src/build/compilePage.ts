import { type PathMeta, pageSchema, pathSchema } from '../content/schema.ts';
import type { PageWords, PathWords } from '../domain/guide.ts';
import { type Report, readContentFile } from './contentFile.ts';
import { type FoundLink, toProse } from './prose.ts';
import { cutAtHeadings } from './sections.ts';
import { curlyQuotes, nameFrom } from './typography.ts';

export type CompiledPath = {
  meta: PathMeta;
  words: Pick<PathWords, 'title' | 'summary' | 'opening' | 'afterwards'>;
  links: FoundLink[];
};

const lastSection = 'What may come next';

/** A path as its index.md tells it, or `undefined` when it cannot be told; problems are reported. */
export function compilePath(text: string, report: Report): CompiledPath | undefined {
  const file = readContentFile(text, pathSchema, report);
  if (!file) return undefined;
  const { sections } = cutAtHeadings(file.body, 2);
  const last = sections.at(-1);
  if (!last || nameFrom(last.heading) !== nameFrom(lastSection) || last.nodes.length === 0) {
    report(file.body.at(-1)?.position?.end.line ?? 1, `words under a last section "## ${lastSection}"`);
    return undefined;
  }
  const links: FoundLink[] = [];
  const end = file.body.length - last.nodes.length - 1;
  return {
    meta: file.meta,
    links,
    words: {
      title: curlyQuotes(file.meta.title),
      summary: curlyQuotes(file.meta.summary),
      opening: toProse(file.body.slice(0, end), report, links),
      afterwards: toProse(last.nodes, report, links),
    },
  };
}

export type CompiledPage = { words: Omit<PageWords, 'id'>; links: FoundLink[] };

/** A page of running text, with its sources or helplines where it has any. */
export function compilePage(text: string, report: Report): CompiledPage | undefined {
  const file = readContentFile(text, pageSchema, report);
  if (!file) return undefined;
  const { sources, countries, title, summary, reviewed } = file.meta;
  const links: FoundLink[] = [];
  return {
    links,
    words: {
      kind: 'page',
      title: curlyQuotes(title),
      summary: curlyQuotes(summary),
      reviewed,
      body: toProse(file.body, report, links),
      ...(sources && { sources: sources.map((s) => ({ ...s, cite: curlyQuotes(s.cite) })) }),
      ...(countries && {
        countries: countries.map((country) => ({
          ...country,
          lines: country.lines.map((l) => ({
            ...l,
            name: curlyQuotes(l.name),
            note: l.note && curlyQuotes(l.note),
          })),
        })),
      }),
    },
  };
}
