import { type FieldOf, linesOf, textOf } from '../../domain/field.ts';
import { rereadOutcome } from '../../domain/hold.ts';
import { kept, type Notebook } from '../../domain/notebook.ts';

/**
 * Whether a message may be copied once its time is over: `unwanted` where the step has not been told that it is wanted,
 * whatever is answered to the questions after that.
 */
export function holdOutcome({ id, questions, wanted }: FieldOf<'hold'>, { answers }: Notebook, key: string) {
  const isWanted =
    !wanted || textOf(kept(answers, key.slice(0, -id.length) + wanted.field)) === wanted.answer;
  return isWanted ? rereadOutcome(questions, linesOf(kept(answers, `${key}.reread`))) : 'unwanted';
}
