import { type FormEvent, type ReactNode, useState } from 'react';

import { type BackupReading, openBackup } from '../../domain/backup.ts';
import { PassphraseField, usePassphrase } from '../../ui/PassphraseField.tsx';
import { useBusy } from '../../ui/useBusy.ts';
import styles from './BackupParts.module.css';
import { RestorePreview } from './RestorePreview.tsx';

type Props = {
  /** A sealed text. The component belongs to this one: give it another key with another text. */
  text: string;
  /** What it is, and that nothing is changed by it yet. */
  children: ReactNode;
  saved: ReactNode;
  onRefused: (is: 'damaged' | 'newer') => void;
  /** The reader has decided what becomes of it. */
  onDone?: () => void;
};
type Opened = Extract<BackupReading, { is: 'backup' }>;

/** Asks for the passphrase of a sealed text, and then what should become of what is in it. */
export function OpenSealed({ text, children, saved, onRefused, onDone }: Props) {
  const { passphrase, field, refuse, accept, clear } = usePassphrase();
  const [isBusy, begin] = useBusy();
  const [opened, setOpened] = useState<Opened>();

  async function open() {
    accept();
    const reading = await openBackup(text, passphrase);
    if (reading.is === 'backup') {
      setOpened(reading);
      clear();
    } else if (reading.is === 'wrong') {
      refuse('This passphrase does not open it. Look at capital letters and spaces, and try again.');
    } else {
      onRefused(reading.is);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (passphrase.trim() === '') return refuse('Please type the passphrase of this backup.');
    void begin(open, () => refuse('It could not be tried now. Please try again.'));
  }

  if (opened) return <RestorePreview {...opened} saved={saved} {...(onDone && { onDone })} />;
  return (
    <form className={styles.part} onSubmit={onSubmit} noValidate>
      {children}
      <PassphraseField label="Passphrase of this backup" {...field} />
      <button type="submit" className="button" aria-disabled={isBusy}>
        Open it
      </button>
      <p role="status">{isBusy && 'Opening it …'}</p>
    </form>
  );
}
