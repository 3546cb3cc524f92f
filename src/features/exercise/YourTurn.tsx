import type { ReactNode } from 'react';

import type { Field } from '../../domain/field.ts';
import type { Exercise, StepId } from '../../domain/guide.ts';
import { useReady } from '../../ui/useReady.ts';
import { AnswerField } from './AnswerField.tsx';
import styles from './YourTurn.module.css';

type Props = {
  step: StepId;
  exercise: Exercise;
  /** Says whether what is written is saved. */
  saved: ReactNode;
};

/** The exercise of a step. There is no form and no sending: every answer is kept as it is typed. */
export function YourTurn({ step, exercise, saved }: Props) {
  const ready = useReady();
  return (
    <section className={styles.turn} id="your-turn" aria-labelledby="your-turn-title">
      <p className="eyebrow">Your turn</p>
      <h2 id="your-turn-title">{exercise.title}</h2>
      <p>{exercise.intro}</p>
      {exercise.caution && (
        <p className={styles.caution}>
          <strong>What not to do.</strong> {exercise.caution}
        </p>
      )}
      <noscript>
        <p>To write here, this page needs JavaScript. You can do the exercise on paper.</p>
      </noscript>
      <fieldset className={styles.fields} disabled={!ready} aria-labelledby="your-turn-title">
        {exercise.fields.map((field: Field) => (
          <AnswerField key={field.id} field={field} answerKey={`${step}/${field.id}`} />
        ))}
      </fieldset>
      {saved}
    </section>
  );
}
