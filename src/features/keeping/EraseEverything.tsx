import { useState } from 'react';

import { isUntouched } from '../../domain/progress.ts';
import { eraseEverything } from '../../store/keeping.ts';
import { useNotebook } from '../../store/notebook.ts';
import { useReady } from '../../ui/useReady.ts';
import styles from './EraseEverything.module.css';

/** Deletes all that is kept on this device, in two steps. */
export function EraseEverything() {
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState(false);
  const untouched = useNotebook(isUntouched);
  const ready = useReady();

  function onErase() {
    eraseEverything();
    setAsked(false);
    setErased(true);
  }

  return (
    <section className={styles.erase} aria-labelledby="erase">
      <h2 id="erase">Delete what is kept here</h2>
      <p role="status">
        {erased && untouched
          ? 'It is deleted. Nothing is kept on this device now.'
          : untouched && ready
            ? 'Nothing is kept on this device yet.'
            : 'This deletes what you wrote, what you ticked, and which steps are done.'}
      </p>
      {asked ? (
        <div className={styles.choice}>
          <button type="button" className="danger-button" onClick={onErase}>
            Yes, delete everything
          </button>
          <button type="button" className="quiet-button" onClick={() => setAsked(false)}>
            Keep it
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="quiet-button"
          disabled={!ready || untouched}
          onClick={() => setAsked(true)}
        >
          Delete everything kept here
        </button>
      )}
    </section>
  );
}
