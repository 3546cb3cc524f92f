import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';

import { mostBackupBytes, readBackupFile } from '../../domain/backup.ts';
import { canSeal } from '../../domain/sealed.ts';
import styles from './BackupParts.module.css';
import { cannotSeal } from './cannotSeal.ts';
import { OpenSealed } from './OpenSealed.tsx';

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

/** Brings a backup back: the file, its passphrase, what is in it, and then how. Nothing changes before the last step. */
export function RestoreBackup({ saved }: { saved: ReactNode }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [refusal, setRefusal] = useState<keyof typeof refusals>();
  /** Counts the files chosen: an answer about an earlier one comes too late. */
  const round = useRef(0);

  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    round.current += 1;
    const own = round.current;
    setChosen(undefined);
    setRefusal(undefined);
    if (!file) return;
    if (file.size > mostBackupBytes) return setRefusal('large');
    const content = await file.text().catch(() => undefined);
    if (own !== round.current) return;
    if (content === undefined) return setRefusal('unread');
    const { text, is } = readBackupFile(content);
    if (is === 'sealed') setChosen({ name: file.name, text });
    else setRefusal(is);
  }

  function onRefused(is: 'damaged' | 'newer', own: number) {
    if (own !== round.current) return;
    setChosen(undefined);
    setRefusal(is);
  }

  const own = round.current;
  if (!canSeal()) return <p>{cannotSeal}</p>;
  return (
    <div className={styles.part}>
      <label className={styles.file}>
        Backup file
        <input type="file" onChange={onFile} />
      </label>
      <div role="status">{refusal && <p>{refusals[refusal]}</p>}</div>
      {chosen && (
        <OpenSealed key={own} text={chosen.text} saved={saved} onRefused={(is) => onRefused(is, own)}>
          <p>
            The file <bdi>{chosen.name}</bdi> is a backup. What is kept here stays as it is for now.
          </p>
        </OpenSealed>
      )}
    </div>
  );
}
