import { useEffect, useRef, useState } from 'react';

import { generatedPassphrase, leastLength, type passphraseProblem } from '../domain/passphrase.ts';
import styles from './NewPassphrase.module.css';
import { PassphraseField } from './PassphraseField.tsx';

const problems = {
  missing: 'Please write a passphrase, or take the five words.',
  digits: 'Digits alone are tried out within seconds. Please use words.',
  short: `This is too short to protect anything. Please use ${leastLength} characters or more.`,
};

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: ReturnType<typeof passphraseProblem>;
  /** Something is being locked with it: what is in the field has to be what opens that. */
  isBusy: boolean;
};

/** A field for a passphrase that is to protect something, with five words on offer. */
export function NewPassphrase({ label, value, onChange, problem, isBusy }: Props) {
  const [offered, setOffered] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const isBusyNow = useRef(isBusy);
  useEffect(() => {
    // Outside React: the words, which come some time after they were asked for.
    isBusyNow.current = isBusy;
  });

  async function onOffer() {
    try {
      const { passphraseWords } = await import('./passphraseWords.ts');
      if (isBusyNow.current) return;
      const words = generatedPassphrase(passphraseWords);
      setHasFailed(false);
      setOffered(words);
      onChange(words);
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <div className={styles.choice}>
      <PassphraseField
        label={label}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        help={`${leastLength} characters or more, and capitals and spaces count. Five random words are the safest.`}
        error={problem && problems[problem]}
        isBusy={isBusy}
      />
      <button type="button" className="quiet-button" aria-disabled={isBusy} onClick={onOffer}>
        {offered ? 'Give me five other words' : 'Give me five words'}
      </button>
      {/* As a whole: Firefox has only the last of its paragraphs spoken otherwise. */}
      <div role="status" aria-atomic>
        {hasFailed && <p>The words did not load. Please try again, or use your own.</p>}
        {offered && offered === value && (
          <>
            <p>
              Your words are now in the field. Write them down where only you can find them. They are not
              shown again.
            </p>
            <p className={styles.words} translate="no">
              {offered}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
