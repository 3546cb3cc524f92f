import { useId, useRef } from 'react';

import { type Answer, answerLength, type Field, isEmpty, longestAnswer } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import { answer, dropEarlierAnswer, restoreEarlierAnswer, useNotebook } from '../../store/notebook.ts';
import styles from './AnswerField.module.css';
import { ChoiceField } from './ChoiceField.tsx';
import { ListField } from './ListField.tsx';
import { TextField } from './TextField.tsx';

export type KindProps<Value extends Answer = string> = {
  field: Field;
  value: Value;
  onAnswer: (value: Value) => void;
  /** The id of the element that names the field. */
  labelId: string;
  /** The ids of what describes the field: its hint, and how much more fits. */
  describedBy: string | undefined;
};

/** Left of the limit when the count is shown. Before that it would only disturb. */
const nearlyFull = 2000;

/** One field of an exercise with its label, its hint, and what is kept of it. */
export function AnswerField({ field, answerKey }: { field: Field; answerKey: string }) {
  const id = useId();
  const container = useRef<HTMLDivElement>(null);
  const value = useNotebook((notebook) => kept(notebook.answers, answerKey));
  const earlier = useNotebook((notebook) => kept(notebook.earlier, answerKey));
  const hintId = `${id}hint`;
  const countId = `${id}count`;
  const labelId = `${id}label`;
  const left = longestAnswer - answerLength(value ?? '');
  const describedBy =
    [field.hint && hintId, left < nearlyFull && countId].filter(Boolean).join(' ') || undefined;
  const text = typeof value === 'string' ? value : (value ?? []).join('\n');
  const lines = typeof value === 'string' ? value.split('\n').filter(Boolean) : (value ?? []);
  const onAnswer = (given: Answer) => answer(answerKey, given);
  const common = { field, labelId, describedBy };

  // The buttons are gone once one has been pressed: focus goes to the field.
  function onChosen(choose: (key: string) => void) {
    container.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    choose(answerKey);
  }

  return (
    <div className={styles.field} ref={container}>
      <span className={styles.label} id={labelId}>
        {field.label}
      </span>
      {field.hint && (
        <p className={styles.hint} id={hintId}>
          {field.hint}
        </p>
      )}
      {field.kind === 'list' ? (
        <ListField {...common} value={lines} onAnswer={onAnswer} />
      ) : field.kind === 'choice' ? (
        <ChoiceField {...common} options={field.options} value={text} onAnswer={onAnswer} />
      ) : (
        <TextField {...common} value={text} onAnswer={onAnswer} />
      )}
      {left < nearlyFull && (
        <p className={styles.hint} id={countId}>
          {left > 0
            ? `Room for ${left} more ${left === 1 ? 'character' : 'characters'}.`
            : 'There is no room for more in this field.'}
        </p>
      )}
      {!isEmpty(earlier) && (
        <div className={styles.earlier} role="status">
          <p>This was changed in another tab. Your earlier text is kept:</p>
          <blockquote>{typeof earlier === 'string' ? earlier : earlier?.join('\n')}</blockquote>
          <button type="button" className="quiet-button" onClick={() => onChosen(restoreEarlierAnswer)}>
            Use the earlier text
          </button>
          <button type="button" className="quiet-button" onClick={() => onChosen(dropEarlierAnswer)}>
            Let it go
          </button>
        </div>
      )}
    </div>
  );
}
