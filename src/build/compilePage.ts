import { type PathMeta, pageSchema, pathSchema } from '../content/schema.ts';
import { sayDate } from '../domain/day.ts';
import type { PageWords, PathWords } from '../domain/guide.ts';
import { compileGates } from './compileGates.ts';
import { type LineOf, type Report, readContentFile } from './contentFile.ts';
import { addAnchor, type Found, type FoundLink, toProse } from './prose.ts';
import { cutAtHeadings } from './sections.ts';
import { curlyQuotes, nameFrom } from './typography.ts';

export type CompiledPath = {
  meta: PathMeta;
  words: Pick<PathWords, 'title' | 'summary' | 'opening' | 'afterwards'>;
  found: Found;
  lineOf: LineOf;
};

const lastSection = 'What may come next';
/** A path as its index.md tells it, or `undefined` when it cannot be told; problems are reported, and `links` collected. */
export function compilePath(text: string, report: Report, links: FoundLink[] = []): CompiledPath | undefined {
  const file = readContentFile(text, pathSchema, report);
  if (!file) return undefined;
  const { body, meta, lineOf } = file;
  const { sections } = cutAtHeadings(body, 2);
  const last = sections.at(-1);
  const hasLast = last && nameFrom(last.heading) === nameFrom(lastSection);
  if (!hasLast || last.nodes.length === 0) {
    report(body.at(-1)?.position?.end.line ?? 1, `words under a last section "## ${lastSection}"`);
  }
  // As PathPage writes them.
  const found: Found = { links, anchors: new Set(meta?.related ? ['steps', 'related'] : ['steps']) };
  const end = hasLast ? body.length - last.nodes.length - 1 : body.length;
  const opening = toProse(body.slice(0, end), report, found);
  // The last section is there only when every step is done, so nothing can link to its headings.
  const later: Found = { links: found.links, anchors: new Set(found.anchors) };
  const afterwards = toProse(hasLast ? last.nodes : [], report, later);
  if (!meta) return undefined;
  return {
    meta,
    found,
    lineOf,
    words: { title: curlyQuotes(meta.title), summary: curlyQuotes(meta.summary), opening, afterwards },
  };
}

export type CompiledPage = { words: Omit<PageWords, 'id'>; found: Found; lineOf: LineOf };

/** A page of running text, with its questions, sources or helplines where it has any. */
export function compilePage(text: string, report: Report, links: FoundLink[] = []): CompiledPage | undefined {
  const file = readContentFile(text, pageSchema, report);
  if (!file) return undefined;
  const { meta, lineOf } = file;
  const found: Found = { links, anchors: new Set(meta?.sources && ['sources']) };
  for (const list of ['sources', 'countries'] as const) {
    for (const [place, { id }] of (meta?.[list] ?? []).entries()) {
      addAnchor(id, lineOf(list, place, 'id'), report, found);
    }
  }
  const { before, gates, after } = compileGates(file.body, meta?.gates, report, found);
  const body = toProse(before, report, found);
  const afterGates = toProse(after, report, found);
  if (!meta) return undefined;
  const { sources, countries, title, summary, reviewed } = meta;
  return {
    found,
    lineOf,
    words: {
      kind: 'page',
      title: curlyQuotes(title),
      summary: curlyQuotes(summary),
      reviewed,
      body,
      ...(gates && { gates, afterGates }),
      ...(sources && { sources: sources.map((s) => ({ ...s, cite: curlyQuotes(s.cite) })) }),
      ...(countries && {
        countries: countries.map((country) => ({
          ...country,
          lines: country.lines.map((l) => ({
            ...l,
            name: curlyQuotes(l.name),
            note: l.note && curlyQuotes(l.note),
            seen: l.seen && sayDate(l.seen),
          })),
        })),
      }),
    },
  };
}
