import type { ContactNote, ContactOutcome } from '../../domain/contact.ts';
import styles from './DecisionField.module.css';
import { noteWords, outcomeWords } from './words.ts';

/** What the contact decision came to, and what it means. */
export function Outcome({ outcome, note }: { outcome: ContactOutcome; note?: ContactNote | undefined }) {
  return (
    <div className={styles.outcome} data-outcome={outcome}>
      <p className={styles.title}>{outcomeWords[outcome].title}</p>
      <p>{outcomeWords[outcome].text}</p>
      {note && <p>{noteWords[note]}</p>}
    </div>
  );
}
