import type { Item } from '../../domain/checkIn.ts';
import { type CheckInOfDay, itemLabels, valuesOf } from '../../domain/checkIns.ts';
import { type Day, daysBetween, sayDate, sayShortDate } from '../../domain/day.ts';
import styles from './ItemChart.module.css';

// In units of the drawing, which is about as wide as a phone.
const width = 288;
const height = 152;
const left = 26;
const right = 30;
const top = 32;
const bottom = 28;

const heightOf = (value: number) => top + ((10 - value) / 10) * (height - top - bottom);

/** More points than this would run into each other: then the line alone shows the way. */
const mostPoints = 20;

/** One item over the weeks. The line breaks where the item was left out. All charts have the same days. */
export function ItemChart({ list, item }: { list: readonly CheckInOfDay[]; item: Item }) {
  const values = valuesOf(list, item);
  const first = values[0];
  const last = values.at(-1);
  const from = list[0]?.day;
  const to = list.at(-1)?.day;
  if (!first || !last || !from || !to) return null;

  const days = Math.max(1, daysBetween(from, to));
  const placeOf = (day: Day) => left + (daysBetween(from, day) / days) * (width - left - right);
  const numbers = values.map(({ value }) => value);
  const radius = list.length > mostPoints ? 1.5 : 3.5;
  const label =
    first === last
      ? `Chart of ‘${itemLabels[item]}’: ${first.value} on ${sayDate(first.day)}.`
      : `Line chart of ‘${itemLabels[item]}’: ${first.value} on ${sayDate(first.day)}, ${last.value} on ${sayDate(last.day)}, in between from ${Math.min(...numbers)} to ${Math.max(...numbers)}.`;

  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 5, 10].map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={heightOf(value)} y2={heightOf(value)} />
          <text x={left - 8} y={heightOf(value) + 5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <text x={left} y={height - 6}>
        {sayShortDate(from)}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end">
        {sayShortDate(to)}
      </text>
      {runsOf(list, item).map((run) => (
        <polyline
          key={run[0]?.day}
          points={run.map(({ day, value }) => `${placeOf(day)},${heightOf(value)}`).join(' ')}
        />
      ))}
      {values.map(({ day, value }) => (
        <circle key={day} cx={placeOf(day)} cy={heightOf(value)} r={radius} />
      ))}
      {first !== last && (
        <text className={styles.value} x={placeOf(first.day)} y={heightOf(first.value) - 8}>
          {first.value}
        </text>
      )}
      <text className={styles.value} x={placeOf(last.day) + 8} y={heightOf(last.value) + 5}>
        {last.value}
      </text>
    </svg>
  );
}

/** The values in rows without a gap: a check-in that left the item out ends a row. */
function runsOf(list: readonly CheckInOfDay[], item: Item) {
  const runs: { day: Day; value: number }[][] = [[]];
  for (const { day, checkIn } of list) {
    const value = checkIn[item];
    if (value === undefined) runs.push([]);
    else runs.at(-1)?.push({ day, value });
  }
  return runs.filter((run) => run.length > 0);
}
