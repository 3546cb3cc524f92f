import { useId } from 'react';

import { privateField } from '../privateField.ts';
import styles from './Choices.module.css';

export const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

type Props = {
  options: readonly { value: string; label: string }[];
  value: string;
  onAnswer: (value: string) => void;
  labelId: string;
  describedBy: string | undefined;
};

/** One of several answers. It can be taken back, which radio buttons alone do not allow. */
export function Choices({ options, value, onAnswer, labelId, describedBy }: Props) {
  const group = useId();
  const chosen = options.findIndex((option) => option.value === value);

  // The button is gone once it has been pressed: focus goes to the answers.
  function onTakeBack(button: HTMLElement) {
    button.parentElement?.querySelector('input')?.focus();
    onAnswer('');
  }

  return (
    <div className={styles.choice} role="radiogroup" aria-labelledby={labelId}>
      {options.map((option, place) => (
        <label key={option.value}>
          <input
            {...privateField}
            type="radio"
            // A radio button needs a name to belong to its group; it says nothing of what is asked.
            name={group}
            // Of the group, not every screen reader says it to who comes here by Tab: to the one chosen, or the first.
            aria-describedby={place === Math.max(chosen, 0) ? describedBy : undefined}
            checked={value === option.value}
            onChange={() => onAnswer(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {value !== '' && (
        <button type="button" className="text-button" onClick={(event) => onTakeBack(event.currentTarget)}>
          Take the answer back
        </button>
      )}
    </div>
  );
}
