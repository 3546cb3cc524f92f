import { saveFile } from '../../ui/saveFile.ts';

/** The name says nothing, so that a list of downloads does not either. */
export const fileName = 'backup.dat';

export const saveBackup = (sealed: string) => saveFile(fileName, sealed, 'application/octet-stream');

/** Phones hand on only files of kinds that they know. Sealed text is text. */
export const sharedFile = (sealed: string) => new File([sealed], 'backup.txt', { type: 'text/plain' });
