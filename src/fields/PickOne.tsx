import { useId } from 'react';
import styles from './PickOne.module.css';
import { privateField } from './privateField.ts';

type Props = {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onPick: (value: string) => void;
};

/** One of a few short answers, side by side. One is always chosen. */
export function PickOne({ label, options, value, onPick }: Props) {
  const group = useId();
  return (
    <fieldset className={styles.pick}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            {...privateField}
            type="radio"
            // A radio button needs a name to belong to its group; it says nothing of what is asked.
            name={group}
            checked={value === option.value}
            onChange={() => onPick(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
