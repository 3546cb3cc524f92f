import { useId, useState } from 'react';

import { holdEnd, longerHolds } from '../../domain/hold.ts';
import styles from './HoldField.module.css';
import { sayInstant } from './sayInstant.ts';
import type { Hold } from './useHold.ts';

/**
 * While it is put away: the message is not on the page, though words that it was joined from still stand in their own
 * fields. There is no way to end the time early.
 */
export function Held({ hold, thenFocus }: { hold: Hold; thenFocus: (act: () => void) => () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const optionsId = useId();
  const { instants } = hold;
  const longer = instants ? longerHolds(instants) : [];

  function onLonger(hours: number) {
    hold.onLonger(hours);
    setIsOpen(false);
  }

  return (
    <>
      <p>Nobody sends it: not this guide, and not later.</p>
      {hold.isPutBack && (
        <>
          <p>The clock of this device was put back. The time may be longer than you chose.</p>
          <button type="button" className="quiet-button" onClick={thenFocus(hold.onPutAway)}>
            Count the {hold.hours} hours from now
          </button>
        </>
      )}
      <div className={styles.buttons}>
        {longer.length > 0 && (
          <button
            type="button"
            className="quiet-button"
            aria-expanded={isOpen}
            aria-controls={optionsId}
            onClick={() => setIsOpen(!isOpen)}
          >
            Change the time to a longer one
          </button>
        )}
        <button type="button" className="danger-button" onClick={thenFocus(hold.onDelete)}>
          Delete it
        </button>
      </div>
      <div id={optionsId} className={styles.buttons}>
        {isOpen &&
          instants &&
          longer.map((hours) => (
            <button
              key={hours}
              type="button"
              className="quiet-button"
              onClick={thenFocus(() => onLonger(hours))}
            >
              {hours} hours, until {sayInstant(holdEnd(instants.putAway, hours))}
            </button>
          ))}
      </div>
    </>
  );
}
