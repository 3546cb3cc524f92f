import { useRef } from 'react';

import { textOf } from '../domain/field.ts';
import { kept } from '../domain/notebook.ts';
import { dropEarlierAnswer, restoreEarlierAnswer, useNotebook } from '../store/notebook.ts';
import styles from './EarlierText.module.css';

/** Offers the text that lost to newer text, of another tab or a backup, after the inputs that it belongs to. */
export function EarlierText({ answerKey }: { answerKey: string }) {
  const text = useNotebook(({ earlier }) => textOf(kept(earlier, answerKey)));
  const alert = useRef<HTMLDivElement>(null);
  if (text === '') return null;

  // The buttons are gone once one has been pressed: focus goes to the input.
  function onChosen(choose: (key: string) => void) {
    alert.current?.parentElement?.querySelector<HTMLElement>('input, textarea')?.focus();
    choose(answerKey);
  }

  return (
    // An alert, as screen readers speak one that comes with its words.
    <div className={styles.earlier} role="alert" ref={alert}>
      <p>Something newer stands here now. Your earlier text is kept:</p>
      <blockquote dir="auto">{text}</blockquote>
      <button type="button" className="quiet-button" onClick={() => onChosen(restoreEarlierAnswer)}>
        Use the earlier text
      </button>
      <button type="button" className="quiet-button" onClick={() => onChosen(dropEarlierAnswer)}>
        Let it go
      </button>
    </div>
  );
}
