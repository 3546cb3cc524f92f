import { leastLength } from '../../domain/passphrase.ts';

/** What is wrong with a passphrase, and what to do, in a sentence each. */
export const passphraseProblems = {
  missing: 'Please write a passphrase, or take the five words.',
  digits: 'Digits alone are tried out within seconds. Please use words.',
  short: `This is too short to protect anything. Please use ${leastLength} characters or more.`,
};
