import { countWords, enoughWords, hasQuestion, isLate } from '../../domain/hold.ts';
import styles from './HoldField.module.css';

type Props = { draft: string; now: number; enough: number | undefined };

/** Quiet sentences on how long it is, what it asks for, and how late it is. */
export function Notes({ draft, now, enough = enoughWords }: Props) {
  const words = countWords(draft);
  if (words === 0) return null;
  return (
    <>
      {words > enough && <p className={styles.note}>This has {words} words. Shorter is kinder.</p>}
      {hasQuestion(draft) && <p className={styles.note}>It asks a question. A question wants an answer.</p>}
      {isLate(now) && <p className={styles.note}>It is late. This can wait until the morning.</p>}
    </>
  );
}
