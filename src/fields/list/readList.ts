import { linesOf } from '../../domain/field.ts';
import { kept, type Notebook } from '../../domain/notebook.ts';

/** The lines of a list that hold something. */
export const readList = (_: unknown, { answers }: Notebook, key: string): string[] =>
  linesOf(kept(answers, key))
    .map((line) => line.trim())
    .filter(Boolean);
