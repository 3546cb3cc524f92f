import { type CheckInOfDay, checkInText } from '../../domain/checkIns.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useSaid } from '../../ui/useSaid.tsx';
import styles from './CheckIn.module.css';

/** Takes the check-ins along, as a file or on paper. */
export function CheckInFiles({ list }: { list: readonly CheckInOfDay[] }) {
  const [said, say] = useSaid();

  function onSave() {
    saveFile('notes.txt', checkInText(list), 'text/plain');
    say('Saved as notes.txt. It is not locked: anyone who can open the file can read it.');
  }

  return (
    <div className={styles.files}>
      <button type="button" className="quiet-button" onClick={onSave}>
        Save as plain text
      </button>
      <button type="button" className="quiet-button" onClick={() => window.print()}>
        Print
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
