import { type FormEvent, useState } from 'react';

import { passphraseProblem } from '../../domain/passphrase.ts';
import { isUntouched } from '../../domain/progress.ts';
import { sealedBackup } from '../../store/backup.ts';
import { useNotebook } from '../../store/notebook.ts';
import { NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import styles from './BackupParts.module.css';
import { cannotSeal, canSeal } from './canSeal.ts';

/** The name says nothing, so that a list of downloads does not either. */
const fileName = 'backup.dat';
/** Phones hand on only files of kinds that they know. Sealed text is text. */
const sharedFile = (text: string) => new File([text], 'backup.txt', { type: 'text/plain' });

/** Makes a file that holds the notebook, sealed with a passphrase of its own. */
export function MakeBackup() {
  const nothing = useNotebook(isUntouched);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<ReturnType<typeof passphraseProblem>>();
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [made, setMade] = useState('');

  async function onMake(event: FormEvent) {
    event.preventDefault();
    const found = passphraseProblem(passphrase);
    setProblem(found);
    if (found || isBusy) return;
    setIsBusy(true);
    setSaid('Locking it …');
    try {
      const text = await sealedBackup(passphrase, new Date());
      saveFile(fileName, text, 'application/octet-stream');
      setMade(text);
      setSaid(`Your browser was asked to save it as ${fileName}. It stays there until you delete it.`);
    } catch {
      setSaid('The backup could not be made. Nothing was saved, and nothing here was changed.');
    }
    setIsBusy(false);
  }

  async function onShare() {
    try {
      await navigator.share({ files: [sharedFile(made)] });
      setSaid('The backup was handed on, locked.');
    } catch {
      setSaid('The backup was not handed on. You can use the file that was saved.');
    }
  }

  if (!canSeal()) return <p>{cannotSeal}</p>;
  if (nothing && !made) return <p>Nothing is kept here yet, so there is nothing to copy.</p>;
  return (
    <form className={styles.part} onSubmit={onMake} noValidate>
      <p>
        Nobody can open the file without its passphrase, and we cannot either. Keep the passphrase somewhere
        else than the file.
      </p>
      <NewPassphrase
        label="Passphrase for the backup"
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          setProblem(undefined);
        }}
        problem={problem}
      />
      <button type="submit" className="button" aria-disabled={isBusy}>
        Make the backup
      </button>
      <p role="status">{said}</p>
      {made && navigator.canShare?.({ files: [sharedFile(made)] }) && (
        <button type="button" className="quiet-button" onClick={onShare}>
          Send it to another device
        </button>
      )}
    </form>
  );
}
