import { useRef } from 'react';

import { answerLength, longestAnswer } from '../../domain/field.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import type { KindProps } from '../kind.ts';
import { useLines } from '../useAnswer.ts';
import styles from './Lines.module.css';
import { Lines } from './Lines.tsx';

/** Several lines, one by one, with some to use where the content has them. */
export function ListField({ field, answerKey, labelId, describedBy }: KindProps<'list'>) {
  const [lines, onAnswer] = useLines(answerKey);
  const container = useRef<HTMLDivElement>(null);
  const room = longestAnswer - answerLength(lines);
  const left = (field.options ?? []).filter((option) => !lines.includes(option) && option.length <= room);

  // The button is gone once it has been pressed: focus goes to the line that it made, to be changed there.
  function onTake(option: string) {
    const written = lines.filter(Boolean);
    changeAndFocus(
      () => onAnswer([...written, option]),
      () => container.current?.querySelectorAll('textarea')[written.length],
    );
  }

  return (
    <div className={styles.list} ref={container}>
      <Lines
        name={field.label}
        lines={lines}
        onAnswer={onAnswer}
        labelId={labelId}
        describedBy={describedBy}
      />
      {left.length > 0 && (
        <details>
          <summary>Lines you can use</summary>
          <div className={styles.buttons}>
            {left.map((option) => (
              <button key={option} type="button" className="quiet-button" onClick={() => onTake(option)}>
                {option}
              </button>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
