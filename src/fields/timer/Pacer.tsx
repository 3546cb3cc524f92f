import { useState } from 'react';
import { useTick } from '../../ui/useTick.ts';
import styles from './Pacer.module.css';

/** Half a breath, in ms: six breaths a minute. The style sheet has the same length. */
const halfBreath = 5000;

type Props = { isHidden: boolean; onToggle: (isHidden: boolean) => void };

/** A slow breath to follow with the eyes: a circle that grows and shrinks, or words alone where motion is unwelcome. */
export function Pacer({ isHidden, onToggle }: Props) {
  return (
    <div className={styles.pacer}>
      {!isHidden && <Breath />}
      <button type="button" className="text-button" onClick={() => onToggle(!isHidden)}>
        {isHidden ? 'Show the slow breath' : 'Hide the slow breath'}
      </button>
    </div>
  );
}

function Breath() {
  const [opened] = useState(() => performance.now());
  const [phase, setPhase] = useState<'in' | 'out'>('in');
  useTick(halfBreath, () =>
    // A little is allowed for a tick that comes early.
    setPhase(Math.floor((performance.now() - opened + 100) / halfBreath) % 2 === 0 ? 'in' : 'out'),
  );
  return (
    <>
      <p className="visually-hidden">Breathe in for 5 seconds, then out for 5 seconds.</p>
      <div className={styles.breath} data-phase={phase} aria-hidden="true">
        <span className={styles.circle} />
        <span className={styles.words}>{phase === 'in' ? 'Breathe in' : 'Breathe out'}</span>
      </div>
    </>
  );
}
