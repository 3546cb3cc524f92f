import { longestAnswer } from '../../domain/field.ts';
import type { KindProps } from '../kind.ts';
import { privateField } from '../privateField.ts';
import { useText } from '../useAnswer.ts';

/** A line of text. */
export function TextField({ answerKey, labelId, describedBy }: KindProps<'text'>) {
  const [value, onAnswer] = useText(answerKey);
  return (
    <input
      {...privateField}
      type="text"
      value={value}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      maxLength={longestAnswer}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}
