import { textOf } from '../../domain/field.ts';
import { kept, type Notebook } from '../../domain/notebook.ts';

/** A text as it was written, in one piece: its line breaks are its own. */
export function readText(_: unknown, { answers }: Notebook, key: string): string[] {
  const text = textOf(kept(answers, key)).trim();
  return text ? [text] : [];
}
