import { type FormEvent, useState } from 'react';

import { leastLength, passphraseProblem } from '../../domain/passphrase.ts';
import { changeTo } from '../../store/lock.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import styles from './KeepingSettings.module.css';
import { passphraseProblems } from './passphraseProblems.ts';

const troubles = {
  wrong: 'The passphrase you have now is another one.',
  damaged: 'What is kept here is damaged. The passphrase is not changed.',
  newer: 'What is kept here is from a newer version of this guide. Please load the page again.',
  'not saved': 'It could not be saved. The passphrase is not changed.',
};

/** Puts another passphrase in the place of the one before. */
export function ChangePassphrase() {
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [error, setError] = useState<{ field: 'before' | 'after'; says: string }>();
  const [isChanged, setIsChanged] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setIsChanged(false);
    const problem = passphraseProblem(after);
    if (problem) return setError({ field: 'after', says: passphraseProblems[problem] });
    setIsBusy(true);
    const outcome = await changeTo(after, before);
    setIsBusy(false);
    if (outcome !== 'changed') return setError({ field: 'before', says: troubles[outcome] });
    setBefore('');
    setAfter('');
    setIsChanged(true);
  }

  const errorOf = (field: 'before' | 'after') => (error?.field === field ? error.says : undefined);
  return (
    <details>
      <summary>Change the passphrase</summary>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <PassphraseField
          label="The passphrase you have now"
          value={before}
          onChange={(typed) => {
            setBefore(typed);
            setError(undefined);
          }}
          autoComplete="current-password"
          error={errorOf('before')}
        />
        <PassphraseField
          label="The new passphrase"
          value={after}
          onChange={(typed) => {
            setAfter(typed);
            setError(undefined);
          }}
          autoComplete="new-password"
          help={`${leastLength} characters or more.`}
          error={errorOf('after')}
        />
        <p role="status">{isChanged && 'The passphrase is changed. The one before opens nothing now.'}</p>
        <button type="submit" className="button" aria-disabled={isBusy}>
          {isBusy ? 'One moment …' : 'Change it'}
        </button>
      </form>
    </details>
  );
}
