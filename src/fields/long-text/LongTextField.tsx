import { longestAnswer } from '../../domain/field.ts';
import type { KindProps } from '../kind.ts';
import { privateField } from '../privateField.ts';
import { useText } from '../useAnswer.ts';

/** A text of several lines. */
export function LongTextField({ answerKey, labelId, describedBy }: KindProps<'long-text'>) {
  const [value, onAnswer] = useText(answerKey);
  return (
    <textarea
      {...privateField}
      rows={4}
      value={value}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      maxLength={longestAnswer}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}
