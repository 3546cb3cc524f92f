import { useKeeping } from '../../store/keeping.ts';
import { useReady } from '../../ui/useReady.ts';
import styles from './SavedState.module.css';

const sentences = {
  saved: 'Saved in this browser, on this device.',
  saving: 'Saving …',
  unavailable: 'Not saved: this browser does not allow it.',
  full: 'Not saved: there is no room left on this device.',
  newer: 'Not saved: this page is older than what is kept here.',
  erased: 'Not saved: what was kept here has been erased.',
};

/** Says beside the fields whether what stands in them is saved. It says "saved" only of what is. */
export function SavedState() {
  const state = useKeeping((keeping) => keeping.state);
  const ready = useReady();
  return (
    <p className={styles.state} data-state={state}>
      {ready ? sentences[state] : 'You can write as soon as the page is ready.'}
    </p>
  );
}
