import { longestAnswer } from '../../domain/field.ts';
import type { KindProps } from './AnswerField.tsx';
import { privateField } from './privateField.ts';

/** A line, a longer text or a day. */
export function TextField({ field, value, onAnswer, labelId, describedBy }: KindProps) {
  const common = {
    ...privateField,
    value,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    maxLength: longestAnswer,
  };
  if (field.kind === 'long-text') {
    return <textarea {...common} rows={4} onChange={(event) => onAnswer(event.target.value)} />;
  }
  return (
    <input
      {...common}
      type={field.kind === 'date' ? 'date' : 'text'}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}
