import type { Field } from '../domain/field.ts';
import type { StepId } from '../domain/guide.ts';
import { AnswerField } from './AnswerField.tsx';
import styles from './Fields.module.css';

type Props = {
  step: StepId;
  fields: readonly Field[];
  /** The id of the element that names the exercise. */
  labelId: string;
};

/** Everything an exercise asks, to write in. */
export function Fields({ step, fields, labelId }: Props) {
  return (
    <fieldset className={styles.fields} aria-labelledby={labelId}>
      {fields.map((field) => (
        <AnswerField key={field.id} field={field} answerKey={`${step}/${field.id}`} />
      ))}
    </fieldset>
  );
}
