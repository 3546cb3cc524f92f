import { setDiscreet, useDiscreet } from '../../store/discreet.ts';
import { useReady } from '../../ui/useReady.ts';
import styles from './DiscreetChoice.module.css';

/** Chooses what the tab shows of the guide. The page that it stands on says what it cannot do. */
export function DiscreetChoice() {
  const isDiscreet = useDiscreet();
  const isReady = useReady();
  return (
    <section className={styles.choice} aria-labelledby="discreet">
      <h2 id="discreet">A tab that says nothing</h2>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={isDiscreet}
          disabled={!isReady}
          onChange={({ target }) => setDiscreet(target.checked)}
        />
        <span>Show “Notes” and a blank icon in the tab</span>
      </label>
    </section>
  );
}
