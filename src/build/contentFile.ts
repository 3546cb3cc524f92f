import type { Root, RootContent, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as v from 'valibot';
import { isMap, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';

import type { Problem } from './problem.ts';

/** Reports a problem of the file at hand. `line` counts from 1. */
export type Report = (line: number, expected: string) => void;

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);

/** More than any page needs: 100 kB. */
const largestFile = 100_000;

/** Characters that change how text is shown without being seen: controls, zero width, turns of direction. */
const unseen = /(?!\t)[\p{Cc}\p{Cf}]/u;

/** The text of a file as UTF-8 with plain line ends, or `undefined` when it is not fit to be read. */
export function readText(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > largestFile) {
    report(1, `at most 100 kB, found ${Math.round(bytes.length / 1000)} kB`);
    return undefined;
  }
  const lenient = new TextDecoder().decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = lenient.slice(0, lenient.indexOf('\ufffd'));
    const line = before.split('\n').length;
    report(line, `UTF-8 text, found another encoding at byte ${new TextEncoder().encode(before).length}`);
    return undefined;
  }
  const text = lenient.replaceAll('\r\n', '\n');
  if (text.trim() === '') {
    report(1, 'words, found an empty file');
    return undefined;
  }
  for (const [index, line] of text.split('\n').entries()) {
    const found = unseen.exec(line);
    if (found) {
      const code = found[0].codePointAt(0)?.toString(16).padStart(4, '0');
      report(index + 1, `only characters that can be seen, found U+${code} at column ${found.index + 1}`);
      return undefined;
    }
  }
  return text;
}

export type ContentFile<Meta> = { meta: Meta; body: RootContent[] };

/**
 * Splits a file in its frontmatter, checked against a schema, and the markdown under it. Everything wrong with the
 * frontmatter is reported, each at its line; the result is then `undefined`.
 */
export function readContentFile<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  report: Report,
): ContentFile<v.InferOutput<Schema>> | undefined {
  const tree: Root = parser.parse(text);
  const [first, ...body] = tree.children;
  if (first?.type !== 'yaml') {
    report(1, 'the facts about the page between two lines of --- at the top of the file');
    return undefined;
  }
  const meta = readFrontmatter(first, schema, report);
  return meta && { meta, body };
}

function readFrontmatter<Schema extends v.GenericSchema>(
  node: Yaml,
  schema: Schema,
  report: Report,
): v.InferOutput<Schema> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: lines });
  // The YAML begins on the line under the first ---.
  const above = node.position?.start.line ?? 1;
  const lineAt = (offset: number) => above + lines.linePos(offset).line;
  for (const error of document.errors) {
    report(lineAt(error.pos[0]), `valid YAML: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '')}`);
  }
  if (document.errors.length > 0) return undefined;

  const result = v.safeParse(schema, document.toJS() ?? {});
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map((part) => part.key as string | number);
    const place = closestNode(document.contents as YamlNode | null, keys);
    report(place === undefined ? above : lineAt(place), `${keys.join('.')}: ${sentence(issue)}`);
  }
  return undefined;
}

/** Where in the YAML a key stands; for a key that is missing, where its parent stands. An offset from the start. */
function closestNode(contents: YamlNode | null, keys: readonly (string | number)[]): number | undefined {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) return offset;
      offset = (pair.key as YamlNode).range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = (node as { get?(key: unknown, keep: true): unknown } | null)?.get?.(key, true);
      offset = (node as YamlNode | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'no such key; see content/README.md';
  if (issue.received === 'undefined') return 'this key is missing';
  const found = ['string', 'number', 'boolean'].includes(typeof issue.input)
    ? `, found ${JSON.stringify(issue.input)}`
    : '';
  return issue.message.includes('found') ? issue.message : `expected ${issue.message}${found}`;
}

/** A reporter for one file, that collects. */
export const reporter =
  (problems: Problem[], file: string): Report =>
  (line, expected) =>
    problems.push({ file, line, expected });
