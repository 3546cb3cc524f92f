import type { ComponentProps } from 'react';

import styles from './Line.module.css';
import { privateField } from './privateField.ts';

type Props = Omit<ComponentProps<'textarea'>, 'onChange' | 'onKeyDown' | 'onPaste' | 'rows' | 'className'> & {
  value: string;
  onLine: (line: string) => void;
  /** What the Enter key does, which ends no line here. */
  onEnter?: () => void;
};

/** One line to write in. It grows where it is longer than the field is wide, in browsers that can: all of it is seen. */
export function Line({ value, onLine, onEnter, ...rest }: Props) {
  return (
    <textarea
      {...privateField}
      {...rest}
      rows={1}
      className={styles.line}
      value={withoutBreaks(value)}
      enterKeyHint={onEnter ? 'next' : 'done'}
      onChange={({ target }) => onLine(withoutBreaks(target.value))}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text');
        // Taken out only afterwards, the breaks would take the cursor to the end with them, and all that can be undone.
        if (hasBreak.test(pasted) && document.execCommand?.('insertText', false, withoutBreaks(pasted)))
          event.preventDefault();
      }}
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

const hasBreak = /[\r\n]/;

const withoutBreaks = (text: string) => text.replace(/[\r\n]+$/, '').replaceAll(/[\r\n]+/g, ' ');
