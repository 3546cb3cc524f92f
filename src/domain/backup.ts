import { isRecord } from './isRecord.ts';
import type { Notebook } from './notebook.ts';
import { type Reading, readSaved, savedText } from './savedNotebook.ts';
import { openSealKey, readSealed, unseal } from './sealed.ts';

/** A file that is larger is no backup of ours, and is not read at all. */
export const mostBackupBytes = 5 * 1024 * 1024;

/** What a backup holds: the notebook, and when the backup was made, as an ISO text. */
export type Backup = { made: string; notebook: Notebook };

/** The text of a backup before it is sealed: that of the saved notebook, and when it was made. */
export const backupText = ({ made, notebook }: Backup): string =>
  JSON.stringify({ made, ...JSON.parse(savedText(notebook)) });

/** What came out of a sealed backup. `whole` is false when parts had to be left out. */
export type BackupReading =
  | { is: 'backup'; backup: Backup; whole: boolean }
  | Extract<Reading, { is: 'newer' | 'damaged' }>;

export function readBackup(text: string): BackupReading {
  const reading = readSaved(text);
  // Sealed text within sealed text was never made here.
  if (reading.is === 'empty' || reading.is === 'sealed') return { is: 'damaged' };
  if (reading.is !== 'notebook') return reading;
  const saved: unknown = JSON.parse(text);
  const made = isRecord(saved) && typeof saved.made === 'string' ? saved.made : '';
  return { is: 'backup', backup: { made, notebook: reading.notebook }, whole: reading.whole };
}

/**
 * The sealed text in a backup file, and what it is. Mail programs break long lines and put a mark at the start; no
 * space or line break has a meaning in sealed text, so all of them go.
 */
export function readBackupFile(file: string) {
  const text = file.replace(/[\s\uFEFF]+/g, '');
  return { text, is: readSealed(text).is };
}

/** Opens the sealed text of a backup. */
export async function openBackup(text: string, passphrase: string): Promise<BackupReading | { is: 'wrong' }> {
  const opening = await openSealKey(text, passphrase);
  if (opening.is !== 'key') return opening;
  const plain = await unseal(opening.key, text);
  return plain === undefined ? { is: 'damaged' } : readBackup(plain);
}
