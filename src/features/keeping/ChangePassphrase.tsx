import { type FormEvent, useState } from 'react';

import { changeTo } from '../../store/lock.ts';
import { NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { PassphraseField, usePassphrase } from '../../ui/PassphraseField.tsx';
import { useBusy } from '../../ui/useBusy.ts';
import { useNewPassphrase } from '../../ui/useNewPassphrase.ts';
import styles from './KeepingSettings.module.css';

const troubles = {
  missing: 'Please type the passphrase you have now.',
  failed: 'It could not be tried now. The passphrase is not changed.',
  wrong: 'That is not the passphrase you have now. Nothing is changed.',
  damaged: 'What is kept here is damaged. The passphrase is not changed.',
  newer: 'What is kept here is from a newer version of this guide. Please load the page again.',
  'not saved': 'It could not be saved. The passphrase is not changed.',
};

/** Puts another passphrase in the place of the one before. */
export function ChangePassphrase() {
  const before = usePassphrase();
  const after = useNewPassphrase();
  const [isChanged, setIsChanged] = useState(false);
  const [isBusy, begin] = useBusy();

  async function change() {
    const outcome = await changeTo(after.passphrase, before.passphrase);
    if (outcome !== 'changed') return before.refuse(troubles[outcome]);
    before.clear();
    after.clear();
    setIsChanged(true);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setIsChanged(false);
    before.accept();
    if (!after.isAccepted()) return;
    if (before.passphrase.trim() === '') return before.refuse(troubles.missing);
    void begin(change, () => before.refuse(troubles.failed));
  }

  return (
    <details>
      <summary>Change the passphrase</summary>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <PassphraseField label="The passphrase you have now" {...before.field} />
        <NewPassphrase label="The new passphrase" {...after.field} isBusy={isBusy} />
        <p role="status">{isChanged && 'The passphrase is changed. The one before opens nothing now.'}</p>
        <button type="submit" className="button" aria-disabled={isBusy}>
          {isBusy ? 'One moment …' : 'Change it'}
        </button>
      </form>
    </details>
  );
}
