import type { Exercise, StepId } from '../../domain/guide.ts';
import { Fields } from '../../fields/Fields.tsx';
import { Result } from './Result.tsx';

/** The fields of an exercise, and what they come to. */
export function Written({ step, exercise }: { step: StepId; exercise: Exercise }) {
  return (
    <>
      <Fields step={step} fields={exercise.fields} labelId="your-turn-title" />
      <Result step={step} exercise={exercise} />
    </>
  );
}
