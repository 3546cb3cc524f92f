import { fileName, saveBackup } from './backupFile.ts';
import { SealForm } from './SealForm.tsx';

/** Makes a file that holds the notebook, sealed with a passphrase of its own. */
export function MakeBackup() {
  return (
    <SealForm
      intro="Nobody can open the file without its passphrase, and we cannot either. Keep the passphrase somewhere else than the file."
      label="Passphrase for the backup"
      submit="Make the backup"
      failure="The backup could not be made. Nothing was saved, and nothing here was changed."
      onSealed={(sealed) => {
        saveBackup(sealed);
        return `Your browser was asked to save it as ${fileName}. It stays there until you delete it.`;
      }}
    />
  );
}
