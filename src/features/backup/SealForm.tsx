import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';

import { isUntouched } from '../../domain/progress.ts';
import { canSeal, type SealedVersion } from '../../domain/sealed.ts';
import { sealedBackup } from '../../store/backup.ts';
import { useNotebook } from '../../store/notebook.ts';
import { NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { useBusy } from '../../ui/useBusy.ts';
import { useNewPassphrase } from '../../ui/useNewPassphrase.ts';
import styles from './BackupParts.module.css';
import { cannotSeal } from './cannotSeal.ts';

type Props = {
  intro: string;
  /** The label of the passphrase. */
  label: string;
  /** What the button says. */
  submit: string;
  /** What is said when it could not be done. */
  failure: string;
  version?: SealedVersion;
  /** Does something with the sealed text, and gives what to say about that. */
  onSealed: (sealed: string) => string | Promise<string>;
  /** What came of it, in place of what was said about the sealing. */
  said?: string;
  children?: ReactNode;
};

/** Seals all that is kept here with a passphrase of its own. */
export function SealForm({ intro, label, submit, failure, version, onSealed, said, children }: Props) {
  const nothing = useNotebook(isUntouched);
  const { passphrase, field, isAccepted } = useNewPassphrase();
  const [isBusy, begin] = useBusy();
  const [outcome, setOutcome] = useState('');
  /** The passphrase that opens what was sealed: what stands under the form belongs to it. */
  const [sealedWith, setSealedWith] = useState<string>();
  const isSealed = sealedWith === passphrase;
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function seal() {
    setSealedWith(undefined);
    setOutcome('Locking it …');
    const sealed = await sealedBackup(passphrase, new Date(), version);
    // Whoever has left meanwhile leaves nothing behind.
    if (!isHere.current) return;
    setOutcome(await onSealed(sealed));
    setSealedWith(passphrase);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isAccepted()) void begin(seal, () => setOutcome(failure));
  }

  if (!canSeal()) return <p>{cannotSeal}</p>;
  // Also once all has been deleted, here or in another tab: neither words nor codes are left on the page then.
  if (nothing) return <p>Nothing is kept here yet, so there is nothing to back up.</p>;
  return (
    <form className={styles.part} onSubmit={onSubmit} noValidate>
      <p>{intro}</p>
      <NewPassphrase label={label} {...field} isBusy={isBusy} />
      <button type="submit" className="button" aria-disabled={isBusy}>
        {submit}
      </button>
      <p role="status">{sealedWith === undefined || isSealed ? said || outcome : ''}</p>
      {/* Never under another passphrase than the one that opens it. */}
      {isSealed && children}
    </form>
  );
}
