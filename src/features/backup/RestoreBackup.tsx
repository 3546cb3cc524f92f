import { type ChangeEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';

import { type BackupReading, mostBackupBytes, openBackup, readBackupFile } from '../../domain/backup.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import styles from './BackupParts.module.css';
import { cannotSeal, canSeal } from './canSeal.ts';
import { RestorePreview } from './RestorePreview.tsx';

const refusals = {
  large: 'This file is too large to be a backup of this guide. Nothing was changed.',
  unread: 'The file could not be read. Nothing was changed.',
  foreign: 'This is not a backup of this guide. Nothing was changed.',
  damaged:
    'This backup is damaged or not complete. Nothing was changed. Perhaps there is another copy of it.',
  newer:
    'This backup was made by a newer version of this guide. Nothing was changed. Load this page again, then try once more.',
};

type Chosen = { name: string; text: string };
type Opened = Extract<BackupReading, { is: 'backup' }>;

/** Brings a backup back: the file, its passphrase, what is in it, and then how. Nothing changes before the last step. */
export function RestoreBackup({ saved }: { saved: ReactNode }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [refusal, setRefusal] = useState<keyof typeof refusals>();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  /** Counts the files chosen: an answer about an earlier one comes too late. */
  const round = useRef(0);

  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    round.current += 1;
    const own = round.current;
    setOpened(undefined);
    setChosen(undefined);
    setRefusal(undefined);
    setError(undefined);
    setPassphrase('');
    if (!file) return;
    if (file.size > mostBackupBytes) return setRefusal('large');
    const content = await file.text().catch(() => undefined);
    if (own !== round.current) return;
    if (content === undefined) return setRefusal('unread');
    const { text, is } = readBackupFile(content);
    if (is === 'sealed') setChosen({ name: file.name, text });
    else setRefusal(is);
  }

  async function onOpen(event: FormEvent) {
    event.preventDefault();
    if (isBusy || !chosen) return;
    if (passphrase.trim() === '') return setError('Please type the passphrase of this backup.');
    const own = round.current;
    setIsBusy(true);
    setError(undefined);
    const reading = await openBackup(chosen.text, passphrase);
    setIsBusy(false);
    if (own !== round.current) return;
    if (reading.is === 'backup') {
      setOpened(reading);
      setChosen(undefined);
      setPassphrase('');
    } else if (reading.is === 'wrong') {
      setError('This passphrase does not open it. Look at capital letters and spaces, and try again.');
    } else {
      setRefusal(reading.is);
      setChosen(undefined);
    }
  }

  if (!canSeal()) return <p>{cannotSeal}</p>;
  return (
    <div className={styles.part}>
      <label className={styles.file}>
        Backup file
        <input type="file" onChange={onFile} />
      </label>
      <div role="status">
        {refusal && <p>{refusals[refusal]}</p>}
        {isBusy && <p>Opening it …</p>}
      </div>
      {chosen && (
        <form className={styles.part} onSubmit={onOpen} noValidate>
          <p>
            The file <bdi>{chosen.name}</bdi> is a backup. What is kept here stays as it is for now.
          </p>
          <PassphraseField
            label="Passphrase of this backup"
            value={passphrase}
            onChange={(value) => {
              setPassphrase(value);
              setError(undefined);
            }}
            autoComplete="current-password"
            error={error}
          />
          <button type="submit" className="button" aria-disabled={isBusy}>
            Open it
          </button>
        </form>
      )}
      {opened && <RestorePreview key={round.current} {...opened} saved={saved} />}
    </div>
  );
}
