import { useId } from 'react';

import type { GateAnswer } from '../../domain/gates.ts';
import { useReady } from '../../ui/useReady.ts';
import styles from './GateSet.module.css';

type Props = {
  questions: readonly string[];
  /** The id of the heading above the questions. */
  labelledBy: string;
  answer: GateAnswer | undefined;
  onAnswer: (answer: GateAnswer) => void;
};

const choices: { answer: GateAnswer; words: string }[] = [
  { answer: 'yes', words: 'Any of these is true' },
  { answer: 'no', words: 'None of these' },
];

/** Questions that are answered together: it is nobody's business which of them is true. */
export function GateSet({ questions, labelledBy, answer, onAnswer }: Props) {
  const id = useId();
  const ready = useReady();
  return (
    <>
      <ul className={styles.questions} id={id}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <div className={styles.answers} role="radiogroup" aria-labelledby={labelledBy}>
        {choices.map((choice, place) => (
          <label key={choice.answer}>
            <input
              type="radio"
              name={`${id}answer`}
              // Of the group, not every screen reader says it to who comes here by Tab.
              aria-describedby={place === 0 ? id : undefined}
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
