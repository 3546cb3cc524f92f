import { useId } from 'react';

import { type DayProblem, latestEnd, latestReview } from '../../domain/agreement.ts';
import { sayDay } from '../../domain/day.ts';
import { Status } from '../../ui/Status.tsx';
import { privateField } from '../privateField.ts';
import styles from './AgreementField.module.css';
import type { Agreement } from './useAgreement.ts';

/** The three days and the two ticks. A day that is out of range is kept as it is, with a sentence on what is expected. */
export function Terms({ agreement }: { agreement: Agreement }) {
  const { state, start, review, end } = agreement;
  const problems = state.is === 'draft' ? state.problems : [];
  const problemWith = (part: 'review' | 'end') =>
    expected(problems.find((problem) => problem.startsWith(part)) as DayProblem | undefined, start);
  return (
    <>
      <div className={styles.days}>
        <DayInput label="Start" value={start} onDay={agreement.onStart} />
        <DayInput
          label="Review together"
          value={review}
          onDay={agreement.onReview}
          help="At most 4 weeks after the start."
          problem={problemWith('review')}
        />
        <DayInput
          label="End"
          value={end}
          onDay={agreement.onEnd}
          help="At most 12 weeks after the start."
          problem={problemWith('end')}
        />
      </div>
      <div>
        <Tick
          label="Me: nobody pushed me."
          isTicked={agreement.freeMe === 'yes'}
          onTick={agreement.onFreeMe}
        />
        <Tick
          label="The other person: nobody pushed me."
          isTicked={agreement.freeThem === 'yes'}
          onTick={agreement.onFreeThem}
        />
        <p className={styles.note}>Each of you ticks your own. If a day changes, you both tick again.</p>
      </div>
    </>
  );
}

type DayProps = {
  label: string;
  value: string;
  onDay: (day: string) => void;
  help?: string;
  /** What the day has to be, where it is not so; empty where it is. A day that can be any has none. */
  problem?: string;
};

function DayInput({ label, value, onDay, help, problem }: DayProps) {
  const id = useId();
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input
        {...privateField}
        id={id}
        type="date"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}problem` : help && `${id}help`}
        onChange={({ target }) => onDay(target.value)}
      />
      {problem !== undefined && (
        <div id={`${id}problem`}>
          <Status className={styles.wrong} words={problem} />
        </div>
      )}
      {help && !problem && (
        <p className={styles.note} id={`${id}help`}>
          {help}
        </p>
      )}
    </div>
  );
}

type TickProps = { label: string; isTicked: boolean; onTick: (isTicked: boolean) => void };

function Tick({ label, isTicked, onTick }: TickProps) {
  return (
    <label className={styles.tick}>
      <input
        {...privateField}
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** What a day has to be, where it is not so. */
function expected(problem: DayProblem | undefined, start: string): string {
  switch (problem) {
    case undefined:
      return '';
    case 'review-before-start':
      return 'The review comes after the start.';
    case 'review-too-late':
      return `The review is at most 4 weeks after the start: ${sayDay(latestReview(start))} or earlier.`;
    case 'review-after-end':
      return 'The review comes on the last day or before it.';
    case 'end-before-start':
      return 'The end comes after the start.';
    case 'end-too-late':
      return `The end is at most 12 weeks after the start: ${sayDay(latestEnd(start))} or earlier.`;
  }
}
