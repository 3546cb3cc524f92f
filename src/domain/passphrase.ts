/** The fewest characters that a passphrase may have. */
export const leastLength = 12;

/**
 * What is wrong with a passphrase that is to protect something, or nothing. Digits alone are tried out within seconds,
 * however slow each try is made. There are no rules beyond that: length is what counts (NIST SP 800-63B).
 */
export function passphraseProblem(passphrase: string): 'missing' | 'digits' | 'short' | undefined {
  const typed = passphrase.normalize('NFKC').trim();
  if (typed === '') return 'missing';
  if (/^[\d\s.-]+$/.test(typed)) return 'digits';
  return [...typed].length < leastLength ? 'short' : undefined;
}
