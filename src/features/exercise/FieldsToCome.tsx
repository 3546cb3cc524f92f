import type { Field } from '../../domain/field.ts';
import styles from './FieldsToCome.module.css';

/**
 * What an exercise asks, as plain words: in the page before its fields have come, where there is no script, and for
 * paper. Each takes about the room of its field, so that what stands below hardly moves.
 */
export function FieldsToCome({ fields }: { fields: readonly Field[] }) {
  return (
    <ul className={styles.fields}>
      {fields.map((field) => (
        <li key={field.id} data-kind={field.kind}>
          {field.label}
          {field.help && <p>{field.help}</p>}
          {'options' in field && (
            <ul>
              {field.options?.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
