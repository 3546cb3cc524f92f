import { useId } from 'react';

import type { KindProps } from './AnswerField.tsx';
import styles from './ChoiceField.module.css';

/** One of several answers. It can be taken back, which radio buttons alone do not allow. */
export function ChoiceField({
  options,
  value,
  onAnswer,
  labelId,
  describedBy,
}: KindProps & { options: readonly string[] }) {
  const group = useId();

  // The button is gone once it has been pressed: focus goes to the answers.
  function onTakeBack(button: HTMLElement) {
    button.parentElement?.querySelector('input')?.focus();
    onAnswer('');
  }

  return (
    <div className={styles.choice} role="radiogroup" aria-labelledby={labelId} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            // A radio button needs a name to belong to its group; it says nothing of what is asked.
            name={group}
            checked={value === option}
            onChange={() => onAnswer(option)}
          />
          <span>{option}</span>
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
