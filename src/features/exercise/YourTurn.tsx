import { lazy, type ReactNode, Suspense, startTransition, useEffect, useRef, useState } from 'react';

import type { Exercise, StepId } from '../../domain/guide.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useReady } from '../../ui/useReady.ts';
import { whenReached } from '../../ui/whenReached.ts';
import { FieldsToCome } from './FieldsToCome.tsx';
import styles from './YourTurn.module.css';

/** What a visitor writes in comes when it is about to be reached: most of a first visit is reading. */
const Written = lazy(() => import('./Written.tsx').then((module) => ({ default: module.Written })));

type Props = {
  step: StepId;
  exercise: Exercise;
  /** Says whether what is written is saved. */
  saved: ReactNode;
  /** What stands before the fields where they could do harm; gives them back when it is safe. */
  guard?: (fields: ReactNode) => ReactNode;
};

/** The exercise of a step. There is no form and no sending: every answer is kept as it is typed. */
export function YourTurn({ step, exercise, saved, guard = (fields) => fields }: Props) {
  const [isOpen, setIsOpen] = useState(useReady());
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen && section.current)
      return whenReached(section.current, () => startTransition(() => setIsOpen(true)));
  }, [isOpen]);
  const toCome = (
    <>
      <FieldsToCome fields={exercise.fields} />
      {saved}
    </>
  );
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
      <ErrorBoundary
        fallback={
          <>
            <p role="alert">
              The fields to write in could not be loaded. What you wrote before is still kept.
            </p>
            {toCome}
          </>
        }
      >
        <Suspense fallback={toCome}>
          {isOpen
            ? guard(
                <>
                  <Written step={step} exercise={exercise} />
                  {saved}
                </>,
              )
            : toCome}
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
