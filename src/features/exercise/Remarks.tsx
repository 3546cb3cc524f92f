import { Status } from '../../ui/Status.tsx';
import styles from './Remarks.module.css';

/** Quiet lines on what an exercise comes to. They are read aloud when they appear, and stand in no one's way. */
export function Remarks({ remarks }: { remarks: readonly string[] }) {
  return (
    <Status words={remarks.join(' ')}>
      <ul className={styles.remarks} aria-label="Remarks on what you have so far">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Status>
  );
}
