import { useDeferredValue, useState } from 'react';

import type { Exercise, StepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { remarksOf } from '../../fields/remarksOf.ts';
import { resultOf } from '../../fields/resultOf.ts';
import { useNotebook } from '../../store/notebook.ts';
import { copyText } from '../../ui/copyText.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { ResultLines } from '../../ui/ResultLines.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useSaid } from '../../ui/useSaid.tsx';
import { Remarks } from './Remarks.tsx';
import styles from './Result.module.css';

/** What the answers come to, to read, copy, and find again in the plan. Nothing is there before something is. */
export function Result({ step, exercise }: { step: StepId; exercise: Exercise }) {
  // A typed key does not wait for it.
  const notebook = useDeferredValue(useNotebook());
  // A message that is put away is told of otherwise once its time is over.
  useNow(10_000);
  const [said, say] = useSaid();
  const [copied, setCopied] = useState<string>();
  const lines = resultOf(exercise, notebook, step);
  const text = lines.map((line) => line.replace(/^## /, '')).join('\n');
  // What is said of a copy is said of the text as it was.
  if (copied !== undefined && copied !== text) {
    setCopied(undefined);
    say('');
  }
  const hasLines = lines.length > 0;

  async function onCopy() {
    const words = (await copyText(text))
      ? 'Copied. Another app can read what is copied.'
      : 'This browser does not allow copying. Select the text and copy it by hand.';
    setCopied(text);
    say(words);
  }

  return (
    <>
      {hasLines && (
        <details className={styles.result}>
          <summary>What you have so far</summary>
          <div className={styles.lines}>
            <ResultLines lines={lines} heading="h3" />
          </div>
          <div className={styles.buttons}>
            {!exercise.fields.some(({ kind }) => kind === 'hold') && (
              <button type="button" className="quiet-button" onClick={onCopy}>
                Copy the text
              </button>
            )}
            <InternalLink to={links.page('plan')}>See it in your plan</InternalLink>
          </div>
          <p role="status">{said}</p>
        </details>
      )}
      <Remarks remarks={hasLines ? remarksOf(exercise, notebook, step) : []} />
    </>
  );
}
