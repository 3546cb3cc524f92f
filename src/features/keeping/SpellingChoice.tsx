import { useId } from 'react';

import { setSpelling, useSpelling } from '../../store/spelling.ts';
import styles from './KeepingSettings.module.css';

/** Lets the browser check the spelling of private words, and says what that may cost. */
export function SpellingChoice() {
  const isChecked = useSpelling();
  const id = useId();

  return (
    <section className={styles.settings} aria-labelledby={id}>
      <h2 id={id}>Spelling</h2>
      <p id={`${id}-what`}>
        Your spelling is not checked unless you want it. Some browsers send what you type to a service on the
        internet for that. This guide cannot tell whether yours does.
      </p>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={`${id}-what`}
          onChange={({ target }) => setSpelling(target.checked)}
        />
        <span>Let the browser check the spelling of what I write</span>
      </label>
    </section>
  );
}
