import type { RootContent } from 'mdast';

import type { PageMeta } from '../content/schema.ts';
import { gateIds } from '../domain/gates.ts';
import type { GateWords } from '../domain/guide.ts';
import { plainText } from '../domain/prose.ts';
import type { Report } from './contentFile.ts';
import { addAnchor, type Found, toProse } from './prose.ts';
import { checkHeading, cutAtHeadings, lineOf, type Section } from './sections.ts';
import { curlyQuotes, nameFrom } from './typography.ts';

type Cut = {
  before: readonly RootContent[];
  /** Missing when the page has none. */
  gates: GateWords[] | undefined;
  after: readonly RootContent[];
};

/** Takes the sets of questions out of a page: sections that begin with a list, one after the other. */
export function compileGates(
  body: readonly RootContent[],
  headings: PageMeta['gates'],
  report: Report,
  found: Found,
): Cut {
  if (!headings) return { before: body, gates: undefined, after: [] };
  const { before, sections } = cutAtHeadings(body, 2);
  const idOf = (section: Section) =>
    gateIds.find((id) => nameFrom(headings[id]) === nameFrom(section.heading));

  const first = sections.findIndex((section) => idOf(section));
  const last = sections.findLastIndex((section) => idOf(section));
  const within = first < 0 ? [] : sections.slice(first, last + 1);
  const gates: GateWords[] = [];
  for (const section of within) {
    const id = idOf(section);
    if (!id) report(section.line, `"${section.heading}" above or below all sections of gates`);
    else if (gates.some((gate) => gate.id === id))
      report(section.line, `the section "${section.heading}" only once`);
    else gates.push({ id, ...compileGate(section, report, found) });
  }
  for (const id of gateIds) {
    if (!gates.some((gate) => gate.id === id))
      report(body.at(-1)?.position?.end.line ?? 1, `a section "## ${headings[id]}", as gates.${id} says`);
  }

  // A section is its heading and what stands under it.
  const length = (some: readonly Section[]) => some.reduce((sum, { nodes }) => sum + nodes.length + 1, 0);
  const start = before.length + length(sections.slice(0, Math.max(first, 0)));
  return { before: body.slice(0, start), gates, after: body.slice(start + length(within)) };
}

function compileGate(section: Section, report: Report, found: Found): Omit<GateWords, 'id'> {
  const { heading, line, node, nodes } = section;
  checkHeading(node, report);
  const [list, ...rest] = nodes;
  const isList = list?.type === 'list';
  const listLine = list ? lineOf(list) : line;
  if (!isList) report(listLine, `a list of questions first under "${heading}"`);
  if (rest.length === 0) report(line, `what a yes leads to, under the questions of "${heading}"`);
  const anchor = nameFrom(heading);
  addAnchor(anchor, line, report, found);
  const questions = (isList ? list.children : []).map((item) => {
    const question = plainText(toProse([item], report, found));
    if (!question) report(lineOf(item), 'words in each question');
    return question;
  });
  if (new Set(questions).size < questions.length)
    report(listLine, `questions that differ under "${heading}"`);
  return {
    title: curlyQuotes(heading),
    anchor,
    questions,
    yes: toProse(isList ? rest : nodes, report, found),
  };
}
