import { useRef, useState } from 'react';

import { isUntouched } from '../../domain/progress.ts';
import { forgetGates } from '../../store/gates.ts';
import { eraseEverything, useKeeping } from '../../store/keeping.ts';
import { useNotebook } from '../../store/notebook.ts';
import { useReady } from '../../ui/useReady.ts';
import styles from './EraseEverything.module.css';

/** Deletes all that is kept on this device, in two steps. */
export function EraseEverything() {
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState(false);
  const isEmptied = useNotebook(isUntouched);
  // Text that could not be read, or not by this version, is kept here too.
  const isUnread = useKeeping(({ state, damaged }) => damaged || state === 'newer');
  const untouched = isEmptied && !isUnread;
  const ready = useReady();
  const status = useRef<HTMLParagraphElement>(null);
  const ask = useRef<HTMLButtonElement>(null);

  function onErase() {
    eraseEverything();
    forgetGates();
    setAsked(false);
    setErased(true);
    status.current?.focus();
  }

  function onKeep() {
    setAsked(false);
    ask.current?.focus();
  }

  return (
    <section className={styles.erase} aria-labelledby="erase">
      <h2 id="erase">Delete what is kept here</h2>
      <p role="status" ref={status} tabIndex={-1}>
        {erased && untouched
          ? 'It is deleted. Nothing is kept on this device now.'
          : untouched && ready
            ? 'Nothing is kept on this device yet.'
            : 'This deletes what you wrote, what you ticked, and which steps are done.'}
      </p>
      {/* It stays where it is, so that a second tap by mistake does not fall on the button that deletes. */}
      <button
        type="button"
        className="quiet-button"
        ref={ask}
        aria-expanded={asked}
        disabled={!ready || untouched}
        onClick={() => setAsked(true)}
      >
        Delete everything kept here
      </button>
      {asked && (
        <div className={styles.choice}>
          <button type="button" className="danger-button" onClick={onErase}>
            Yes, delete everything
          </button>
          <button type="button" className="quiet-button" onClick={onKeep}>
            Keep it
          </button>
        </div>
      )}
    </section>
  );
}
