import { useId, useState } from 'react';

import {
  type CheckInOfDay,
  emptyCheckIn,
  fellFrom,
  isThisWeeks,
  type Part,
  partLabels,
  parts,
  withPart,
} from '../../domain/checkIn.ts';
import { type Day, sayDate } from '../../domain/day.ts';
import { longestAnswer } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import { privateField } from '../../fields/privateField.ts';
import { isNearlyFull, Room } from '../../fields/Room.tsx';
import { Scale } from '../../fields/scale/Scale.tsx';
import { setCheckIn, useNotebook } from '../../store/notebook.ts';
import { Status } from '../../ui/Status.tsx';
import { useToday } from '../../ui/useToday.ts';
import styles from './CheckInForm.module.css';

const ends: Record<Part, [low: string, high: string]> = {
  did: ['not at all', 'every time'],
  told: ['not at all', 'every time'],
  respected: ['not at all', 'every time'],
  feel: ['very bad', 'very good'],
};

/** The questions of one week. Each answer is kept as it is given: there is no form and no sending. */
export function CheckInForm({ list }: { list: readonly CheckInOfDay[] }) {
  const today = useToday();
  // The day that the reader chose or began to write on: it stays the same when all that was written is deleted.
  const [begun, setBegun] = useState<Day>();
  const thisWeeks = list.filter(({ day }) => isThisWeeks(day, today)).map(({ day }) => day);
  const day = begun && isThisWeeks(begun, today) ? begun : (thisWeeks.at(-1) ?? today);
  const other = day === today ? thisWeeks.findLast((earlier) => earlier !== today) : today;
  const checkIn = useNotebook((notebook) => kept(notebook.checkIns, day)) ?? emptyCheckIn;
  const id = useId();
  const noteId = `${id}note`;
  const roomId = `${id}room`;
  const labelId = (part: Part) => `${id}label-${part}`;
  const whyId = (part: Part) => `${id}why-${part}`;
  const fallen = parts.filter((part) => fellFrom(list, day, part));
  const isFull = isNearlyFull(checkIn.note.length, longestAnswer);
  const describedBy = [...fallen.map(whyId), isFull && roomId].filter(Boolean).join(' ') || undefined;

  function keep(next: typeof checkIn) {
    setBegun(day);
    setCheckIn(day, next);
  }

  return (
    <>
      <Status
        words={
          day === today
            ? `This one is for today${today && `, ${sayDate(today)}. You can change it for six more days`}.`
            : `You did this one on ${sayDate(day)}, less than a week ago. What you change here changes that one.`
        }
      />
      {other && (
        <button type="button" className="quiet-button" onClick={() => setBegun(other)}>
          {other === today ? 'Make a new one for today' : `Change the one of ${sayDate(other)} instead`}
        </button>
      )}
      <fieldset className={styles.questions} aria-labelledby="this-week" disabled={!today}>
        {parts.map((part) => {
          const before = fellFrom(list, day, part);
          return (
            <div key={part} className={styles.question}>
              <span className={styles.label} id={labelId(part)}>
                {partLabels[part]}
              </span>
              <Scale
                labelId={labelId(part)}
                ends={ends[part]}
                value={checkIn[part]}
                onValue={(value) => keep(withPart(checkIn, part, value))}
              >
                {before && (
                  <p className={styles.why} id={whyId(part)}>
                    On {sayDate(before.day)} it was {before.value}. What happened? There is room for it below.
                  </p>
                )}
              </Scale>
            </div>
          );
        })}
        <div className={styles.note}>
          <label htmlFor={noteId}>A line about this week</label>
          <textarea
            {...privateField}
            id={noteId}
            rows={2}
            maxLength={longestAnswer}
            aria-describedby={describedBy}
            value={checkIn.note}
            onChange={(event) => keep({ ...checkIn, note: event.target.value })}
          />
          <Room id={roomId} length={checkIn.note.length} longest={longestAnswer} />
        </div>
      </fieldset>
    </>
  );
}
