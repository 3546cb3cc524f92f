import { useId } from 'react';

import { hasPassed, isDay } from '../../domain/day.ts';
import { type Frequency, frequencies, type KeptPromise } from '../../domain/promise.ts';
import { frequencyWords } from '../../domain/promiseWords.ts';
import { useToday } from '../../ui/useToday.ts';
import fieldStyles from '../AnswerField.module.css';
import { Line } from '../Line.tsx';
import { privateField } from '../privateField.ts';
import { isNearlyFull, Room } from '../Room.tsx';
import styles from './IfThenField.module.css';

type Props = {
  promise: KeptPromise;
  /** Its place among the promises of the field, from 1. */
  number: number;
  onChange: (promise: KeptPromise) => void;
};

const longest = 300;

/** The parts of one promise, to write in. */
export function PromiseParts({ promise, number, onChange }: Props) {
  const id = useId();
  const today = useToday();
  const isPast = hasPassed(promise.next, today);
  return (
    <fieldset className={styles.parts} aria-label={`Promise ${number}`}>
      <div>
        <label htmlFor={`${id}when`}>If</label>
        <Line
          id={`${id}when`}
          value={promise.when}
          maxLength={longest}
          aria-describedby={isNearlyFull(promise.when.length, longest) ? `${id}whenRoom` : undefined}
          placeholder="it is Friday at six"
          onLine={(when) => onChange({ ...promise, when })}
        />
      </div>
      <Room id={`${id}whenRoom`} length={promise.when.length} longest={longest} />
      <div>
        <label htmlFor={`${id}act`}>then I</label>
        <Line
          id={`${id}act`}
          value={promise.act}
          maxLength={longest}
          aria-describedby={isNearlyFull(promise.act.length, longest) ? `${id}actRoom` : undefined}
          placeholder="send the rent"
          onLine={(act) => onChange({ ...promise, act })}
        />
      </div>
      <Room id={`${id}actRoom`} length={promise.act.length} longest={longest} />
      <div>
        <label htmlFor={`${id}next`}>First on</label>
        <input
          {...privateField}
          id={`${id}next`}
          type="date"
          value={promise.next}
          aria-describedby={isPast ? `${id}past` : undefined}
          // Chrome lets one type a year of five digits, which is none of our calendar.
          onChange={({ target }) => onChange({ ...promise, next: isDay(target.value) ? target.value : '' })}
        />
      </div>
      {isPast && (
        <p id={`${id}past`} className={fieldStyles.help}>
          This day has passed. Choose another one here, or note in your plan how it went.
        </p>
      )}
      <div>
        <label htmlFor={`${id}often`}>How often</label>
        <select
          {...privateField}
          id={`${id}often`}
          value={promise.frequency}
          onChange={({ target }) => onChange({ ...promise, frequency: target.value as Frequency })}
        >
          {frequencies.map((frequency) => (
            <option key={frequency} value={frequency}>
              {frequencyWords[frequency]}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
