import { useId, useState } from 'react';

import { emptyCheckIn, type Item, items, withItem } from '../../domain/checkIn.ts';
import { type CheckInOfDay, fellFrom, isThisWeeks, itemLabels } from '../../domain/checkIns.ts';
import { type Day, sayDate } from '../../domain/day.ts';
import { longestAnswer } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import { Hints } from '../../fields/Hints.tsx';
import { privateField } from '../../fields/privateField.ts';
import { isNearlyFull, Room } from '../../fields/Room.tsx';
import { Scale } from '../../fields/scale/Scale.tsx';
import { setCheckIn, useNotebook } from '../../store/notebook.ts';
import { Status } from '../../ui/Status.tsx';
import { useToday } from '../../ui/useToday.ts';
import styles from './CheckInForm.module.css';

const ends: Record<Item, [low: string, high: string]> = {
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
  const labelId = (item: Item) => `${id}label-${item}`;
  const whyId = (item: Item) => `${id}why-${item}`;
  const fallen = items.filter((item) => fellFrom(list, day, item));
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
          {other === today && !thisWeeks.includes(today)
            ? 'Make a new one for today'
            : `Change the one of ${sayDate(other)} instead`}
        </button>
      )}
      <fieldset className={styles.questions} aria-labelledby="this-week" disabled={!today}>
        {items.map((item) => {
          const before = fellFrom(list, day, item);
          return (
            <div key={item} className={styles.question}>
              <span className={styles.label} id={labelId(item)}>
                {itemLabels[item]}
              </span>
              <Scale
                labelId={labelId(item)}
                ends={ends[item]}
                value={checkIn[item]}
                onValue={(value) => keep(withItem(checkIn, item, value))}
              >
                {before && (
                  <p className={styles.why} id={whyId(item)}>
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
          <Hints text={checkIn.note} />
          <Room id={roomId} length={checkIn.note.length} longest={longestAnswer} />
        </div>
      </fieldset>
    </>
  );
}
