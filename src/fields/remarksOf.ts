import { isEmpty, textOf } from '../domain/field.ts';
import type { Exercise } from '../domain/guide.ts';
import { holdInstants } from '../domain/hold.ts';
import { kept, type Notebook } from '../domain/notebook.ts';
import { remarkHolds } from '../domain/remark.ts';
import { readField } from './readField.ts';

/** What an exercise has to remark on the answers that were given so far. `step` is the id of its step. */
export function remarksOf({ fields, remarks = [] }: Exercise, notebook: Notebook, step: string): string[] {
  const part = (id: string) => kept(notebook.answers, `${step}/${id}`);
  const given = {
    lines: (id: string) =>
      fields.flatMap((field) => (field.id === id ? readField(field, notebook, step) : [])),
    putAway: (id: string) =>
      isEmpty(part(id))
        ? undefined
        : holdInstants({ putAway: textOf(part(`${id}.putAway`)), until: textOf(part(`${id}.until`)) })
            ?.putAway,
  };
  return remarks.filter((remark) => remarkHolds(remark, given, Date.now())).map(({ say }) => say);
}
