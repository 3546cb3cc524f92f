import { useId } from 'react';

import type { GateAnswer } from '../../domain/gates.ts';
import { useReady } from '../../ui/useReady.ts';
import styles from './GateSet.module.css';

type Props = {
  questions: readonly string[];
  /** The id of the heading above the questions. */
  labelledBy: string;
  answer: GateAnswer | undefined;
  /** What is missing, in a sentence. */
  error?: string;
  onAnswer: (answer: GateAnswer) => void;
};

const choices: { answer: GateAnswer; words: string }[] = [
  { answer: 'yes', words: 'Any of these is true' },
  { answer: 'no', words: 'None of these' },
];

/** Questions that are answered together: it is nobody's business which of them is true. */
export function GateSet({ questions, labelledBy, answer, error, onAnswer }: Props) {
  const id = useId();
  const ready = useReady();
  return (
    <>
      <ul className={styles.questions} id={id}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {/* Beside what has the focus: a bar at the end of the page would cover it further down. */}
      {error && (
        <p id={`${id}error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.answers} role="radiogroup" aria-labelledby={labelledBy}>
        {choices.map((choice, place) => (
          <label key={choice.answer}>
            <input
              type="radio"
              name={`${id}answer`}
              // Of the group, not every screen reader says it to who comes here by Tab.
              aria-describedby={
                place === 0 ? [error && `${id}error`, id].filter(Boolean).join(' ') : undefined
              }
              // Or a browser may write it down, to fill it in again.
              autoComplete="off"
              disabled={!ready}
              checked={answer === choice.answer}
              onChange={() => onAnswer(choice.answer)}
            />
            <span>{choice.words}</span>
          </label>
        ))}
      </div>
    </>
  );
}
