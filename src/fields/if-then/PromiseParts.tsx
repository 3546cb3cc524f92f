import { useId } from 'react';

import { isDay } from '../../domain/day.ts';
import { type Frequency, frequencies, type KeptPromise } from '../../domain/promise.ts';
import { frequencyWords } from '../../domain/promiseWords.ts';
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
  return (
    <fieldset className={styles.parts} aria-label={`Promise ${number}`}>
      <label>
        <span>If</span>
        <input
          {...privateField}
          type="text"
          value={promise.when}
          maxLength={longest}
          aria-describedby={isNearlyFull(promise.when.length, longest) ? `${id}when` : undefined}
          placeholder="it is Friday at six"
          onChange={({ target }) => onChange({ ...promise, when: target.value })}
        />
      </label>
      <Room id={`${id}when`} length={promise.when.length} longest={longest} />
      <label>
        <span>then I</span>
        <input
          {...privateField}
          type="text"
          value={promise.act}
          maxLength={longest}
          aria-describedby={isNearlyFull(promise.act.length, longest) ? `${id}act` : undefined}
          placeholder="send the rent"
          onChange={({ target }) => onChange({ ...promise, act: target.value })}
        />
      </label>
      <Room id={`${id}act`} length={promise.act.length} longest={longest} />
      <label>
        <span>First on</span>
        <input
          {...privateField}
          type="date"
          value={promise.next}
          // Chrome lets one type a year of five digits, which is none of our calendar.
          onChange={({ target }) => onChange({ ...promise, next: isDay(target.value) ? target.value : '' })}
        />
      </label>
      <label>
        <span>How often</span>
        <select
          {...privateField}
          value={promise.frequency}
          onChange={({ target }) => onChange({ ...promise, frequency: target.value as Frequency })}
        >
          {frequencies.map((frequency) => (
            <option key={frequency} value={frequency}>
              {frequencyWords[frequency]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
