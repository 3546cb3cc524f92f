import type { KindProps } from '../kind.ts';
import { useLines } from '../useAnswer.ts';
import { Lines } from './Lines.tsx';

/** Several lines, one by one. */
export function ListField({ field, answerKey, labelId, describedBy }: KindProps<'list'>) {
  const [lines, onAnswer] = useLines(answerKey);
  return (
    <Lines name={field.label} lines={lines} onAnswer={onAnswer} labelId={labelId} describedBy={describedBy} />
  );
}
