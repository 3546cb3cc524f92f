import { type ReactNode, useId } from 'react';

import { privateField } from '../privateField.ts';
import styles from './Scale.module.css';

type Props = {
  /** What the lowest and the highest number mean. */
  ends: readonly [low: string, high: string];
  value: number | undefined;
  onValue: (value: number | undefined) => void;
  /** The id of the element that names it. */
  labelId: string;
  describedBy?: string | undefined;
  /** What is said about the value. */
  children?: ReactNode;
};

const numbers = Array.from({ length: 11 }, (_, number) => number);

/**
 * A number from 0 to 10. Radio buttons, because a slider always stands somewhere: nothing is chosen until the reader
 * chooses, and every number can be tapped.
 */
export function Scale({ ends, value, onValue, labelId, describedBy, children }: Props) {
  const id = useId();
  const endsId = `${id}ends`;

  // The button is gone once it has been pressed: focus goes to the numbers.
  function onTakeBack(button: HTMLElement) {
    button.closest('[role="radiogroup"]')?.querySelector('input')?.focus();
    onValue(undefined);
  }

  return (
    <div className={styles.scale} role="radiogroup" aria-labelledby={labelId}>
      <div className={styles.numbers}>
        {numbers.map((number) => (
          <label key={number}>
            <input
              {...privateField}
              type="radio"
              // A radio button needs a name to belong to its group; it says nothing of what is asked.
              name={id}
              // Of the group, not every screen reader says it to who comes here by Tab: to the one chosen, or the first.
              aria-describedby={
                number === (value ?? 0) ? [describedBy, endsId].filter(Boolean).join(' ') : undefined
              }
              checked={value === number}
              onChange={() => onValue(number)}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
      <div className={styles.foot}>
        <p id={endsId}>
          0 is {ends[0]}, 10 is {ends[1]}.
        </p>
        {value !== undefined && (
          <button
            type="button"
            className="text-button"
            aria-describedby={labelId}
            onClick={(event) => onTakeBack(event.currentTarget)}
          >
            Take the answer back
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
