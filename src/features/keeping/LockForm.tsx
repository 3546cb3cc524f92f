import { type FormEvent, useId, useState } from 'react';

import { lockWith } from '../../store/lock.ts';
import { NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { useBusy } from '../../ui/useBusy.ts';
import { useNewPassphrase } from '../../ui/useNewPassphrase.ts';
import styles from './KeepingSettings.module.css';

/** Takes a passphrase and locks the notebook with it. */
export function LockForm({ onLocked }: { onLocked: () => void }) {
  const warningId = useId();
  const { passphrase, field, isAccepted } = useNewPassphrase();
  const [hasFailed, setHasFailed] = useState(false);
  const [isBusy, begin] = useBusy();

  async function lock() {
    setHasFailed(false);
    const isLocked = await lockWith(passphrase);
    setHasFailed(!isLocked);
    if (isLocked) onLocked();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isAccepted()) void begin(lock, () => setHasFailed(true));
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p>
        <strong>Before you lock it</strong>
      </p>
      <ul id={warningId}>
        <li>
          There is no way back in without it: no link, no question, no one to ask. Look at it once with
          “Show”, and write it down where only you can find it.
        </li>
        <li>A passphrase that this browser saves for you opens it to anyone who can use this browser.</li>
        <li>
          The lock cannot help against software that watches this device, or someone who makes you open it.
        </li>
      </ul>
      <NewPassphrase label="Your passphrase" {...field} isBusy={isBusy} />
      {hasFailed && (
        <p role="alert">It could not be saved, so nothing is locked. Your words are still on this page.</p>
      )}
      {/* Who comes here by Tab alone has not heard it. */}
      <button type="submit" className="button" aria-disabled={isBusy} aria-describedby={warningId}>
        {isBusy ? 'One moment …' : 'Lock it'}
      </button>
    </form>
  );
}
