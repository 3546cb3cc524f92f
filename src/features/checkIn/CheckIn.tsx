import type { ReactNode } from 'react';

import { checkInsInOrder } from '../../domain/checkIns.ts';
import { useNotebook } from '../../store/notebook.ts';
import styles from './CheckIn.module.css';
import { CheckInChart } from './CheckInChart.tsx';
import { CheckInFiles } from './CheckInFiles.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { CheckInList } from './CheckInList.tsx';

/** The check-in of this week, how it went over the weeks, and all of them. `saved` says whether it is kept. */
export function CheckIn({ saved }: { saved: ReactNode }) {
  const register = useNotebook((notebook) => notebook.checkIns);
  const list = checkInsInOrder(register);
  return (
    <>
      <section className={styles.turn} aria-labelledby="this-week">
        <h2 id="this-week">This week</h2>
        <CheckInForm list={list} />
        {saved}
      </section>
      <section className={styles.part} aria-labelledby="over-the-weeks">
        <h2 id="over-the-weeks">Over the weeks</h2>
        <CheckInChart list={list} />
      </section>
      <section className={styles.part} aria-labelledby="all-check-ins">
        <h2 id="all-check-ins">Your check-ins</h2>
        <CheckInList list={list} />
        {list.length > 0 && <CheckInFiles list={list} />}
      </section>
    </>
  );
}
