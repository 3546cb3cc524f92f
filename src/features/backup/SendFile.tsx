import { useState } from 'react';

import styles from './BackupParts.module.css';
import { fileName, saveBackup, sharedFile } from './backupFile.ts';
import { SealForm } from './SealForm.tsx';

const canShare = () => navigator.canShare?.({ files: [sharedFile('')] }) ?? false;

/** Hands the sealed notebook to another device by whatever this one has for that; saves it as a file where there is nothing. */
export function SendFile() {
  const [sealed, setSealed] = useState<string>();
  const [said, setSaid] = useState('');

  function onSealed(text: string) {
    setSaid('');
    if (canShare()) {
      setSealed(text);
      return 'It is locked, and can be sent now.';
    }
    saveBackup(text);
    return `This browser cannot send files. It was asked to save it as ${fileName}: take it to the other device by yourself.`;
  }

  async function onShare(text: string) {
    try {
      await navigator.share({ files: [sharedFile(text)] });
      setSaid('It was handed on, locked.');
    } catch {
      setSaid('It was not handed on. You can try again, or save it as a file.');
    }
  }

  return (
    <SealForm
      intro="Nobody can open what you send without its passphrase, and we cannot either. Type the passphrase on the other device yourself."
      label="Passphrase for the file"
      submit="Lock it for sending"
      failure="It could not be locked. Nothing was sent, and nothing here was changed."
      onSealed={onSealed}
      said={said}
    >
      {sealed && (
        <div className={styles.tools}>
          <button type="button" className="button" onClick={() => onShare(sealed)}>
            Send it to another device
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              saveBackup(sealed);
              setSaid(
                `Your browser was asked to save it as ${fileName}. It stays there until you delete it.`,
              );
            }}
          >
            Save it as a file
          </button>
        </div>
      )}
    </SealForm>
  );
}
