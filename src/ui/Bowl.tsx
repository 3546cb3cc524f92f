import { useId } from 'react';

import { bowlCracks, bowlFoot, bowlRim, bowlSize, bowlWall, crackCount, crackOf } from '../domain/bowl.ts';
import styles from './Bowl.module.css';

type Props = {
  /** How many steps the path has. */
  steps: number;
  /** Which steps are done, by their place from 0. */
  isDone: (step: number) => boolean;
  /** A step that was done just now: its gold is drawn in. */
  fresh?: number | undefined;
};

/** The bowl with its cracks, gold where a step is done. A picture only: the words stand beside it. */
export function Bowl({ steps, isDone, fresh }: Props) {
  const clip = useId();
  const all = Array.from({ length: steps }, (_, step) => step);
  const cracks = bowlCracks(steps);
  const filled = Array.from({ length: crackCount(steps) }, (_, crack) =>
    all.every((step) => crackOf(step, steps) !== crack || isDone(step)),
  );
  const drawn = fresh === undefined ? -1 : crackOf(fresh, steps);
  return (
    <svg className={styles.bowl} viewBox={`0 0 ${bowlSize.width} ${bowlSize.height}`} aria-hidden="true">
      <clipPath id={clip}>
        <path d={bowlWall} />
      </clipPath>
      <ellipse className={styles.shadow} cx="120" cy="186" rx="60" ry="6" />
      <path className={styles.foot} d={bowlFoot} />
      <ellipse className={styles.inside} {...bowlRim} />
      <path className={styles.wall} d={bowlWall} />
      <g clipPath={`url(#${clip})`}>
        {cracks.map((line, crack) => (
          <path
            key={line}
            d={line}
            data-gold={filled[crack] || undefined}
            data-fresh={crack === drawn || undefined}
            pathLength={crack === drawn ? 1 : undefined}
          />
        ))}
      </g>
      <ellipse className={styles.rim} {...bowlRim} />
    </svg>
  );
}
