import { type ComponentType, useId } from 'react';

import { answerLength, type Field, type FieldKind, isEmpty, longestAnswer } from '../domain/field.ts';
import { kept } from '../domain/notebook.ts';
import { useNotebook } from '../store/notebook.ts';
import styles from './AnswerField.module.css';
import { EarlierText } from './EarlierText.tsx';
import { Hints } from './Hints.tsx';
import type { KindProps } from './kind.ts';
import { kinds } from './kinds.ts';
import { isNearlyFull, Room } from './Room.tsx';
import { writtenWords } from './writtenWords.ts';

/** One field of an exercise with its label, its help, and what is kept of it. */
export function AnswerField({ field, answerKey }: { field: Field; answerKey: string }) {
  const id = useId();
  const value = useNotebook((notebook) => kept(notebook.answers, answerKey));
  const written = useNotebook((notebook) => writtenWords(field, notebook, answerKey));
  // What is put away is nowhere on the page.
  const isPutAway = useNotebook(
    (notebook) => field.kind === 'hold' && !isEmpty(kept(notebook.answers, `${answerKey}.until`)),
  );
  const helpId = `${id}help`;
  const countId = `${id}count`;
  const labelId = `${id}label`;
  const length = answerLength(value ?? '');
  const describedBy =
    [field.help && helpId, !isPutAway && isNearlyFull(length, longestAnswer) && countId]
      .filter(Boolean)
      .join(' ') || undefined;
  // The table pairs each kind with its own component, which TypeScript cannot follow through a union.
  const Kind = kinds[field.kind] as ComponentType<Omit<KindProps<FieldKind>, 'field'> & { field: Field }>;

  return (
    <div className={styles.field}>
      <span className={styles.label} id={labelId}>
        {field.label}
      </span>
      {field.help && (
        <p className={styles.help} id={helpId}>
          {field.help}
        </p>
      )}
      <Kind field={field} answerKey={answerKey} labelId={labelId} describedBy={describedBy} />
      {written !== undefined && <Hints text={written} classes={field.hints} />}
      {!isPutAway && (
        <>
          <Room id={countId} length={length} longest={longestAnswer} />
          <EarlierText answerKey={answerKey} />
        </>
      )}
    </div>
  );
}
