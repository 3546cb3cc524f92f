import { longestAnswer } from '../../domain/field.ts';
import type { KindProps } from '../kind.ts';
import { Line } from '../Line.tsx';
import { useText } from '../useAnswer.ts';

/** A line of text. */
export function TextField({ answerKey, labelId, describedBy }: KindProps<'text'>) {
  const [value, onAnswer] = useText(answerKey);
  return (
    <Line
      value={value}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      maxLength={longestAnswer}
      onLine={onAnswer}
    />
  );
}
