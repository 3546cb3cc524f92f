// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { barriers } from './barriers.ts';
import { type Fault, faults } from './faults.ts';

// Which test shows that the guide survives which fault. A table kept by hand would soon be wrong: this one is read from
// the tests themselves.

const id = '[A-Z]\\d{1,2}';
const list = `${id}(?:(?:, and |, | and | to )${id})*`;
/** "Row S26", "(S4 to S8, S12)" at the end of a name, or "// C1:" at the start of a comment. */
const places = new RegExp(`\\b[Rr]ows? (${list})\\b|\\((${list})\\)['"\`]|^\\s*// (${list})(?=[:;.])`, 'gm');

/** The ids in a list such as "S4 to S8, S12". */
function idsOf(text: string): string[] {
  return text.split(/, and |, | and /).flatMap((part) => {
    const [from = '', to = from] = part.split(' to ');
    const [start, end] = [Number(from.slice(1)), Number(to.slice(1))];
    return Array.from({ length: end - start + 1 }, (_, place) => `${from[0]}${start + place}`);
  });
}

const namedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(places)].flatMap(([, ...forms]) => idsOf(forms.find(Boolean) ?? ''))),
];

/** Tests by the id of a fault that they name. */
type Shown = ReadonlyMap<string, readonly string[]>;

/** What is wrong between the faults and the tests, in sentences. */
function gapsIn(rows: readonly Fault[], shown: Shown): string[] {
  const known = new Set(rows.map((row) => row.id));
  const unknown = [...shown].filter(([row]) => !known.has(row));
  return [
    ...rows.flatMap(({ id, isBlocking, whyNot }) => {
      const tests = shown.get(id);
      if (tests && whyNot !== undefined)
        return [
          `${id} is shown by ${tests.join(', ')} now: take its whyNot away, or the id out of the test.`,
        ];
      if (tests || whyNot) return [];
      return isBlocking
        ? [`${id} is blocking, and has neither a test nor a whyNot: nothing can be released like that.`]
        : [`${id} has neither a test nor a whyNot.`];
    }),
    ...unknown.map(([row, tests]) => `${row} is named by ${tests.join(', ')}, and is no fault of the list.`),
  ];
}

/** The faults with what shows them, as a table to be read. */
function tableOf(rows: readonly Fault[], shown: Shown): string {
  const count = (part: readonly Fault[]) =>
    `${part.filter((row) => shown.has(row.id)).length} of ${part.length}`;
  const blocking = rows.filter(({ isBlocking }) => isBlocking);
  const lines = rows.flatMap(({ id, isBlocking, what, missing, whyNot }) => [
    `${`${id}${isBlocking ? '!' : ''}`.padEnd(5)}${what}`,
    ...(shown.get(id) ?? []).map((file) => `       ${file}`),
    ...(missing ? [`     - not shown: ${missing}`] : []),
    ...(whyNot ? [`     - ${whyNot}`] : []),
  ]);
  const inPart = rows.filter(({ missing }) => missing).length;
  const head = `Faults and barriers that tests show: ${count(rows)}, ${inPart} of these in part; of the blocking ones (!): ${count(blocking)}.`;
  return [head, '', ...lines, '', head].join('\n');
}

describe('the measure itself', () => {
  test.each<[string, string[]]>([
    ['// Row S26.', ['S26']],
    ['  // Rows S2 and S3.', ['S2', 'S3']],
    ["test('is told (S1)', () => {", ['S1']],
    ["test('is put aside (S4 to S8, S12)', () => {", ['S4', 'S5', 'S6', 'S7', 'S8', 'S12']],
    ['/** What is answered. Rows U1 to U3, U8 and U9. */', ['U1', 'U2', 'U3', 'U8', 'U9']],
    ['// Row H9, and rows H5 and H10.', ['H9', 'H5', 'H10']],
    ['// Row S24: by numbers, not by the clock.', ['S24']],
    ['  // C10 to C12.', ['C10', 'C11', 'C12']],
    ['// C5 and C6; more is elsewhere.', ['C5', 'C6']],
    ["expect(at('/%E0%A4%A')).toBe(B2); // As A4 is.", []],
  ])('%s', (text, ids) => {
    expect(namedIn(text)).toEqual(ids);
  });

  const row: Fault = { id: 'S1', what: 'It breaks.' };
  const shown: Shown = new Map([['S1', ['a.test.ts']]]);
  test.each<[string, Fault[], Shown, RegExp[]]>([
    ['a test is enough', [row], shown, []],
    ['a reason is enough', [{ ...row, whyNot: 'not yet' }], new Map(), []],
    ['neither is not', [row], new Map(), [/^S1 has neither/]],
    ['an empty reason is none', [{ ...row, whyNot: '' }], new Map(), [/^S1 has neither/]],
    ['still less when it is blocking', [{ ...row, isBlocking: true }], new Map(), [/^S1 is blocking/]],
    ['both are too much', [{ ...row, whyNot: 'not yet' }], shown, [/^S1 is shown by a\.test\.ts now/]],
    ['a test of nothing', [], shown, [/^S1 is named by a\.test\.ts, and is no fault/]],
  ])('%s', (_, rows, named, sentences) => {
    const gaps = gapsIn(rows, named);
    expect(gaps).toHaveLength(sentences.length);
    for (const [place, sentence] of sentences.entries()) expect(gaps[place]).toMatch(sentence);
  });
});

test('every fault and every barrier has a test that shows how it is met, or a reason why it has none', () => {
  const files = ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && file !== 'tests/faults.test.ts')
    .sort();
  const shown = new Map<string, string[]>();
  for (const file of files) {
    for (const row of namedIn(readFileSync(file, 'utf8'))) shown.set(row, [...(shown.get(row) ?? []), file]);
  }
  const rows = [...faults, ...barriers];
  console.info(tableOf(rows, shown));
  expect(gapsIn(rows, shown)).toEqual([]);
});

test('the faults are 135, each once, and 41 are blocking', () => {
  expect(new Set(faults.map((fault) => fault.id)).size).toBe(135);
  expect(faults.length).toBe(135);
  expect(faults.filter(({ isBlocking }) => isBlocking)).toHaveLength(41);
});

test('the barriers are 22, each once', () => {
  expect(barriers.map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, place) => `A${place + 1}`));
});

test('what is missing is said only where a test shows the rest', () => {
  expect(faults.filter(({ missing, whyNot }) => missing && whyNot)).toEqual([]);
});
