import { type ReactNode, useRef } from 'react';

import { type Keeping, useKeeping } from '../../store/keepingState.ts';
import styles from './Kept.module.css';
import { Unlock } from './Unlock.tsx';
import { WayChoice } from './WayChoice.tsx';

type Props = {
  /** What is in the reader's own words, or asks for them. */
  children: ReactNode;
  /**
   * Whether something is written here: then the reader is asked first how it is to be kept. Elsewhere they are asked
   * once there is something that is not saved.
   */
  isWritten?: boolean;
};

/** Where nothing can be kept, or not now, the notice at the top of the page says what to do. */
const mayKeep: readonly Keeping['state'][] = ['saved', 'saving', 'undecided', 'full'];

/** Stands before all that is private: nothing of it is shown while it is locked. */
export function Kept({ children, isWritten = false }: Props) {
  const { state, way } = useKeeping();
  const place = useRef<HTMLDivElement>(null);
  // What was answered is gone: what stands in its place is read next.
  const onDone = () => place.current?.focus({ preventScroll: true });
  return (
    <div ref={place} tabIndex={-1} className={styles.kept}>
      {state === 'locked' ? (
        <Unlock onUnlocked={onDone} />
      ) : (
        <>
          {(isWritten || state === 'undecided') && way === 'undecided' && mayKeep.includes(state) && (
            <WayChoice onKept={onDone} />
          )}
          {children}
        </>
      )}
    </div>
  );
}
