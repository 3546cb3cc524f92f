import { savedText } from '../../domain/savedNotebook.ts';
import { useNotebook } from '../../store/notebook.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** Gives the reader what is on the page as a file, to be read. It is not locked. */
export const downloadCopy = () =>
  saveFile('notes.json', savedText(useNotebook.getState()), 'application/json');
