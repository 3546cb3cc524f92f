import { type CheckInOfDay, checkInSummary, partLabels, parts, valuesOf } from '../../domain/checkIn.ts';
import styles from './CheckInChart.module.css';
import { CheckInTable } from './CheckInTable.tsx';
import { PartChart } from './PartChart.tsx';

/** How each part went over the weeks: drawn, in a sentence, and as numbers. Without a total and without a verdict. */
export function CheckInChart({ list }: { list: readonly CheckInOfDay[] }) {
  if (list.length < 2) return <p>From your second check-in on, a chart comes here.</p>;
  return (
    <>
      <p className={styles.note}>
        This is how you see your own weeks. It proves nothing to anyone, and earns no credit.
      </p>
      <ul className={styles.charts}>
        {parts
          .filter((part) => valuesOf(list, part).length > 0)
          .map((part) => (
            <li key={part}>
              <h3>{partLabels[part]}</h3>
              <PartChart list={list} part={part} />
              <p>{checkInSummary(list, part)}</p>
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
