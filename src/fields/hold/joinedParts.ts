import { type FieldOf, textOf } from '../../domain/field.ts';
import { kept, type Notebook } from '../../domain/notebook.ts';
import { fillText, placeholders } from '../../domain/result.ts';

/** What was written in other fields of the step, joined as a message could begin; empty where nothing was. */
export function joinedParts({ id, from = '' }: FieldOf<'hold'>, { answers }: Notebook, key: string): string {
  const step = key.slice(0, -id.length);
  const read = (part: string) => textOf(kept(answers, step + part)).trim();
  return placeholders(from).some(read) ? fillText(from, read) : '';
}
