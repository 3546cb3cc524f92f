import type { Root, RootContent, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as v from 'valibot';
import { isMap, LineCounter, parseDocument, visit, type Node as YamlNode } from 'yaml';

import type { Problem } from './problem.ts';

/** Reports a problem of the file at hand. `line` counts from 1. */
export type Report = (line: number, expected: string) => void;

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);

/** More than any page needs: 100 kB. */
const largestFile = 100_000;

/**
 * Characters that change how text is shown without being seen: controls, zero width, turns of direction, half of a
 * letter, and the sign for a letter that was lost.
 */
export const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/u;

/** The text of a file as UTF-8 with plain line ends, or `undefined` when it is not fit to be read. */
export function readText(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > largestFile) {
    report(1, `at most ${largestFile} bytes, found ${bytes.length}`);
    return undefined;
  }
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = firstWrongByte(bytes, lenient);
  if (wrong !== undefined) {
    const line = bytes.subarray(0, wrong).filter((byte) => byte === 0x0a).length + 1;
    report(line, `UTF-8 text, found another encoding at byte ${wrong}`);
    return undefined;
  }
  // Editors on Windows put U+FEFF first and end lines with two characters. Neither belongs to the words.
  const text = lenient.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (text.trim() === '') {
    report(1, 'words, found an empty file');
    return undefined;
  }
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const found = unseen.exec(line);
    if (!found) continue;
    const code = found[0].codePointAt(0)?.toString(16).padStart(4, '0');
    report(index + 1, `only characters that can be seen, found U+${code} at column ${found.index + 1}`);
  }
  return lines.some((line) => unseen.test(line)) ? undefined : text;
}

/** Where the first byte stands that is not UTF-8. In `text` each such place has become U+FFFD. */
function firstWrongByte(bytes: Uint8Array, text: string): number | undefined {
  let offset = 0;
  for (const part of text.split('\ufffd').slice(0, -1)) {
    offset += new TextEncoder().encode(part).length;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return offset;
    offset += 3;
  }
  return undefined;
}

type ContentFile<Meta> = {
  /** Missing when something is wrong with the frontmatter. */
  meta: Meta | undefined;
  body: RootContent[];
  lineOf: LineOf;
};

/** What was made of a file, with its name from the root of the project. */
export type Read<T> = { file: string; compiled: T };

/** The line on which a key of the frontmatter stands, or that of its parent when it is not there. */
export type LineOf = (...keys: (string | number)[]) => number;

/** A line that begins within more lists and quotations than any page needs. Thousands would take the parser minutes. */
const tooDeep = /^(?: *(?:>|[-*+] |\d+[.)] )){9}/;

/**
 * Splits a file in its frontmatter, checked against a schema, and the markdown under it. Everything wrong with the
 * frontmatter is reported, each at its line; the markdown can still be checked.
 */
export function readContentFile<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  report: Report,
): ContentFile<v.InferOutput<Schema>> | undefined {
  const deep = text.split('\n').findIndex((line) => tooDeep.test(line));
  if (deep >= 0) {
    report(deep + 1, 'words within at most eight lists and quotations');
    return undefined;
  }
  const tree: Root = parser.parse(text);
  const [first, ...body] = tree.children;
  if (first?.type !== 'yaml') {
    report(1, 'the facts about the page between two lines of --- at the top of the file');
    return undefined;
  }
  return { ...readFrontmatter(first, schema, report), body };
}

function readFrontmatter<Schema extends v.GenericSchema>(
  node: Yaml,
  schema: Schema,
  report: Report,
): Omit<ContentFile<v.InferOutput<Schema>>, 'body'> {
  const lines = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: lines });
  // The YAML begins on the line under the first ---.
  const above = node.position?.start.line ?? 1;
  const lineAt = (offset: number) => above + lines.linePos(offset).line;
  const lineOf: LineOf = (...keys) => {
    const place = closestNode(document.contents, keys);
    return place === undefined ? above : lineAt(place);
  };
  const tab = node.value.split('\n').findIndex((line) => /^ *\t/.test(line));
  if (tab >= 0) {
    report(above + 1 + tab, 'spaces at the start of the line, found a tab');
    return { meta: undefined, lineOf };
  }
  // One fault makes others on its line. A warning is a tag that YAML does not know, such as `!!js/function`.
  const faults = new Map<number, string>();
  for (const { pos, message } of [...document.errors, ...document.warnings].reverse()) {
    faults.set(lineAt(pos[0]), `valid YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '')}`);
  }
  visit(document, {
    Alias: (_, { range }) =>
      void faults.set(lineAt(range?.[0] ?? 0), 'quotes around words that begin with *'),
    // What YAML leaves out would be missing on the page, and nobody would be told.
    Scalar: (_, { range, anchor, comment, value }) => {
      const line = lineAt(range?.[0] ?? 0);
      if (anchor) faults.set(line, 'quotes around words that begin with &');
      if (comment) faults.set(line, 'quotes around words with #');
      if (unseen.test(String(value)))
        faults.set(line, 'only characters that can be seen, found one by its code');
    },
  });
  if (faults.size === 0 && document.contents && !isMap(document.contents)) {
    faults.set(above, 'a line for each fact, such as "title: Listen"');
  }
  for (const [line, expected] of faults) report(line, expected);
  if (faults.size > 0) return { meta: undefined, lineOf };

  const result = v.safeParse(schema, document.toJS() ?? {});
  if (result.success) return { meta: result.output, lineOf };
  const told = new Set<string>();
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map((part) => part.key as string | number);
    const expected = `${keys.join('.')}: ${sentence(issue)}`;
    if (!told.has(expected)) report(lineOf(...keys), expected);
    told.add(expected);
  }
  return { meta: undefined, lineOf };
}

/** Where in the YAML a key stands; for a key that is missing, where its parent stands. An offset from the start. */
function closestNode(contents: unknown, keys: readonly (string | number)[]): number | undefined {
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
  // What a variant is called tells its kinds apart, which is of no help where there are no keys.
  if (issue.type === 'variant' && issue.expected === 'Object')
    return `expected lines of a key and its value${found}`;
  return issue.message.includes('found') ? issue.message : `expected ${issue.message}${found}`;
}

/** A reporter for one file, that collects. */
export const reporter =
  (problems: Problem[], file: string): Report =>
  (line, expected) =>
    problems.push({ file, line, expected });
