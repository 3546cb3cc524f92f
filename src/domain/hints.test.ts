// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { patternProblem } from './hintPattern.ts';
import { compileHints, findHints, hasThreat } from './hints.ts';

const one = (phrases: string[], except: string[] = [], id = 'blame') => ({
  id,
  title: '',
  why: '',
  instead: '',
  phrases,
  except,
});
/** The words that a pattern finds first. */
const found = (text: string, phrases: string[], except: string[] = []) =>
  findHints(text, compileHints([one(phrases, except)]))[0]?.words;

describe('a pattern', () => {
  test.each([
    ['finds its words', 'work was', 'Then work was bad.', 'work was'],
    ['does not care about large letters', 'work was', 'WORK Was bad', 'WORK Was'],
    ['finds whole words only', 'just', 'I adjusted it. A justice.', undefined],
    ['finds words over spaces of any width', 'work was', 'work  \u00a0was', 'work  \u00a0was'],
    ['does not reach into the next sentence', 'work was', 'I went to work. Was it late?', undefined],
    ['does not reach into the next line', 'work was', 'work\nwas', undefined],
    ['does not reach over a comma', 'you always', 'I hurt you, always at night', undefined],
    ['does not reach over a dash', 'you always', 'I hurt you — always at night', undefined],
    ['reaches over a comma with "..."', 'sorry ... but', 'sorry, but', 'sorry, but'],
    ['knows "..." as no word at all', 'sorry ... but', 'So sorry but no', 'sorry but'],
    ['knows "..." as ten words', 'a ... b', 'a 1 2 3 4 5 6 7 8 9 10 b', 'a 1 2 3 4 5 6 7 8 9 10 b'],
    ['knows "..." as no more than ten', 'a ... b', 'a 1 2 3 4 5 6 7 8 9 10 11 b', undefined],
    ['keeps "..." in the sentence', 'sorry ... but', 'I am sorry. I left, but late.', undefined],
    [
      'knows a number with a point as one',
      'sorry ... but',
      'Sorry for the 2.50 but no',
      'Sorry for the 2.50 but',
    ],
    [
      'takes the first of a choice',
      'if (i|we) (hurt|let you down)',
      'if we let you down',
      'if we let you down',
    ],
    ['takes what may be there', 'sorry (that)? you', 'Sorry that you', 'Sorry that you'],
    ['takes what may be missing', 'sorry (that)? you', 'Sorry you', 'Sorry you'],
    ['takes one word that may be missing', 'it just? happened', 'it happened', 'it happened'],
    ['takes the longest', 'if i (hurt you)?', 'if I hurt you', 'if I hurt you'],
    ['ends with the sentence', 'a mistake .', 'I made a mistake.', 'a mistake'],
    ['ends with the text', 'a mistake .', 'I made a mistake', 'a mistake'],
    ['does not end before the sentence does', 'a mistake .', 'a mistake in my sums', undefined],
    ['may end with the sentence', 'it happened (so|.)', 'It happened so fast', 'It happened so'],
    ['knows the other person', '<you> made me', 'My wife made me', 'My wife made me'],
    ['knows what they will do', "<you'll> regret", 'You’ll regret it', 'You’ll regret'],
    ['knows anyone else', 'a <someone> called', 'I met a colleague called Jo', 'a colleague called'],
    ["takes ' for ’", "can't help", 'I can’t help', 'can’t help'],
    ["takes ’ for '", 'can’t help', "I can't help", "can't help"],
    ["takes a missing ' too", "can't help", 'I cant help', 'cant help'],
    ['may have a word that every object knows', 'constructor', 'No constructor', 'constructor'],
    ['knows letters of any language', 'été', 'En ÉTÉ', 'ÉTÉ'],
  ])('%s', (_, pattern, text, words) => {
    expect(found(text, [pattern])).toBe(words);
  });

  test.each([
    ['', 'at least one word that is always there'],
    ['(a)?', 'at least one word that is always there'],
    ['.', 'at least one word that is always there'],
    ['... a', 'a word before "..."'],
    ['a ...', 'words after "..." that are always there'],
    ['a ... (b)?', 'words after "..." that are always there'],
    ['a ... ... b', 'words after "..." that are always there'],
    ['a ... b ... c ... d', 'at most 2 "..." in one pattern'],
    ['a (b', 'a "(" with its ")", and none within another'],
    ['a (b (c) d)', 'a "(" with its ")", and none within another'],
    ['a b|c', '( ) around b|c'],
    ['a (b|)', 'words on both sides of "|", found (b|)'],
    ['a . b', 'a "." only at the end of a pattern'],
    [
      'a well-known b',
      'only words, (a|b), ?, "...", "." and <you> <them> <your> <someone> <you\'ll>, found well-known',
    ],
    [
      '__proto__',
      `only words, (a|b), ?, "...", "." and <you> <them> <your> <someone> <you'll>, found __proto__`,
    ],
    ['<me> b', 'only words, (a|b), ?, "...", "." and <you> <them> <your> <someone> <you\'ll>, found <me>'],
  ])('of "%s" is refused: %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem);
    expect(found('a b c', [pattern, 'c'])).toBe('c');
  });

  test('may begin with what can be missing', () => {
    expect(found('next thing I knew', ['(the)? next thing'])).toBe('next thing');
    expect(found('the next thing I knew', ['(the)? next thing'])).toBe('the next thing');
  });
});

