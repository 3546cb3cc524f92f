import type { KeptAgreement } from '../../domain/agreement.ts';
import { textOf } from '../../domain/field.ts';
import { kept, type Notebook } from '../../domain/notebook.ts';
import { agreementParts as parts } from './agreementParts.ts';

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
