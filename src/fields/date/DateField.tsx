import { useId } from 'react';

import { type Day, hasPassed, isDay } from '../../domain/day.ts';
import type { FieldOf } from '../../domain/field.ts';
import { useToday } from '../../ui/useToday.ts';
import styles from '../AnswerField.module.css';
import type { KindProps } from '../kind.ts';
import { privateField } from '../privateField.ts';
import { useText } from '../useAnswer.ts';

/** What to say of a day that lies on the other side of today than the field asks for. */
function remarkOn(day: string, today: Day | '', { past }: FieldOf<'date'>): string {
  if (!today) return '';
  if (past) return isDay(day) && day > today ? 'This day is still to come.' : '';
  return hasPassed(day, today) ? 'This day has passed. You can choose another one.' : '';
}

/** A day. */
export function DateField({ field, answerKey, labelId, describedBy }: KindProps<'date'>) {
  const [value, onAnswer] = useText(answerKey);
  const id = useId();
  const remark = remarkOn(value, useToday(), field);
  return (
    <>
      <input
        {...privateField}
        type="date"
        value={value}
        aria-labelledby={labelId}
        aria-describedby={[describedBy, remark && id].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onAnswer(event.target.value)}
      />
      {remark && (
        <p className={styles.help} id={id}>
          {remark}
        </p>
      )}
    </>
  );
}
