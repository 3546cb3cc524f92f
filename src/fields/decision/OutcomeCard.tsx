import type { ContactNote, ContactOutcome } from '../../domain/contact.ts';
import styles from './DecisionField.module.css';
import { contactOutcomeWords, noteWords } from './words.ts';

/** What the contact decision came to, and what it means. */
export function OutcomeCard({ outcome, note }: { outcome: ContactOutcome; note?: ContactNote | undefined }) {
  return (
    <div className={styles.outcome} data-outcome={outcome}>
      <p className={styles.title}>{contactOutcomeWords[outcome].title}</p>
      <p>{contactOutcomeWords[outcome].text}</p>
      {note && <p>{noteWords[note]}</p>}
    </div>
  );
}
