import { type KeptAgreement, agreementParts as parts } from '../../domain/agreement.ts';
import { textOf } from '../../domain/field.ts';
import { kept, type Notebook } from '../../domain/notebook.ts';

/** What is kept of an agreement, out of its parts. */
export function keptAgreement({ answers }: Pick<Notebook, 'answers'>, key: string): KeptAgreement {
  const part = (name: string) => textOf(kept(answers, `${key}.${name}`));
  return {
    start: part(parts.start),
    review: part(parts.review),
    end: part(parts.end),
    isFree: part(parts.freeMe) === 'yes' && part(parts.freeThem) === 'yes',
    stopped: part(parts.stopped),
  };
}
