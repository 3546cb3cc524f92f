import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';

import { type Keeping, useKeeping } from '../../store/keepingState.ts';
import { bringTo, isNowhere, useFocusAtLock } from '../../ui/focusAtLock.ts';
import type { HeadingLevel } from './headingLevel.ts';
import styles from './Private.module.css';
import { Unlock } from './Unlock.tsx';
import { WayChoice } from './WayChoice.tsx';
import { keptHow } from './ways.ts';

type Props = {
  /** What is in the reader's own words, or asks for them. */
  children: ReactNode;
  /**
   * Whether something is written here: then the reader is asked first how it is to be kept. Elsewhere they are asked
   * once there is something that is not saved.
   */
  isWritten?: boolean;
  heading: HeadingLevel;
};

/** Where nothing can be kept, or not now, the notice at the top of the page says what to do. */
const mayKeep: readonly Keeping['state'][] = ['saved', 'saving', 'undecided', 'full'];

/** Where it is as it was chosen. Elsewhere the line beside the fields says what is in the way. */
const asChosen: readonly Keeping['state'][] = ['saved', 'saving', 'memory'];

/** What was answered, and what the place is called after that. */
const names = { kept: 'What you write', unlocked: 'Unlocked' };

/** Stands before all that is private: nothing of it is shown while it is locked. */
export function Private({ children, isWritten = false, heading }: Props) {
  const { state, way, gone } = useKeeping();
  const place = useRef<HTMLDivElement>(null);
  // An object: to unlock it a second time is another answer.
  const [done, setDone] = useState<{ what: keyof typeof names }>();
  useEffect(() => {
    // Once the place has its new name. What was answered is gone then: what stands in its place is read next. Who writes on
    // meanwhile is left to it.
    if (done && isNowhere(document.activeElement)) bringTo(place.current);
  }, [done]);
  const isLocked = state === 'locked';
  // What a screen reader says of the place when the focus goes there.
  const name = isLocked ? 'Locked' : done && names[done.what];
  useFocusAtLock(place, isLocked);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={styles.private}
      {...(name && { role: 'group', 'aria-label': name })}
    >
      {isLocked ? (
        <Unlock heading={heading} onUnlocked={() => setDone({ what: 'unlocked' })} />
      ) : (
        (isWritten || state === 'undecided') &&
        way === 'undecided' &&
        mayKeep.includes(state) && <WayChoice heading={heading} onKept={() => setDone({ what: 'kept' })} />
      )}
      {/* The form may have filled the window of a phone: what came of it is said where it stood. */}
      {done?.what === 'kept' && way !== 'undecided' && asChosen.includes(state) && (
        <p className={styles.done}>{keptHow[way]}</p>
      )}
      {/* Begun anew with another notebook: what fields hold for putting back goes with the one before. */}
      {!isLocked && <Fragment key={gone}>{children}</Fragment>}
    </div>
  );
}
