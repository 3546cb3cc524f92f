import { useEffect, useRef, useState } from 'react';

import { isUntouched } from '../../domain/progress.ts';
import { setDiscreet, useDiscreet } from '../../store/discreet.ts';
import { eraseEverything } from '../../store/erasing.ts';
import { forgetGates } from '../../store/gates.ts';
import { hasParts } from '../../store/hasParts.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { useNotebook } from '../../store/notebook.ts';
import { setSpelling, useSpelling } from '../../store/spelling.ts';
import card from '../../ui/Card.module.css';
import { useReady } from '../../ui/useReady.ts';
import styles from './EraseEverything.module.css';

/** What was deleted can be brought back for this long, in ms. */
export const undoLimit = 60_000;

const outcomes = {
  deleted: 'It is deleted. Nothing that you wrote, ticked or opened is kept on this device now.',
  'brought back': 'It is back, as it was.',
  left: 'It is off this page, but the browser holds on to a copy. Please delete the data of this site in the settings of the browser.',
};

/** Deletes all that is kept on this device, in two steps. It can be brought back for a minute, while the page is open. */
export function EraseEverything() {
  const [asked, setAsked] = useState(false);
  const [undo, setUndo] = useState<() => void>();
  const [said, setSaid] = useState<'deleted' | 'brought back'>();
  /** The browser did not let go of the second copy. */
  const [isLeft, setIsLeft] = useState(false);
  const isEmptied = useNotebook(isUntouched);
  // Text that is locked, or could not be read, or not by this version, is kept here too.
  const isUnread = useKeeping(({ state, damaged }) => damaged || state === 'newer' || state === 'locked');
  const ready = useReady();
  // So is what came from another device and waits for the rest.
  const untouched = isEmptied && !isUnread && !(ready && hasParts());
  // Once something is written again, it is no longer so that all is deleted.
  const shown = said === 'deleted' && isLeft ? 'left' : said;
  const outcome = said === 'brought back' || untouched ? shown && outcomes[shown] : undefined;
  const status = useRef<HTMLParagraphElement>(null);
  const ask = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // Outside React: the clock.
    if (!undo) return;
    const until = Date.now() + undoLimit;
    const timer = setTimeout(() => setUndo(undefined), undoLimit);
    // A device that slept has not counted on: whoever opens it next is too late.
    const look = () => {
      if (Date.now() >= until) setUndo(undefined);
    };
    const signs = ['visibilitychange', 'pointerdown', 'keydown'];
    for (const sign of signs) document.addEventListener(sign, look, true);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, look, true);
    };
  }, [undo]);

  function onErase() {
    const wishes = { discreet: useDiscreet.getState(), spelling: useSpelling.getState() };
    const erased = eraseEverything();
    forgetGates();
    setUndo(() => () => {
      erased.undo();
      setDiscreet(wishes.discreet);
      setSpelling(wishes.spelling);
    });
    setIsLeft(false);
    void erased.isGone.then((isGone) => setIsLeft(!isGone));
    setDiscreet(false);
    setSpelling(false);
    setAsked(false);
    setSaid('deleted');
    status.current?.focus();
  }

  function onUndo() {
    undo?.();
    setUndo(undefined);
    setSaid('brought back');
    status.current?.focus();
  }

  function onKeep() {
    setAsked(false);
    ask.current?.focus();
  }

  return (
    <section className={card.card} aria-labelledby="erase">
      <h2 id="erase">Delete what is kept here</h2>
      {!outcome && (
        <p>
          {untouched && ready
            ? 'Nothing of yours is kept on this device yet.'
            : 'This deletes what you wrote, what you ticked, and which steps are done.'}
        </p>
      )}
      <p role="status" ref={status} tabIndex={-1}>
        {outcome}
      </p>
      {undo && (
        <p className={styles.undo}>
          <button type="button" className="quiet-button" onClick={onUndo}>
            Bring it back
          </button>
          You can for one minute, as long as you stay on this page.
        </p>
      )}
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
