import { type Field, textOf } from '../domain/field.ts';
import { kept, type Notebook } from '../domain/notebook.ts';
import { promisesOf } from '../domain/promises.ts';

/**
 * The reader's own words in a field, for the hints; `undefined` where there are none to write. A message that is put
 * away looks after itself.
 */
export function writtenWords(field: Field, notebook: Notebook, answerKey: string): string | undefined {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'list':
      return textOf(kept(notebook.answers, answerKey));
    case 'sort':
      return field.columns.map(({ id }) => textOf(kept(notebook.answers, `${answerKey}.${id}`))).join('\n');
    case 'if-then':
      return promisesOf(notebook, answerKey)
        .map(({ promise }) => `${promise.when}\n${promise.act}`)
        .join('\n');
    case 'choice':
    case 'yes-no':
    case 'scale':
    case 'date':
    case 'timer':
    case 'agreement':
    case 'decision':
    case 'hold':
      return undefined;
    default:
      // A new kind is to say whether one writes in it.
      return field satisfies never;
  }
}
