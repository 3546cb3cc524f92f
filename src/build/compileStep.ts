import type { RootContent } from 'mdast';

import { type StepMeta, stepSchema } from '../content/schema.ts';
import { sayDate } from '../domain/day.ts';
import type { Field } from '../domain/field.ts';
import type { Action, Exercise, Pair, StepWords } from '../domain/guide.ts';
import { isRecord } from '../domain/isRecord.ts';
import { plainText } from '../domain/prose.ts';
import { checkExercise } from './checkExercise.ts';
import { type LineOf, type Report, readContentFile } from './contentFile.ts';
import { type Found, type FoundLink, toProse } from './prose.ts';
import {
  checkHeading,
  cutAtHeadings,
  lineOf,
  namedSections,
  nodeText,
  type Section,
  type SectionRule,
} from './sections.ts';
import { curlyQuotes, nameFrom } from './typography.ts';

/** A step as its own file tells it; its place in the path comes from the path's index.md. */
export type CompiledStep = {
  words: Omit<StepWords, 'path' | 'slug' | 'number' | 'list' | 'previous' | 'next'>;
  found: Found;
  lineOf: LineOf;
};

const rules = [
  { name: 'idea', heading: 'The idea' },
  { name: 'care', heading: 'Take care', optional: true },
  { name: 'how', heading: 'How to do it' },
  { name: 'pairs', heading: 'Instead of, try' },
  { name: 'week', heading: 'This week' },
  { name: 'otherSide', heading: 'From the other side' },
  { name: 'known', heading: 'What is known about this' },
] as const satisfies SectionRule<string>[];

/** The anchors of the sections, as StepPage writes them. */
const anchors = ['idea', 'care', 'how', 'pairs', 'your-turn', 'week', 'other-side'];

/**
 * The words of a step from the text of its file, or `undefined` when they cannot be told; problems are reported, and
 * `links` collected.
 */
export function compileStep(text: string, report: Report, links: FoundLink[] = []): CompiledStep | undefined {
  const file = readContentFile(text, stepSchema, report);
  if (!file) return undefined;
  const { body, meta, lineOf } = file;
  const sections = namedSections(body, rules, report);
  const found: Found = {
    links,
    anchors: new Set(anchors.filter((anchor) => anchor !== 'care' || sections.care)),
  };
  const prose = (section: Section | undefined) => toProse(section?.nodes ?? [], report, found);

  const known = prose(sections.known);
  if (sections.known && !found.links.some(({ address }) => address.startsWith('/about/#'))) {
    report(sections.known.line, 'a source for what is known: a link to /about/#its-id');
  }
  if (sections.how && !sections.how.nodes.some((node) => node.type === 'list' && node.ordered)) {
    report(sections.how.line, 'a numbered list of what to do');
  }
  const texts = {
    idea: prose(sections.idea),
    ...(sections.care && { care: prose(sections.care) }),
    how: prose(sections.how),
    pairs: readPairs(sections.pairs, report, found),
    week: readActions(sections.week, report, found),
    otherSide: prose(sections.otherSide),
    known,
  };
  // Only now, so that the writer hears of everything at once.
  if (!meta) return undefined;
  checkExercise(meta.exercise, lineOf, report);
  return {
    found,
    lineOf,
    words: {
      kind: 'step',
      title: curlyQuotes(meta.title),
      summary: curlyQuotes(meta.summary),
      minutes: meta.minutes,
      reviewed: meta.reviewed,
      reviewedOn: sayDate(meta.reviewed),
      exercise: readExercise(meta.exercise),
      ...texts,
    },
  };
}

function readExercise({
  title,
  intro,
  caution,
  fields,
  gate,
  result,
  remarks,
}: StepMeta['exercise']): Exercise {
  return {
    title: curlyQuotes(title),
    intro: curlyQuotes(intro),
    ...(caution && { caution: curlyQuotes(caution) }),
    fields: fields.map((field) => withCurlyQuotes(field) as Field),
    ...(gate && { gate }),
    ...(result && { result: curlyQuotes(result.trim()) }),
    ...(remarks && { remarks: remarks.map((remark) => ({ ...remark, say: curlyQuotes(remark.say) })) }),
  };
}

