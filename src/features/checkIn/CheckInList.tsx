import { useRef, useState } from 'react';

import { type CheckIn, emptyCheckIn, isEmptyCheckIn, items } from '../../domain/checkIn.ts';
import { type CheckInOfDay, itemLabels } from '../../domain/checkIns.ts';
import { type Day, sayDate } from '../../domain/day.ts';
import { kept } from '../../domain/notebook.ts';
import { setCheckIn, useNotebook } from '../../store/notebook.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import styles from './CheckInList.module.css';

/** Every check-in, the newest first, to read again or to delete. A deleted one can be put back until the page is left. */
export function CheckInList({ list }: { list: readonly CheckInOfDay[] }) {
  const register = useNotebook((notebook) => notebook.checkIns);
  const [deleted, setDeleted] = useState<readonly CheckInOfDay[]>([]);
  const shown = useRef<HTMLUListElement>(null);

  // What was erased with everything else, or given anew on that day, cannot be put back over it.
  const stillDeleted = deleted.filter(({ day }) => {
    const now = kept(register, day);
    return now !== undefined && isEmptyCheckIn(now);
  });
  const rows = [
    ...list.map((entry) => ({ ...entry, isDeleted: false })),
    ...stillDeleted.map((entry) => ({ ...entry, isDeleted: true })),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));

  // The button that was pressed gives way to another in the same place, which takes the focus.
  const change = (day: Day, checkIn: CheckIn, nowDeleted: typeof deleted) =>
    changeAndFocus(
      () => {
        setDeleted(nowDeleted);
        setCheckIn(day, checkIn);
      },
      () => shown.current?.querySelector<HTMLElement>(`[data-day="${day}"] button`),
    );
  const others = (day: Day) => deleted.filter((entry) => entry.day !== day);
  const onDelete = (day: Day, checkIn: CheckIn) =>
    change(day, emptyCheckIn, [...others(day), { day, checkIn }]);
  const onPutBack = (day: Day, checkIn: CheckIn) => change(day, checkIn, others(day));

  if (rows.length === 0) return <p>There is none yet. What you give above will be listed here.</p>;
  return (
    <ul className={styles.list} ref={shown}>
      {rows.map(({ day, checkIn, isDeleted }) =>
        isDeleted ? (
          <li key={day} data-day={day}>
            <p>The check-in of {sayDate(day)} is deleted.</p>
            <button type="button" className="quiet-button" onClick={() => onPutBack(day, checkIn)}>
              Put it back<span className="visually-hidden">: {sayDate(day)}</span>
            </button>
          </li>
        ) : (
          <li key={day} data-day={day}>
            <h3>
              <time dateTime={day}>{sayDate(day)}</time>
            </h3>
            <dl>
              {items.map((item) =>
                checkIn[item] === undefined ? null : (
                  <div key={item}>
                    <dt>{itemLabels[item]}</dt>
                    <dd>{checkIn[item]}</dd>
                  </div>
                ),
              )}
            </dl>
            {checkIn.note.trim() && (
              <p className={styles.note} dir="auto">
                {checkIn.note}
              </p>
            )}
            <button type="button" className="text-button" onClick={() => onDelete(day, checkIn)}>
              Delete <span className="visually-hidden">the check-in of {sayDate(day)}</span>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
