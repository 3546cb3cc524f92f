import { useNotebook } from '../../store/notebook.ts';
import { Status } from '../../ui/Status.tsx';
import { useThenFocus } from '../../ui/useThenFocus.ts';
import type { KindProps } from '../kind.ts';
import { Drafting } from './Drafting.tsx';
import { Held } from './Held.tsx';
import styles from './HoldField.module.css';
import { holdOutcome } from './holdOutcome.ts';
import { joinedParts } from './joinedParts.ts';
import { Rereading } from './Rereading.tsx';
import { sayInstant } from './sayInstant.ts';
import { type Hold, useHold } from './useHold.ts';

/** A message that is written, put away for one to three days, and read again. Nothing here can send it. */
export function HoldField({ field, answerKey, labelId, describedBy }: KindProps<'hold'>) {
  const hold = useHold(answerKey);
  const joined = useNotebook((notebook) => joinedParts(field, notebook, answerKey));
  const outcome = useNotebook((notebook) => holdOutcome(field, notebook, answerKey));
  const { container, thenFocus } = useThenFocus<HTMLFieldSetElement>();

  return (
    <fieldset
      className={styles.hold}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      tabIndex={-1}
      ref={container}
    >
      <Status words={sentence(hold)} />
      {hold.state === 'writing' ? (
        <Drafting
          hold={hold}
          joined={joined}
          hints={field.hints}
          enough={field.words}
          labelId={labelId}
          describedBy={describedBy}
          thenFocus={thenFocus}
        />
      ) : hold.state === 'held' ? (
        <Held hold={hold} thenFocus={thenFocus} />
      ) : (
        <Rereading
          hold={hold}
          questions={field.questions}
          outcome={outcome}
          enough={field.words}
          thenFocus={thenFocus}
        />
      )}
    </fieldset>
  );
}

function sentence({ state, instants, undo }: Hold): string {
  if (state === 'reading') return 'The time is over. You can read it again.';
  if (state === 'held' && instants) return `It is put away until ${sayInstant(instants.until)}.`;
  return undo ? 'It is deleted. Not sending it is a good result.' : '';
}
