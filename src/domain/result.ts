import { withoutLead } from './withoutLead.ts';

/** A mark in a result that stands for an answer: `{what-i-did}`. */
const mark = /\{([a-z0-9-]+)\}/g;

/** The ids of the answers that a result asks for. */
export const placeholders = (template: string): string[] =>
  [...template.matchAll(mark)].map(([, id = '']) => id);

/**
 * The finished result of an exercise, in lines. `read` gives an answer in lines by the id of its field. A line of the
 * template with an answer that is empty is left out. An answer of several lines that has a line of the template to
 * itself becomes a list, each line with "- "; elsewhere its lines are joined with "; ".
 */
export function fillResult(template: string, read: (id: string) => readonly string[]): string[] {
  const lines = template.split('\n').flatMap((line) => {
    const asked = placeholders(line);
    if (asked.length === 0) return [line];
    if (asked.some((id) => read(id).length === 0)) return [];
    const [only = ''] = asked;
    if (line.trim() === `{${only}}` && read(only).length > 1) return read(only).map((item) => `- ${item}`);
    const filled = fillLine(line, (id) => read(id).join('; '));
    return [line.startsWith('## ') ? filled : asWords(filled)];
  });
  return withoutLooseHeadings(lines);
}

/** The answers joined into a text to go on with, as it was written. A line with an answer that is empty is left out. */
export const fillText = (template: string, read: (id: string) => string): string =>
  template
    .split('\n')
    .filter((line) => placeholders(line).every((id) => read(id) !== ''))
    .map((line) => fillLine(line, read))
    .join('\n');

const fillLine = (line: string, read: (id: string) => string): string =>
  line.replaceAll(mark, (_, id: string, from: number) => withoutLead(line.slice(0, from), read(id)));

/** An answer that begins like a heading or an item is neither: a word joiner, which is not seen, stands before it. */
const asWords = (text: string): string => text.replace(/^(?=## |- )/gm, '\u2060');

/** Leaves out headings ("## …") that nothing follows, and empty lines at the ends or next to each other. */
function withoutLooseHeadings(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines.toReversed()) {
    const isHeading = line.startsWith('## ');
    const follows = kept.findLast((later) => later !== '');
    if (isHeading && (follows === undefined || follows.startsWith('## '))) continue;
    if (line.trim() === '' && (kept.length === 0 || kept.at(-1) === '')) continue;
    kept.push(line.trimEnd());
  }
  return (kept.at(-1) === '' ? kept.slice(0, -1) : kept).toReversed();
}
