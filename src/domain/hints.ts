import { longestGap, type PatternStep, patternStart, plainWord } from './hintPattern.ts';

/** Words of one sort that may hurt, such as those that excuse. Its patterns are in the language of `hintPattern.ts`. */
export type HintClass = {
  /** The name of its file. */
  id: string;
  title: string;
  /** Why the words may hurt. */
  why: string;
  /** A way on. */
  instead: string;
  phrases: string[];
  /** Patterns that are innocent: a word that is part of one gets no hint. */
  except: string[];
};

/** Words found in a text, from the character `start` up to `end`: `text.slice(start, end)` is `words`. */
type Hint = { id: string; words: string; start: number; end: number };

export type CompiledHints = { id: string; phrases: PatternStep; except: PatternStep }[];

/** The class whose words tell of harm to oneself or to another. It comes before all others. */
export const threatClass = 'threat';

/** More would be a lesson, not a hint. */
const mostHints = 3;

export const compileHints = (classes: readonly HintClass[]): CompiledHints =>
  classes.map(({ id, phrases, except }) => ({
    id,
    phrases: patternStart(phrases),
    except: patternStart(except),
  }));

/**
 * The hints for a text in the order of their words, a threat before all; at most three, and one of each class.
 * What `isPutAway` holds for gets none. What stands between quotation marks is what the other said, and gets none.
 */
export function findHints(
  text: string,
  compiled: CompiledHints,
  isPutAway: (hint: Hint) => boolean = () => false,
): Hint[] {
  const words = wordsOf(text);
  const rank = ({ id, start }: Hint) => (id === threatClass ? -1 : start);
  return compiled
    .flatMap((compiledClass) => firstHint(text, words, compiledClass, isPutAway) ?? [])
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostHints);
}

/** Whether the text tells of harm to oneself or to another, so that help is shown. */
export function hasThreat(text: string, compiled: CompiledHints): boolean {
  const threats = compiled.find(({ id }) => id === threatClass);
  return threats !== undefined && firstHint(text, wordsOf(text), threats, () => false) !== undefined;
}

type Word = {
  plain: string;
  start: number;
  end: number;
  sentence: number;
  /** Whether a comma, a dash or a quotation stands before it. Words of a pattern stand together, unless by "...". */
  isApart: boolean;
};

function firstHint(
  text: string,
  words: readonly Word[],
  { id, phrases, except }: CompiledHints[number],
  isPutAway: (hint: Hint) => boolean,
): Hint | undefined {
  let innocent: Set<number> | undefined;
  for (const [first, { plain, start }] of words.entries()) {
    // Most words begin no pattern.
    if (!phrases.words.has(plain)) continue;
    let hint: Hint | undefined;
    take(phrases.words, words, first, [], (places) => {
      innocent ??= innocentPlaces(except, words);
      if (places.some((place) => innocent?.has(place))) return false;
      const { end } = words[places.at(-1) ?? first] as Word;
      const found = { id, words: text.slice(start, end), start, end };
      if (isPutAway(found)) return false;
      hint = found;
      return true;
    });
    if (hint) return hint;
  }
  return undefined;
}

/** The places of all words that are part of an innocent pattern. */
function innocentPlaces(except: PatternStep, words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  for (const [first, { plain }] of words.entries()) {
    if (!except.words.has(plain)) continue;
    take(except.words, words, first, [], (places) => {
      for (const place of places) found.add(place);
      return false;
    });
  }
  return found;
}

/**
 * Follows the patterns along the words from `at` on. `onEnd` hears of each one that ends, the longest first, with the
 * places of its words; once it returns true nothing more is tried.
 */
function follow(
  { words: wanted, gaps, ends }: PatternStep,
  words: readonly Word[],
  at: number,
  places: number[],
  onEnd: (places: readonly number[]) => boolean,
): boolean {
  const isFirst = places.length === 0;
  const sentence = words[isFirst ? at : at - 1]?.sentence;
  const isInside = (place: number) => words[place]?.sentence === sentence && place < words.length;
  if (wanted.size > 0 && isInside(at) && (isFirst || !words[at]?.isApart)) {
    if (take(wanted, words, at, places, onEnd)) return true;
  }
  for (const gap of gaps) {
    for (let place = at; place <= at + longestGap && isInside(place); place += 1) {
      if (take(gap.words, words, place, places, onEnd)) return true;
    }
  }
  return (ends === 'anywhere' || (ends === 'with the sentence' && !isInside(at))) && onEnd(places);
}

/** Takes the word at a place, where it is one of those wanted, and follows what comes after it. */
function take(
  wanted: PatternStep['words'],
  words: readonly Word[],
  place: number,
  places: number[],
  onEnd: (places: readonly number[]) => boolean,
): boolean {
  const next = wanted.get(words[place]?.plain ?? '');
  if (!next) return false;
  places.push(place);
  const isDone = next.some((step) => follow(step, words, place + 1, places, onEnd));
  places.pop();
  return isDone;
}

/** A word, the end of a sentence, or something else that parts words. */
const piece =
  /([\p{L}\p{M}\p{N}]+(?:['’‘ʼ´`][\p{L}\p{M}\p{N}]+)*)|([.!?…]+(?![\p{L}\p{N}])|\n)|[,;:()[\]–—/]|(?<=\s)-+(?=\s)/gu;

/** The words that are the reader's own: not those between quotation marks. */
function wordsOf(text: string): Word[] {
  const quotations = quotationsIn(text);
  const words: Word[] = [];
  let sentence = 0;
  let isApart = false;
  let next = 0;
  for (const { 1: word, 2: sentenceEnd, index: start } of text.matchAll(piece)) {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      next += 1;
      isApart = true;
    }
    if (start >= (quotations[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
    if (word) {
      words.push({ plain: plainWord(word), start, end: start + word.length, sentence, isApart });
      isApart = false;
    } else if (sentenceEnd) {
      sentence += 1;
    } else {
      isApart = true;
    }
  }
  return words;
}

/** What closes a quotation, by what opens it. */
const closing: Record<string, RegExp> = {
  '"': /["\n]/g,
  '“': /[”\n]/g,
  '„': /[“”\n]/g,
  '«': /[»\n]/g,
  // Also apostrophes: one that closes comes after a word or its full stop, and before no letter.
  '‘': /(?<=[^\s(])[’'](?![\p{L}\p{N}])|\n/gu,
  "'": /(?<=[^\s(])['’](?![\p{L}\p{N}])|\n/gu,
};
const opening = /["“„«]|(?<![\p{L}\p{N}’'‘])['‘](?=[\p{L}\p{N}])/gu;

/**
 * Where quotations stand. One that is still being typed goes on to the end of its line; but a single mark that is
 * never closed is an apostrophe: 'cause.
 */
function quotationsIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  // On this line no single mark closes any more, so that none is looked for again.
  let unclosedUntil = 0;
  let from = 0;
  for (const { 0: mark, index: start } of text.matchAll(opening)) {
    const isSingle = mark === "'" || mark === '‘';
    if (start < from || (isSingle && start < unclosedUntil)) continue;
    const pattern = closing[mark] as RegExp;
    pattern.lastIndex = start + 1;
    const close = pattern.exec(text);
    const end = close ? close.index + 1 : text.length;
    if (isSingle && (!close || close[0] === '\n')) {
      unclosedUntil = end;
      continue;
    }
    found.push({ start, end });
    from = end;
  }
  return found;
}
