import { type FormEvent, useId, useState } from 'react';

import { leastLength, passphraseProblem } from '../../domain/passphrase.ts';
import { lockWith } from '../../store/lock.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { fiveWords } from './fiveWords.ts';
import styles from './NewPassphrase.module.css';
import { passphraseProblems } from './passphraseProblems.ts';

type Props = {
  /** What the button says. */
  button: string;
  onDone: () => void;
};

/** Takes a passphrase and locks the notebook with it. */
export function NewPassphrase({ button, onDone }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [offered, setOffered] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function onOffer() {
    const words = await fiveWords();
    setOffered(words);
    setPassphrase(words);
    setError(undefined);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const problem = passphraseProblem(passphrase);
    if (problem) return setError(passphraseProblems[problem]);
    if (isBusy) return;
    setIsBusy(true);
    const isLocked = await lockWith(passphrase);
    setIsBusy(false);
    if (isLocked) onDone();
    else setError('It could not be saved, so nothing is locked. Your words are still on this page.');
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <ul className={styles.facts}>
        <li>There is no way back in without it: no link, no question, no one to ask.</li>
        <li>A passphrase that this browser saves for you opens it to anyone who can use this browser.</li>
        <li>
          The lock cannot help against software that watches this device, or someone who makes you open it.
        </li>
      </ul>
      <PassphraseField
        label="Your passphrase"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setError(undefined);
        }}
        autoComplete="new-password"
        help={`${leastLength} characters or more. Five words by chance are the safest.`}
        error={error}
      />
      <button type="button" className="quiet-button" onClick={onOffer}>
        {offered ? 'Other five words' : 'Give me five words'}
      </button>
      <p role="status" id={`${id}-offered`} className={styles.offered}>
        {offered && (
          <>
            Your words: <strong>{offered}</strong>. They are in the field now. Keep them where only you look.
          </>
        )}
      </p>
      <button type="submit" className="button" aria-disabled={isBusy}>
        {isBusy ? 'One moment …' : button}
      </button>
    </form>
  );
}
