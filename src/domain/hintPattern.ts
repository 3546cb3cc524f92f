// The small language in which a writer says which words get a hint. content/README.md explains it.

/**
 * What a pattern is made of. Words are as `plainWord` makes them; an alternative with no words may be left out by the
 * text. `mayEnd` is an alternative too: the end of the sentence.
 */
type Part = { alternatives: string[][]; mayEnd: boolean } | 'gap';

/** Where one is in the patterns of a list, and which words lead on from there. */
export type PatternStep = {
  words: Map<string, PatternStep[]>;
  /** What may follow after some words more. */
  gaps: PatternStep[];
  /** Whether a pattern ends here, and whether only where the sentence does. */
  ends?: 'anywhere' | 'with the sentence';
};

/** So many words may stand where a pattern has "...". */
export const longestGap = 10;
const mostGaps = 2;

const apostrophe = /['’‘ʼ´`]/g;

/** A word without what people type in different ways: large letters, and apostrophes of any form or none. */
export const plainWord = (word: string): string => word.toLowerCase().replace(apostrophe, '');

const they = ['you', 'u', 'he', 'she', 'they'];
const partners = ['husband', 'wife', 'partner', 'boyfriend', 'girlfriend', 'ex', 'fiance', 'fiancee'].map(
  (partner) => `my ${partner}`,
);
/** Words for the other person, who is spoken to or spoken of, and for anyone else. */
const shorthands = new Map<string, string[]>([
  ['<you>', [...they, ...partners]],
  ['<them>', ['you', 'u', 'him', 'her', 'them', ...partners]],
  ['<your>', ['your', 'ur', 'his', 'her', 'their']],
  [
    '<someone>',
    ['person', 'man', 'woman', 'guy', 'girl', 'boy', 'friend', 'colleague', 'neighbour', 'someone', 'one'],
  ],
  ["<you'll>", they.flatMap((one) => [`${one}'ll`, `${one} will`])],
]);

/** What is wrong with a pattern, in words for the one who wrote it; `undefined` when nothing is. */
export function patternProblem(pattern: string): string | undefined {
  const parts = readParts(pattern);
  return typeof parts === 'string' ? parts : undefined;
}

/** Where all patterns begin. One that cannot be read is left out: the build has told its writer. */
export function patternStart(patterns: readonly string[]): PatternStep {
  const start = emptyStep();
  for (const pattern of patterns) {
    const parts = readParts(pattern);
    if (typeof parts !== 'string') join(start, firstStep(parts));
  }
  // Dozens of patterns begin with "I". As one step they are tried together.
  for (const [word, next] of start.words) start.words.set(word, [joined(next)]);
  return start;
}

function joined(steps: readonly PatternStep[]): PatternStep {
  const all = emptyStep();
  for (const step of steps) join(all, step);
  return all;
}

const emptyStep = (): PatternStep => ({ words: new Map(), gaps: [] });

/** From the end to the start, so that all alternatives lead on to one and the same rest. */
const firstStep = (parts: readonly Part[]): PatternStep =>
  parts.reduceRight<PatternStep>(
    (rest, part) => {
      const step = emptyStep();
      if (part === 'gap') {
        step.gaps.push(rest);
        return step;
      }
      if (part.mayEnd) step.ends = 'with the sentence';
      for (const words of part.alternatives) {
        const own = words.reduceRight<PatternStep>(
          (next, word) => ({ words: new Map([[word, [next]]]), gaps: [] }),
          rest,
        );
        join(step, own);
      }
      return step;
    },
    { ...emptyStep(), ends: 'anywhere' },
  );

function join(step: PatternStep, other: PatternStep) {
  for (const [word, next] of other.words) step.words.set(word, [...(step.words.get(word) ?? []), ...next]);
  step.gaps.push(...other.gaps);
  if (other.ends && step.ends !== 'anywhere') step.ends = other.ends;
}

/** The parts of a pattern, or what is wrong with it. */
function readParts(pattern: string): Part[] | string {
  const parts: Part[] = [];
  for (const text of pattern.match(/\([^()]*\)\??|[^\s()]+|[()]/g) ?? []) {
    const part = readPart(text);
    if (typeof part === 'string' && part !== 'gap') return part;
    parts.push(part);
  }
  const isGap = (part: Part | undefined) => part === 'gap';
  const isThere = (part: Part | undefined) =>
    part !== undefined && part !== 'gap' && part.alternatives.every((words) => words.length > 0);
  const isWord = (part: Part) => part !== 'gap' && isThere(part) && !part.mayEnd;
  if (parts.filter(isGap).length > mostGaps) return `at most ${mostGaps} "..." in one pattern`;
  if (isGap(parts[0])) return 'a word before "..."';
  if (parts.some((part, place) => isGap(part) && !isThere(parts[place + 1]))) {
    return 'words after "..." that are always there';
  }
  if (!parts.some(isWord)) return 'at least one word that is always there';
  const early = parts.slice(0, -1).find((part) => part !== 'gap' && part.mayEnd);
  return early ? 'a "." only at the end of a pattern' : parts;
}

function readPart(text: string): Part | string {
  if (text === '...' || text === '…') return 'gap';
  if (text === '(' || text === ')') return 'a "(" with its ")", and none within another';
  const {
    group,
    single = '',
    optional,
  } = /^(?:\((?<group>.*)\)|(?<single>.*?))(?<optional>\?)?$/s.exec(text)?.groups ?? {};
  if (single.includes('|')) return `( ) around ${single}`;
  const part: Part = { alternatives: optional ? [[]] : [], mayEnd: false };
  for (const choice of (group ?? single).split('|')) {
    const words = choice.trim().split(/\s+/);
    if (words[0] === '') return `words on both sides of "|", found ${text}`;
    const wrong = words.find((word) => !shorthands.has(word) && !/^[\p{L}\p{M}\p{N}'’]+$/u.test(word));
    if (choice.trim() === '.') part.mayEnd = true;
    else if (wrong === undefined) part.alternatives.push(...spelledOut(words));
    else return `only words, (a|b), ?, "...", "." and ${[...shorthands.keys()].join(' ')}, found ${wrong}`;
  }
  return part;
}

/** Each way in which words can be said when every shorthand is replaced. */
const spelledOut = (words: readonly string[]): string[][] =>
  words.reduce<string[][]>(
    (said, word) =>
      (shorthands.get(word) ?? [word]).flatMap((one) =>
        said.map((before) => [...before, ...one.split(' ').map(plainWord)]),
      ),
    [[]],
  );
