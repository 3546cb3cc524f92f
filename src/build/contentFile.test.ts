// @vitest-environment node
import * as v from 'valibot';
import { expect, test } from 'vitest';

import { readContentFile, readText } from './contentFile.ts';

/** What `use` gives back, with what it reports. */
function reported<T>(use: (report: (line: number, expected: string) => void) => T) {
  const problems: string[] = [];
  const result = use((line, expected) => problems.push(`${line} ${expected}`));
  return { result, problems };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const schema = v.strictObject({
  title: v.string('a text'),
  parts: v.optional(
    v.array(v.strictObject({ id: v.string('a text'), size: v.optional(v.number('a number')) })),
  ),
});
const readFile = (text: string) => reported((report) => readContentFile(text, schema, report));

test.each([
  ['plain', utf8('one\ntwo\n')],
  ['with U+FEFF at its start', utf8('\ufeffone\ntwo\n')],
  ['with line ends of Windows', utf8('one\r\ntwo\r\n')],
  ['with both', utf8('\ufeffone\r\ntwo\r\n')],
])('a file %s gives the same text', (_, bytes) => {
  expect(reported((report) => readText(bytes, report))).toEqual({ result: 'one\ntwo\n', problems: [] });
});

test.each(['Dreißig Männer, où ça? – “yes” …', 'a\tb', '名前', '👋'])('%s can be read', (text) => {
  expect(reported((report) => readText(utf8(text), report))).toEqual({ result: text, problems: [] });
});

test.each([
  ['at the start', [0xe9, 0x61], 1, 0],
  ['after letters of two and three bytes', [...utf8('é–\n'), 0xff], 2, 6],
  ['after U+FEFF', [...utf8('\ufeffab'), 0xfc], 1, 5],
  ['after a U+FFFD that someone wrote', [...utf8('a\n\ufffd\n'), 0x80], 3, 6],
  ['a letter cut off at the end', [...utf8('ab'), 0xc3], 1, 2],
  ['a letter longer than it may be', [0xc0, 0xaf], 1, 0],
])('a byte that is not UTF-8 is told with its line and place: %s', (_, bytes, line, place) => {
  const { result, problems } = reported((report) => readText(Uint8Array.from(bytes), report));
  expect(result).toBeUndefined();
  expect(problems).toEqual([`${line} UTF-8 text, found another encoding at byte ${place}`]);
});

test.each([
  [100_000, []],
  [100_001, ['1 at most 100000 bytes, found 100001']],
])('a file of %i bytes', (size, problems) => {
  expect(reported((report) => readText(utf8('x'.repeat(size)), report)).problems).toEqual(problems);
});

test.each(['', '\n', ' \r\n\t', '\ufeff'])('an empty file is refused: %j', (text) => {
  expect(reported((report) => readText(utf8(text), report)).problems).toEqual([
    '1 words, found an empty file',
  ]);
});

test.each([
  '\u0000',
  '\u0008',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufff9',
  '\ufffd',
  '\u{e0041}',
  '\r',
])('a character that cannot be seen is told with its line and column: %j', (character) => {
  const { problems } = reported((report) => readText(utf8(`one\ntwo${character}`), report));
  const code = character.codePointAt(0)?.toString(16).padStart(4, '0');
  expect(problems).toEqual([`2 only characters that can be seen, found U+${code} at column 4`]);
});

test('the facts and the words under them are told apart', () => {
  const { result, problems } = readFile('---\ntitle: One\n---\n\nWords.\n');
  expect(problems).toEqual([]);
  expect(result?.meta).toEqual({ title: 'One' });
  expect(result?.body.map(({ type }) => type)).toEqual(['paragraph']);
});

test('every problem of the facts is told at its line, and the words can still be checked', () => {
  const { result, problems } = readFile(
    '---\ntitle: 1\nparts:\n  - id: a\n    size: big\n  - size: 2\n    colour: red\nmore: 1\n---\n\nWords.\n',
  );
  expect(result?.meta).toBeUndefined();
  expect(result?.body).toHaveLength(1);
  expect(problems).toEqual([
    '2 title: expected a text, found 1',
    '5 parts.0.size: expected a number, found "big"',
    '6 parts.1.id: this key is missing',
    '7 parts.1.colour: no such key; see content/README.md',
    '8 more: no such key; see content/README.md',
  ]);
});

test('the same problem is told once', () => {
  const twice = v.strictObject({
    title: v.pipe(v.string(), v.url('an address'), v.startsWith('https:', 'an address')),
  });
  const { problems } = reported((report) => readContentFile('---\ntitle: x\n---\n', twice, report));
  expect(problems).toEqual(['2 title: expected an address, found "x"']);
});

test.each([
  ['no facts', 'Words.'],
  ['words above the facts', 'Words.\n\n---\ntitle: One\n---\n'],
  ['a blank line above the facts', '\n---\ntitle: One\n---\n'],
  ['facts in another language', '---js\n{ title: process.exit(1) }\n---\n'],
  ['facts in TOML', '+++\ntitle = "One"\n+++\n'],
  ['facts that are not closed', '---\ntitle: One\n'],
])('a file with %s is refused', (_, text) => {
  expect(readFile(text)).toEqual({
    result: undefined,
    problems: ['1 the facts about the page between two lines of --- at the top of the file'],
  });
});

test.each([
  ['empty facts', '---\n---\n', ['1 title: this key is missing']],
  ['a list', '---\n- a\n---\n', ['1 a line for each fact, such as "title: Listen"']],
  ['a tab', '---\ntitle: One\n\tparts: 1\n---\n', ['3 spaces at the start of the line, found a tab']],
  ['a key twice', '---\ntitle: One\ntitle: Two\n---\n', ['3 valid YAML: Map keys must be unique']],
  [
    'an unknown tag',
    '---\ntitle: !!js/undefined x\n---\n',
    ['2 valid YAML: Unresolved tag: tag:yaml.org,2002:js/undefined'],
  ],
  ['an alias', '---\ntitle: *One*\n---\n', ['2 quotes around words that begin with *']],
  [
    'a key of JavaScript',
    '---\ntitle: One\n__proto__:\n  a: 1\n---\n',
    ['3 __proto__: no such key; see content/README.md'],
  ],
])('%s in the facts is refused', (_, text, problems) => {
  expect(readFile(text).problems).toEqual(problems);
});

test('the line of any key can be asked for', () => {
  const lineOf = readFile('---\ntitle: One\nparts:\n  - id: a\n  - id: b\n---\n').result?.lineOf;
  expect([lineOf?.('title'), lineOf?.('parts', 1), lineOf?.('parts', 1, 'id'), lineOf?.('none')]).toEqual([
    2, 5, 5, 1,
  ]);
});
