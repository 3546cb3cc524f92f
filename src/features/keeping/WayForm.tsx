import { useId, useRef, useState } from 'react';

import { canSeal } from '../../domain/sealed.ts';
import type { Way } from '../../domain/way.ts';
import { keepAs } from '../../store/keepAs.ts';
import { type Keeping, useKeeping } from '../../store/keepingState.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import { LockForm } from './LockForm.tsx';
import styles from './WayForm.module.css';
import { cannotKeep, cannotLock, ways } from './ways.ts';

/** What stands in the way, where it is not that the browser keeps nothing. */
const refusals: Partial<Record<Keeping['state'], string>> = {
  full: 'There is no room left on this device for this site. Nothing is changed.',
  locked: 'It has been locked in another tab. Unlock it here first.',
  newer: 'What is kept here is from a newer version of this guide. Load this page again first.',
};

type Props = {
  /** The id of what asks for the choice. */
  labelledBy: string;
  /** Told when it is kept in the way that was chosen. */
  onKept: () => void;
};

/** The ways in which the notebook can be kept, none of them chosen beforehand. */
export function WayForm({ labelledBy, onKept }: Props) {
  const name = useId();
  const { way: now, damaged } = useKeeping();
  const [chosen, setChosen] = useState<Way>();
  const [trouble, setTrouble] = useState('');
  const choices = useRef<HTMLFieldSetElement>(null);

  function onTrouble(sentence: string) {
    changeAndFocus(
      () => setTrouble(sentence),
      () => choices.current?.querySelector('input:enabled'),
    );
  }

  async function onKeep() {
    if (chosen !== 'open' && chosen !== 'memory') return onTrouble('Please choose one of these first.');
    const outcome = await keepAs(chosen);
    if (outcome === 'kept') onKept();
    else onTrouble(refusals[outcome] ?? cannotKeep);
  }

  return (
    <div className={styles.ways}>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <fieldset ref={choices} aria-labelledby={labelledBy}>
        {ways
          .filter(({ way }) => way !== now)
          .map(({ way, label, help }) => {
            const isRefused = way === 'locked' && (!canSeal() || damaged);
            const id = `${name}${way}`;
            return (
              <label key={way} className={styles.way}>
                {/* Its name is the choice alone: what it means is as long as a paragraph. */}
                <input
                  type="radio"
                  name={name}
                  aria-labelledby={id}
                  aria-describedby={`${id}help`}
                  checked={chosen === way}
                  disabled={isRefused}
                  onChange={() => {
                    setChosen(way);
                    setTrouble('');
                  }}
                />
                <span>
                  <strong id={id}>{label}</strong>
                  <span id={`${id}help`}>
                    <span className={styles.help}>{help}</span>
                    {isRefused && (
                      <span className={styles.help}>
                        {damaged
                          ? 'First save or delete the damaged text that was put aside: it lies there unlocked.'
                          : cannotLock}
                      </span>
                    )}
                  </span>
                </span>
              </label>
            );
          })}
      </fieldset>
      {chosen === 'locked' ? (
        <LockForm onLocked={onKept} />
      ) : (
        <button type="button" className="button" onClick={onKeep}>
          Keep it this way
        </button>
      )}
    </div>
  );
}
