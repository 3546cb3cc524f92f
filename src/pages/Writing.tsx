import { type StepWords, stepId } from '../domain/guide.ts';
import { Written } from '../features/exercise/Written.tsx';
import { Private } from '../features/keeping/Private.tsx';
import { SavedState } from '../features/keeping/SavedState.tsx';
import { Guarded } from './Guarded.tsx';

/**
 * What the exercise of a step is written in, behind the questions that stand before what could do harm, and behind the
 * lock.
 */
export function Writing({ words }: { words: StepWords }) {
  const { exercise, path, slug } = words;
  const written = (
    <Private isWritten heading="h3">
      <Written step={stepId(path.id, slug)} exercise={exercise} />
      <SavedState />
    </Private>
  );
  if (!exercise.gate) return written;
  return (
    <Guarded tool={exercise.gate} path={path.id}>
      {written}
    </Guarded>
  );
}
