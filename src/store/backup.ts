import { type Backup, backupText } from '../domain/backup.ts';
import type { Notebook } from '../domain/notebook.ts';
import { replacedBy, withBackup } from '../domain/restoring.ts';
import { createSealKey, leastIterations, type SealedVersion, seal, unseal } from '../domain/sealed.ts';
import { useNotebook } from './notebook.ts';

/** The notebook as a backup, sealed with a passphrase of its own. It has been opened again before it is given out. */
export async function sealedBackup(
  passphrase: string,
  now: Date,
  version: SealedVersion = 1,
): Promise<string> {
  const text = backupText({ made: now.toISOString(), notebook: useNotebook.getState() });
  const key = await createSealKey(passphrase, leastIterations, version);
  const sealed = await seal(key, text);
  if ((await unseal(key, sealed)) !== text) throw new Error('The backup did not open again.');
  return sealed;
}

/** What becomes of what is here: joined with the backup, or replaced by it. */
export type Restoring = 'merge' | 'replace';

/** Brings a backup in, in one change. Gives what the notebook is then, and a function that puts it back as it was. */
export function restore({ notebook }: Backup, choice: Restoring): { after: Notebook; undo: () => void } {
  const before = useNotebook.getState();
  const after = choice === 'merge' ? withBackup(before, notebook) : replacedBy(before, notebook);
  useNotebook.setState(after, true);
  // Putting it back is a later change too: what was brought in may be saved, and in other tabs, by now.
  return { after, undo: () => useNotebook.setState((now) => replacedBy(now, before), true) };
}
