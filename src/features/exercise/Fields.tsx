import type { Field } from '../../domain/field.ts';
import type { StepId } from '../../domain/guide.ts';
import { AnswerField } from './AnswerField.tsx';
import styles from './Fields.module.css';

/** Everything an exercise asks, to write in. */
export function Fields({ step, fields }: { step: StepId; fields: readonly Field[] }) {
  return (
    <fieldset className={styles.fields} aria-labelledby="your-turn-title">
      {fields.map((field) => (
        <AnswerField key={field.id} field={field} answerKey={`${step}/${field.id}`} />
      ))}
    </fieldset>
  );
}
