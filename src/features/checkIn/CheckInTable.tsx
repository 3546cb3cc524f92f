import { type Item, items } from '../../domain/checkIn.ts';
import type { CheckInOfDay } from '../../domain/checkIns.ts';
import { sayShortDate } from '../../domain/day.ts';
import styles from './CheckInTable.module.css';

/** Short enough for five columns on a phone. */
const columns: Record<Item, string> = {
  did: 'Did as I said',
  told: 'Told the truth',
  respected: 'Kept to a no',
  feel: 'How I feel',
};

/** The numbers of the chart, for those who read rather than look. */
export function CheckInTable({ list }: { list: readonly CheckInOfDay[] }) {
  return (
    <table className={styles.table}>
      <caption>Each from 0 to 10</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          {items.map((item) => (
            <th key={item} scope="col">
              {columns[item]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map(({ day, checkIn }) => (
          <tr key={day}>
            <th scope="row">{sayShortDate(day)}</th>
            {items.map((item) => (
              <td key={item}>
                {checkIn[item] ?? (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="visually-hidden">left out</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