/** Every text in a field with curly quotes. Names are left as they are: they hold no quotes. */
function withCurlyQuotes(part: unknown): unknown {
  if (typeof part === 'string') return curlyQuotes(part);
  if (Array.isArray(part)) return part.map(withCurlyQuotes);
  if (!isRecord(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withCurlyQuotes(value)]));
}

/** Takes a mark such as `Try:` off the first text of a paragraph. Says whether it was there. */
function takeMark(nodes: RootContent[], mark: string): RootContent[] | undefined {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph') return undefined;
  const [start, ...rest] = first.children;
  if (start?.type !== 'text' || !start.value.startsWith(mark)) return undefined;
  return [
    { ...first, children: [{ ...start, value: start.value.slice(mark.length).trimStart() }, ...rest] },
    ...others,
  ];
}

function readPairs(section: Section | undefined, report: Report, found: Found): Pair[] {
  if (!section) return [];
  const { before, sections } = cutAtHeadings(section.nodes, 3);
  if (before[0]) report(lineOf(before[0]), 'a "###" heading that names the situation first');
  if (sections.length < 2) report(section.line, 'two or more pairs, each under a "###" heading');
  const situations = new Set<string>();
  return sections.flatMap(({ heading, line, node, nodes }) => {
    checkHeading(node, report);
    const name = nameFrom(heading);
    if (!name) report(line, 'a heading with letters from a to z, or digits, in it');
    else if (situations.has(name)) report(line, 'a situation that is not in this step yet');
    situations.add(name);
    const turn = nodes.findIndex((node) => nodeText(node).startsWith('Try:'));
    const instead = takeMark(nodes.slice(0, Math.max(0, turn)), 'Instead of:');
    const better = takeMark(nodes.slice(turn), 'Try:');
    if (turn < 0 || !instead || !better) {
      report(line, 'a paragraph that begins with "Instead of:" and then one that begins with "Try:"');
      toProse(nodes, report, found);
      return [];
    }
    const pair = { instead: toProse(instead, report, found), try: toProse(better, report, found) };
    if (!plainText(pair.instead)) report(line, 'words after "Instead of:"');
    if (!plainText(pair.try)) report(line, 'words after "Try:"');
    return [{ situation: curlyQuotes(heading), ...pair }];
  });
}

function readActions(section: Section | undefined, report: Report, found: Found): Action[] {
  if (!section) return [];
  const { line, nodes } = section;
  const [list] = nodes;
  if (list?.type !== 'list' || nodes.length !== 1) {
    report(line, 'a list of small actions, and nothing else');
    // For what else is wrong in them.
    toProse(nodes, report, found);
    return [];
  }
  if (list.children.length < 2 || list.children.length > 5) report(line, 'two to five actions');
  const actions = list.children.map((item) => {
    // It becomes the label of a box to tick, which can hold words in one paragraph only.
    const [first, ...others] = item.children;
    if (others.length > 0 || (first && first.type !== 'paragraph')) {
      report(lineOf(item), 'an action of one paragraph');
      toProse(item.children, report, found);
      return { id: '', text: [] };
    }
    if (/^\[[ x]?\]/i.test(nodeText(item))) {
      report(lineOf(item), 'an action without [ ], as the page has a box for each');
    }
    const [text] = toProse([item], report, found) as [['li', ...Action['text']]];
    const words = text.slice(1);
    // The first words name the action, so that mending a word at its end keeps the tick.
    const id = nameFrom(plainText(words).split(' ').slice(0, 5).join(' '));
    if (!id) report(lineOf(item), 'an action that begins with letters from a to z, or digits');
    return { id, text: words };
  });
  const ids = actions.map(({ id }) => id).filter(Boolean);
  if (new Set(ids).size !== ids.length) {
    report(line, 'actions that differ in their first five words');
  }
  return actions;
}
