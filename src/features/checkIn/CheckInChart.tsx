import { items } from '../../domain/checkIn.ts';
import { type CheckInOfDay, checkInSummary, itemLabels, valuesOf } from '../../domain/checkIns.ts';
import styles from './CheckInChart.module.css';
import { CheckInTable } from './CheckInTable.tsx';
import { ItemChart } from './ItemChart.tsx';

/** How each item went over the weeks: drawn, in a sentence, and as numbers. Without a total and without a verdict. */
export function CheckInChart({ list }: { list: readonly CheckInOfDay[] }) {
  if (list.length < 2) return <p>From your second check-in on, a chart comes here.</p>;
  return (
    <>
      <p className={styles.note}>
        This is how you see your own weeks. It proves nothing to anyone, and earns no credit.
      </p>
      <ul className={styles.charts}>
        {items
          .filter((item) => valuesOf(list, item).length > 0)
          .map((item) => (
            <li key={item}>
              <h3>{itemLabels[item]}</h3>
              <ItemChart list={list} item={item} />
              <p>{checkInSummary(list, item)}</p>
            </li>
          ))}
      </ul>
      <details className={styles.table}>
        <summary>The same numbers in a table</summary>
        <CheckInTable list={list} />
      </details>
    </>
  );
}
