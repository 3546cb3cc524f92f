import { useId } from 'react';

import { isDay } from '../../domain/day.ts';
import { type Frequency, frequencies, frequencyWords, type KeptPromise } from '../../domain/promise.ts';
import { privateField } from '../privateField.ts';
import styles from './IfThenField.module.css';

type Props = {
  promise: KeptPromise;
  /** Its place among the promises of the field, from 1. */
  number: number;
  onChange: (promise: KeptPromise) => void;
};

/** Words that cannot be seen to be kept, and what to ask about them. */
const vague = /\b(more|better|try|harder|soon|often)\b/i;
const longest = 300;

/** The parts of one promise, to write in. */
export function PromiseParts({ promise, number, onChange }: Props) {
  const id = useId();
  const isVague = vague.test(promise.act);
  return (
    <fieldset className={styles.parts} aria-label={`Promise ${number}`}>
      <label>
        <span>If</span>
        <input
          {...privateField}
          type="text"
          value={promise.when}
          maxLength={longest}
          placeholder="it is Friday at six"
          onChange={({ target }) => onChange({ ...promise, when: target.value })}
        />
      </label>
      <label>
        <span>then I</span>
        <input
          {...privateField}
          type="text"
          value={promise.act}
          maxLength={longest}
          placeholder="send the rent"
          aria-describedby={isVague ? id : undefined}
          onChange={({ target }) => onChange({ ...promise, act: target.value })}
        />
      </label>
      {isVague && (
        <p id={id} className={styles.vague}>
          Could someone see that you kept it? Say what you do, and when.
        </p>
      )}
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
