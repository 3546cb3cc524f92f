import { type ComponentType, useId, useRef } from 'react';

import { answerLength, type Field, type FieldKind, isEmpty, longestAnswer } from '../domain/field.ts';
import { kept } from '../domain/notebook.ts';
import { forgetGates } from '../store/gates.ts';
import { dropEarlierAnswer, restoreEarlierAnswer, useNotebook } from '../store/notebook.ts';
import styles from './AnswerField.module.css';
import { Hints } from './Hints.tsx';
import type { KindProps } from './kind.ts';
import { kinds } from './kinds.ts';
import { isNearlyFull, Room } from './Room.tsx';
import { writtenWords } from './writtenWords.ts';

/** One field of an exercise with its label, its help, and what is kept of it. */
export function AnswerField({ field, answerKey }: { field: Field; answerKey: string }) {
  const id = useId();
  const container = useRef<HTMLDivElement>(null);
  const value = useNotebook((notebook) => kept(notebook.answers, answerKey));
  const written = useNotebook((notebook) => writtenWords(field, notebook, answerKey));
  const earlier = useNotebook((notebook) => kept(notebook.earlier, answerKey));
  // What is put away is nowhere on the page.
  const isPutAway = useNotebook(
    (notebook) => field.kind === 'hold' && !isEmpty(kept(notebook.answers, `${answerKey}.until`)),
  );
  const helpId = `${id}help`;
  const countId = `${id}count`;
  const labelId = `${id}label`;
  const length = answerLength(value ?? '');
  const describedBy =
    [field.help && helpId, isNearlyFull(length, longestAnswer) && countId].filter(Boolean).join(' ') ||
    undefined;
  // The table pairs each kind with its own component, which TypeScript cannot follow through a union.
  const Kind = kinds[field.kind] as ComponentType<Omit<KindProps<FieldKind>, 'field'> & { field: Field }>;

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
      {field.help && (
        <p className={styles.help} id={helpId}>
          {field.help}
        </p>
      )}
      <Kind field={field} answerKey={answerKey} labelId={labelId} describedBy={describedBy} />
      {written !== undefined && <Hints text={written} classes={field.hints ?? []} onThreat={forgetGates} />}
      <Room id={countId} length={length} longest={longestAnswer} />
      {!isEmpty(earlier) && !isPutAway && (
        // An alert, as screen readers speak one that comes with its words.
        <div className={styles.earlier} role="alert">
          <p>This was changed in another tab. Your earlier text is kept:</p>
          <blockquote dir="auto">{typeof earlier === 'string' ? earlier : earlier?.join('\n')}</blockquote>
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
