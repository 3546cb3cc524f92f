import { useRef, useState } from 'react';

import { type Keeping, useKeeping } from '../../store/keepingState.ts';
import { lockNow } from '../../store/lockNow.ts';
import { useFocusAtLock } from '../../ui/focusAtLock.ts';
import { Status } from '../../ui/Status.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import styles from './KeepingSettings.module.css';
import { OneCopyLine } from './OneCopyLine.tsx';
import { SpellingChoice } from './SpellingChoice.tsx';
import { Unlock } from './Unlock.tsx';
import { WayForm } from './WayForm.tsx';
import { cannotKeep, keptHow } from './ways.ts';

/** What is so whatever was chosen. */
const nothing: Partial<Record<Keeping['state'], string>> = {
  erased: 'What was kept here has been deleted. Nothing is kept now.',
  unavailable: cannotKeep,
};

/** Says how the notebook is kept, and lets the reader change it. */
export function KeepingSettings() {
  const { state, way } = useKeeping();
  const [isChanging, setIsChanging] = useState(false);
  const isNothing = way === 'undecided' || nothing[state] !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  const isLocked = state === 'locked';
  useFocusAtLock(heading, isLocked);
  const lock = way !== 'locked' ? '' : isLocked ? ' It is locked now.' : ' It is unlocked now.';

  function onKept() {
    setIsChanging(false);
    heading.current?.focus();
  }

  return (
    <>
      <section className={styles.settings} aria-labelledby="way">
        <h2 id="way" ref={heading} tabIndex={-1}>
          How it is kept now
        </h2>
        {/* What is said of erasing says this too. */}
        {isNothing && <p>{nothing[state] ?? keptHow[way]}</p>}
        <Status words={isNothing ? '' : keptHow[way] + lock} />
        <OneCopyLine />
        {isLocked ? (
          <Unlock heading="h3" onUnlocked={() => heading.current?.focus()} />
        ) : (
          <>
            {way === 'locked' && (
              <div className={styles.buttons}>
                <button type="button" className="button" onClick={lockNow}>
                  Lock now
                </button>
              </div>
            )}
            {way !== 'undecided' && (
              <button
                type="button"
                className="quiet-button"
                aria-expanded={isChanging}
                disabled={state === 'newer'}
                onClick={() => setIsChanging(!isChanging)}
              >
                Change how it is kept
              </button>
            )}
            {(isChanging || way === 'undecided') && <WayForm labelledBy="way" onKept={onKept} />}
            {way === 'locked' && <ChangePassphrase />}
          </>
        )}
      </section>
      <SpellingChoice />
    </>
  );
}
