import type { Heading, Nodes, RootContent } from 'mdast';

import type { Report } from './contentFile.ts';
import { nameFrom } from './typography.ts';

export type Section = { heading: string; line: number; node: Heading; nodes: RootContent[] };

export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** The words of a markdown node without their marks and HTML. */
export function nodeText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(nodeText).join('') : '';
}

/** A heading is its words: it is also an anchor, or the name of a situation, which no mark, link or HTML belongs to. */
export function checkHeading(node: Heading, report: Report) {
  const other = node.children.find(({ type }) => type !== 'text');
  if (other) report(lineOf(node), `a heading of plain words, found ${other.type}`);
}

/** Cuts a text at its headings of the given depth. What stands above the first is `before`. */
export function cutAtHeadings(
  nodes: readonly RootContent[],
  depth: Heading['depth'],
): { before: RootContent[]; sections: Section[] } {
  const before: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) {
      sections.push({ heading: nodeText(node).trim(), line: lineOf(node), node, nodes: [] });
    } else (sections.at(-1)?.nodes ?? before).push(node);
  }
  return { before, sections };
}

export type SectionRule<Name extends string> = { name: Name; heading: string; optional?: boolean };

/**
 * The sections of a text by name. Reports a section that is missing, empty, unknown, twice there, or out of order.
 */
export function namedSections<Name extends string>(
  nodes: readonly RootContent[],
  rules: readonly SectionRule<Name>[],
  report: Report,
): Partial<Record<Name, Section>> {
  const { before, sections } = cutAtHeadings(nodes, 2);
  if (before[0]) report(lineOf(before[0]), `the heading "## ${rules[0]?.heading}" before the first words`);
  const found: Partial<Record<Name, Section>> = {};
  let place = -1;
  let last = '';
  for (const section of sections) {
    checkHeading(section.node, report);
    const index = rules.findIndex((rule) => nameFrom(rule.heading) === nameFrom(section.heading));
    const rule = rules[index];
    if (!rule) {
      const known = rules.map(({ heading }) => `"${heading}"`).join(', ');
      report(section.line, `one of the sections ${known}, found "${section.heading}"`);
    } else if (found[rule.name]) {
      report(section.line, `the section "${rule.heading}" only once`);
    } else {
      if (index < place) report(section.line, `"${rule.heading}" above "${last}"`);
      if (section.nodes.length === 0) report(section.line, `words under "${rule.heading}"`);
      found[rule.name] = section;
      if (index > place) {
        place = index;
        last = rule.heading;
      }
    }
  }
  const missing = rules.filter((rule) => !rule.optional && !found[rule.name]);
  const end = nodes.at(-1)?.position?.end.line ?? 1;
  for (const { heading } of missing) report(end, `a section "## ${heading}"`);
  return found;
}
