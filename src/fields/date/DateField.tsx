import type { KindProps } from '../kind.ts';
import { privateField } from '../privateField.ts';
import { useText } from '../useAnswer.ts';

/** A day. */
export function DateField({ answerKey, labelId, describedBy }: KindProps<'date'>) {
  const [value, onAnswer] = useText(answerKey);
  return (
    <input
      {...privateField}
      type="date"
      value={value}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}
