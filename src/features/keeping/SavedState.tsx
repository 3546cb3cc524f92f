import { useEffect, useRef, useState } from 'react';

import { lastWords } from '../../domain/way.ts';
import { type Keeping, useKeeping } from '../../store/keepingState.ts';
import { lockNow } from '../../store/lockNow.ts';
import { useNotebook } from '../../store/notebook.ts';
import styles from './SavedState.module.css';

const sentences = {
  saved: 'Saved in this browser, on this device.',
  saving: 'Saving …',
  undecided: (
    <>
      Not saved yet: <a href="#way">say above how it is to be kept</a>.
    </>
  ),
  memory: 'Not kept, as you chose: it is gone when you close or reload this page, or go to another site.',
  locked: 'Locked.',
  unavailable: 'Not saved: this browser does not allow it.',
  full: 'Not saved: there is no room left on this device.',
  newer: 'Not saved: this page is older than what is kept here.',
  erased: 'Not saved: what was kept here has been deleted.',
};

/** Says beside the fields whether what stands in them is saved. It says "saved" only of what is. */
export function SavedState() {
  const { state, way } = useKeeping();
  const said = useSaidOnce(state);
  const isUnlocked = way === 'locked' && state !== 'locked';
  return (
    <div className={styles.state}>
      <p data-state={state}>
        {state === 'saved' && way === 'undecided'
          ? 'Nothing that you write is saved until you say how it is to be kept.'
          : state === 'saved' && way === 'locked'
            ? 'Saved on this device, locked with your passphrase.'
            : sentences[state]}
      </p>
      {isUnlocked && (
        <button type="button" className="quiet-button" onClick={lockNow}>
          Lock now
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said === 'saved' && way !== 'undecided' && 'Saved, as you chose.'}
        {said === 'undecided' && 'Nothing is saved until you say above how it is to be kept.'}
      </p>
    </div>
  );
}

/**
 * What is to be said aloud: that it is saved, the first time that words are on a page, and the first time after they could
 * not be; and that it is not, until the reader has said how. At every pause in writing it would stand in the way of what a
 * screen reader says of the words themselves; and that a page was opened, which is saved as well, nobody has to hear.
 */
function useSaidOnce(state: Keeping['state']) {
  const [said, setSaid] = useState<Keeping['state']>();
  const saved = useRef<number>(undefined);
  useEffect(() => {
    const words = lastWords(useNotebook.getState());
    const isKnown = saved.current !== undefined;
    if (state === 'saved' && isKnown && saved.current !== words) setSaid(state);
    if (state !== 'saved' && state !== 'saving') setSaid(isKnown ? state : undefined);
    // Locked, nothing of them is here: what comes with the passphrase is not new.
    if (state === 'locked') saved.current = undefined;
    else if (state === 'saved') saved.current = words;
    else saved.current ??= words;
  }, [state]);
  return said;
}
