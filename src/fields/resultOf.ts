import type { Exercise } from '../domain/guide.ts';
import type { Notebook } from '../domain/notebook.ts';
import { fillResult } from '../domain/result.ts';
import { readField } from './readField.ts';

/**
 * What an exercise came to, in lines: by its result, or else each answer under its label. Empty where nothing was
 * given. `step` is the id of its step.
 */
export function resultOf({ fields, result }: Exercise, notebook: Notebook, step: string): string[] {
  const answers = new Map(fields.map((field) => [field.id, readField(field, notebook, step)]));
  if ([...answers.values()].every((lines) => lines.length === 0)) return [];
  const template = result ?? fields.map(({ id, label }) => `## ${label}\n{${id}}`).join('\n\n');
  return fillResult(template, (id) => answers.get(id) ?? []).flatMap((line) => line.split('\n'));
}
