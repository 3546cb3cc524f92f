import { type ReactNode, useEffect, useRef } from 'react';

import type { Exercise } from '../../domain/guide.ts';
import { whenReached } from '../../ui/whenReached.ts';
import { FieldsToCome } from './FieldsToCome.tsx';
import styles from './YourTurn.module.css';

type Props = {
  exercise: Exercise;
  /** What the exercise is written in; nothing until it has come. */
  writing: ReactNode | undefined;
  /** Whether it could not be fetched. */
  hasFailed: boolean;
  /** Told when the exercise is about to be reached while there is nothing yet to write in. */
  onReached: () => void;
};

/** The exercise of a step. There is no form and no sending: every answer is kept as it is typed. */
export function YourTurn({ exercise, writing, hasFailed, onReached }: Props) {
  const section = useRef<HTMLElement>(null);
  const isMissing = writing === undefined;
  useEffect(() => {
    if (isMissing && section.current) return whenReached(section.current, onReached);
  }, [isMissing, onReached]);
  return (
    <section ref={section} className={styles.turn} id="your-turn" aria-labelledby="your-turn-title">
      <p className="eyebrow">Your turn</p>
      <h2 id="your-turn-title">{exercise.title}</h2>
      <p>{exercise.intro}</p>
      {exercise.caution && (
        <p className={styles.caution}>
          <strong>What not to do.</strong> {exercise.caution}
        </p>
      )}
      <noscript>
        <p>To write here, this page needs JavaScript. You can do the exercise on paper.</p>
      </noscript>
      {hasFailed && (
        <p role="alert">
          The fields to write in could not be loaded. What you wrote before is still kept. Please load the
          page again.
        </p>
      )}
      {writing ?? (
        <>
          <FieldsToCome fields={exercise.fields} />
          {!hasFailed && <p className={styles.wait}>You can write as soon as the page is ready.</p>}
        </>
      )}
    </section>
  );
}
