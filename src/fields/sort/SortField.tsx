import { useRef } from 'react';

import { answerLength, linesOf, longestAnswer } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import { EarlierText } from '../EarlierText.tsx';
import type { KindProps } from '../kind.ts';
import { Lines } from '../list/Lines.tsx';
import { privateField } from '../privateField.ts';
import { isNearlyFull, Room } from '../Room.tsx';
import styles from './SortField.module.css';

/** Lines in columns. Each is written in one of them, and can be put in another. */
export function SortField({ field, answerKey, labelId, describedBy }: KindProps<'sort'>) {
  const columns = useRef<HTMLFieldSetElement>(null);
  const answers = useNotebook((notebook) => notebook.answers);
  const keyOf = (column: string) => `${answerKey}.${column}`;
  const linesIn = (column: string) => linesOf(kept(answers, keyOf(column)));

  function onMove(line: string, place: number, from: string, to: string) {
    const others = linesIn(to).filter(Boolean);
    // Focus goes with the line, to where it can be moved on: one arrow key on a closed select has moved it already.
    const column = field.columns.findIndex(({ id }) => id === to);
    changeAndFocus(
      () => {
        answer(keyOf(to), [...others, line]);
        answer(keyOf(from), linesIn(from).toSpliced(place, 1));
      },
      () => columns.current?.children[column]?.querySelectorAll('select')[others.length],
    );
  }

  return (
    <fieldset
      ref={columns}
      className={styles.columns}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
    >
      {field.columns.map((column) => {
        const columnLabel = `${labelId}${column.id}`;
        const roomId = `${columnLabel}room`;
        const length = answerLength(linesIn(column.id));
        return (
          <div key={column.id} className={styles.column}>
            <h3 id={columnLabel}>{column.label}</h3>
            <Lines
              name={column.label}
              lines={linesIn(column.id)}
              onAnswer={(lines) => answer(keyOf(column.id), lines)}
              labelId={columnLabel}
              describedBy={isNearlyFull(length, longestAnswer) ? roomId : undefined}
            >
              {(line, place) => (
                <select
                  {...privateField}
                  value={column.id}
                  aria-label={`Where line ${place + 1} of “${column.label}” belongs`}
                  onChange={({ target }) => onMove(line, place, column.id, target.value)}
                >
                  {field.columns.map((other) => (
                    <option key={other.id} value={other.id}>
                      {other.label}
                    </option>
                  ))}
                </select>
              )}
            </Lines>
            <Room id={roomId} length={length} longest={longestAnswer} />
            <EarlierText answerKey={keyOf(column.id)} />
          </div>
        );
      })}
    </fieldset>
  );
}
