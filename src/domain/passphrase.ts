/** The fewest characters that a passphrase may have. */
export const leastLength = 12;

/**
 * What is wrong with a passphrase that is to protect something, or nothing. Digits alone are tried out within seconds,
 * however slow each try is made. There are no rules beyond that: length is what counts (NIST SP 800-63B).
 */
export function passphraseProblem(passphrase: string): 'missing' | 'digits' | 'short' | undefined {
  const typed = passphrase.normalize('NFKC').trim();
  if (typed === '') return 'missing';
  if (/^[\p{N}\p{P}\p{Z}+]+$/u.test(typed) && /\p{N}/u.test(typed)) return 'digits';
  return [...typed].length < leastLength ? 'short' : undefined;
}

/** How many words a generated passphrase has. With a list of 7,776 words, five of them are 64 bits. */
export const wordsInPassphrase = 5;

/** Words chosen at random, each as likely as any other. */
export const generatedPassphrase = (words: readonly string[]): string =>
  Array.from({ length: wordsInPassphrase }, () => words[randomBelow(words.length)]).join(' ');

/** A whole number from 0 up to, but without, `limit`. */
function randomBelow(limit: number): number {
  // Numbers above the last whole multiple are thrown away: with them the first words would come more often.
  const whole = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (number < whole) return number % limit;
  }
}
