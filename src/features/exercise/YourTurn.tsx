import { lazy, type ReactNode, Suspense, startTransition, useEffect, useState } from 'react';

import type { Exercise, StepId } from '../../domain/guide.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useReady } from '../../ui/useReady.ts';
import { whenIdle } from '../../ui/whenIdle.ts';
import { FieldsToCome } from './FieldsToCome.tsx';
import styles from './YourTurn.module.css';

/** What a visitor writes in comes once the page can be read: nobody fills in an exercise before its idea. */
const Fields = lazy(() => import('./Fields.tsx').then((module) => ({ default: module.Fields })));

type Props = {
  step: StepId;
  exercise: Exercise;
  /** Says whether what is written is saved. */
  saved: ReactNode;
};

/** The exercise of a step. There is no form and no sending: every answer is kept as it is typed. */
export function YourTurn({ step, exercise, saved }: Props) {
  const [isOpen, setIsOpen] = useState(useReady());
  useEffect(() => whenIdle(() => startTransition(() => setIsOpen(true))), []);
  const toCome = <FieldsToCome fields={exercise.fields} />;
  return (
    <section className={styles.turn} id="your-turn" aria-labelledby="your-turn-title">
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
          {isOpen ? <Fields step={step} fields={exercise.fields} /> : toCome}
        </Suspense>
      </ErrorBoundary>
      {saved}
    </section>
  );
}