describe('an innocent pattern', () => {
  test.each([
    ['takes its words out', 'I told nothing but lies', ['but'], ['nothing but'], undefined],
    ['leaves the same word elsewhere', 'nothing but lies, but why', ['but'], ['nothing but'], 'but'],
    [
      'lets a longer one go on',
      'sorry, nothing but lies, but',
      ['sorry ... but'],
      ['nothing but'],
      'sorry, nothing but lies, but',
    ],
    ['counts only when a word is shared', 'no one. I was drunk', ['i was drunk'], ['no one'], 'I was drunk'],
    [
      'reaches over words',
      'I was drunk and it was my choice',
      ['i was drunk'],
      ['i was ... my choice'],
      undefined,
    ],
  ])('%s', (_, text, phrases, except, words) => {
    expect(found(text, phrases, except)).toBe(words);
  });
});

describe('what the other said', () => {
  test.each([
    ['You said “you always lie” to me'],
    ['You said "you always lie" to me'],
    ["You said 'you always lie' to me"],
    ['You said ‘you always lie’ to me'],
    ['You said ‘don’t, you always lie’ to me'],
    ["You said 'don't, you always lie' to me"],
    ['You said «you always lie» to me'],
    ['You said „you always lie“ to me'],
    ['You said ("you always lie")'],
    ['You said “you always lie'],
    ['You said "you always lie'],
    ['“You always lie.” “You always lie.”'],
    ['you “said” always'],
  ])('gets no hint: %s', (text) => {
    expect(found(text, ['you always'])).toBeUndefined();
  });

  test.each([
    ['the kids’ bikes and you always, the dogs’ too', 'you always'],
    ["the kids' bikes and you always, the dogs' too", 'you always'],
    ["'cause you always do", 'you always'],
    ['‘cause you always do', 'you always'],
    ['He said “no”. But you always do', 'you always'],
    ['He said “no\nBut you always do', 'you always'],
    ["It's what you always do, isn't it", 'you always'],
    ['He said „no”, and you always do', 'you always'],
    ['He said „no“, and you always do', 'you always'],
  ])('ends where it ends: %s', (text, words) => {
    expect(found(text, ['you always'])).toBe(words);
  });

  test('may stand between the words of one hint', () => {
    expect(found('Sorry that I said “no”, but', ['sorry ... but'])).toBe('Sorry that I said “no”, but');
  });
});

const ids = ['a', 'b', 'c', 'd', 'threat'];
const classes = compileHints(
  ids.map((id) => one([id, `${id} ${id} .`, `(${id})? x ... y`], [`no ${id}`], id)),
);

test('there is one hint of each class, three in all, in the order of the words', () => {
  expect(findHints('d c b a a b', classes).map(({ id }) => id)).toEqual(['d', 'c', 'b']);
  expect(findHints('a a a', classes)).toEqual([{ id: 'a', words: 'a', start: 0, end: 1 }]);
});

test('a threat comes before all others', () => {
  expect(findHints('d c b threat', classes).map(({ id }) => id)).toEqual(['threat', 'd', 'c']);
  expect(hasThreat('d c b Threat', classes)).toBe(true);
  expect(hasThreat('d c b “threat”', classes)).toBe(false);
  expect(hasThreat('threat', compileHints([one(['threat'])]))).toBe(false);
});

test('what is put away makes room for the next of its class', () => {
  const [first] = findHints('a, then A', classes, ({ start }) => start === 0);
  expect(first).toEqual({ id: 'a', words: 'A', start: 8, end: 9 });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...ids,
        'no',
        'x',
        'y',
        ' ',
        '\n',
        '. ',
        ', ',
        '“',
        '”',
        '"',
        "'",
        '’',
        '‘',
        '«',
        '»',
        '„',
        '…',
        '-',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

test('any text has at most three hints, each with the words that stand there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hints = findHints(text, classes);
      expect(hints.length).toBeLessThanOrEqual(3);
      expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length);
      for (const { words, start, end } of hints) {
        expect(words).not.toBe('');
        expect(text.slice(start, end)).toBe(words);
      }
      expect(hasThreat(text, classes)).toBe(hints.some(({ id }) => id === 'threat'));
    }),
  );
});

test('no hint begins or ends in a quotation, whatever stands around it', () => {
  const inside = fc
    .array(fc.constantFrom(...ids, 'x', 'y', 'no', ',', '.'), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));
  const outside = fc.array(fc.constantFrom(...ids, 'x', 'y', 'no', ',', '.', "it's", 'the kids’'), {
    maxLength: 8,
  });
  const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['„', '”']);
  fc.assert(
    fc.property(outside, marks, inside, outside, (before, [open = '', close = ''], said, after) => {
      const head = `${before.join(' ')} ${open}`;
      const quoted = head + said;
      const text = `${quoted}${close} ${after.join(' ')}`;
      const isQuoted = (place: number) => place >= head.length && place < quoted.length;
      for (const { start, end } of findHints(text, classes)) {
        expect([text, isQuoted(start), isQuoted(end - 1)]).toEqual([text, false, false]);
      }
    }),
  );
});

// A slip here makes typing slow for everyone: work must grow with the text, not with its square.
test.each(['x ', "'a ", '“a ', '‘a ', 'x x y ', '" '])('a long text of %j comes to an end', (part) => {
  expect(findHints(part.repeat(50_000), classes).length).toBeLessThanOrEqual(3);
});
