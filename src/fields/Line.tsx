import type { ComponentProps } from 'react';

import styles from './Line.module.css';
import { privateField } from './privateField.ts';

type Props = Omit<ComponentProps<'textarea'>, 'onChange'> & {
  value: string;
  onLine: (line: string) => void;
  /** What the Enter key does, which ends no line here. */
  onEnter?: () => void;
};

/** One line to write in. It grows where it is longer than the window is wide: all of it is seen. */
export function Line({ onLine, onEnter, ...rest }: Props) {
  return (
    <textarea
      {...privateField}
      {...rest}
      rows={1}
      className={styles.line}
      onChange={({ target }) => onLine(target.value.replaceAll(/[\r\n]+/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // An input method uses Enter to choose a word: that is not the end of the line. Safari says so only by
        // the code 229. https://bugs.webkit.org/show_bug.cgi?id=165004
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        onEnter?.();
      }}
    />
  );
}
