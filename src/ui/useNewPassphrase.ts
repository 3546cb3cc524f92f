import { useState } from 'react';
import { flushSync } from 'react-dom';

import { passphraseProblem } from '../domain/passphrase.ts';

/** A new passphrase as it is typed. `field` is for `NewPassphrase`, which says what is wrong once that was asked. */
export function useNewPassphrase() {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<ReturnType<typeof passphraseProblem>>();

  function onChange(typed: string) {
    setPassphrase(typed);
    setProblem(undefined);
  }

  /** Whether it may protect something. Where it may not, the field says why. */
  function isAccepted(): boolean {
    const found = passphraseProblem(passphrase);
    // What is still wrong is said anew, and takes the focus anew.
    flushSync(() => setProblem(undefined));
    setProblem(found);
    return !found;
  }

  return {
    passphrase,
    field: { value: passphrase, onChange, problem },
    isAccepted,
    clear: () => onChange(''),
  };
}
