import { type ReactNode, useRef, useState } from 'react';

import { answerLength, longestAnswer } from '../../domain/field.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import { Line } from '../Line.tsx';
import styles from './Lines.module.css';

type Props = {
  /** Of what each line is one; its fields and buttons are called by it. */
  name: string;
  lines: string[];
  onAnswer: (lines: string[]) => void;
  labelId: string;
  describedBy: string | undefined;
  /** More to do with a line. */
  children?: (line: string, place: number) => ReactNode;
};

/**
 * Several lines, one by one, in an order that can be changed. The last one is for the next line; a line that was
 * removed can be put back.
 */
export function Lines({ name, lines: value, onAnswer, labelId, describedBy, children }: Props) {
  const [removed, setRemoved] = useState<{ line: string; place: number }[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const room = longestAnswer - answerLength(value);

  /** Takes other lines, and what was removed by then, and goes to the line at this place. */
  const take = (lines: string[], place: number, nowRemoved = removed) =>
    changeAndFocus(
      () => {
        onAnswer(lines);
        setRemoved(nowRemoved);
      },
      () => list.current?.querySelectorAll('textarea')[place],
    );

  const onAdd = () => take([...value, ''], value.length);

  const onUp = (place: number) =>
    take(value.toSpliced(place - 1, 2, value[place] ?? '', value[place - 1] ?? ''), place - 1);

  const onRemove = (place: number) =>
    take(value.toSpliced(place, 1), Math.max(0, place - 1), [
      ...removed,
      { line: value[place] ?? '', place },
    ]);

  function onPutBack() {
    const last = removed.at(-1);
    if (!last) return;
    // Other lines may be gone by now.
    const place = Math.min(last.place, value.length);
    take(value.toSpliced(place, 0, last.line), place, removed.slice(0, -1));
  }

  const lines = value.length === 0 ? [''] : value;
  const ofLine = (place: number) => <span className="visually-hidden"> line {place + 1}</span>;
  return (
    <fieldset className={styles.list} aria-labelledby={labelId}>
      <ul ref={list}>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two lines may have the same words.
          <li key={place}>
            <Line
              aria-label={`${name}, line ${place + 1}`}
              // Of the group, not every screen reader says it to who comes here by Tab.
              aria-describedby={place === 0 ? describedBy : undefined}
              value={line}
              maxLength={line.length + room}
              onLine={(changed) => onAnswer(value.length === 0 ? [changed] : value.with(place, changed))}
              onEnter={() => line !== '' && onAdd()}
            />
            {value.length > 0 && (
              <div className={styles.tools}>
                {place > 0 && (
                  <button type="button" className="text-button" onClick={() => onUp(place)}>
                    Move up{ofLine(place)}
                  </button>
                )}
                {children?.(line, place)}
                <button type="button" className="text-button" onClick={() => onRemove(place)}>
                  Remove{ofLine(place)}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <button type="button" className="quiet-button" onClick={onAdd} disabled={value.length === 0}>
          Add a line
        </button>
        {removed.length > 0 && (
          <button type="button" className="quiet-button" onClick={onPutBack}>
            Put the line back
          </button>
        )}
      </div>
    </fieldset>
  );
}
