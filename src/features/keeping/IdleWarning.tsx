import { useEffect, useRef } from 'react';

import { useKeeping } from '../../store/keepingState.ts';
import { stayUnlocked, warning } from '../../store/locking.ts';
import { lockNow, useLocking } from '../../store/lockNow.ts';
import { LeaveLink } from '../../ui/LeaveLink.tsx';
import styles from './IdleWarning.module.css';

/** Warns before the notebook locks itself, and offers to go on (WCAG 2.2.1). */
export function IdleWarning() {
  const isWarned = useLocking((locking) => locking.isWarned);
  const { state } = useKeeping();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Outside React: a dialog is modal only when it is opened by its own method.
    const shown = dialog.current;
    if (!isWarned || !shown) return;
    if (typeof shown.showModal === 'function') shown.showModal();
    // A browser without dialogs shows it where it stands, among the rest of the page.
    else shown.setAttribute('open', '');
  }, [isWarned]);
  /** Closed by its own method, a dialog gives the focus back to where it was. */
  function onGoOn() {
    if (typeof dialog.current?.close === 'function') dialog.current.close();
    else stayUnlocked();
  }
  if (!isWarned) return null;
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.warning}
      aria-labelledby="idle"
      aria-describedby="idle-what"
      onClose={stayUnlocked}
    >
      <h2 id="idle">Are you still there?</h2>
      <p id="idle-what">
        Your words lock themselves in {warning / 1000} seconds.
        {state === 'saved' && ' What you wrote is saved.'}
      </p>
      <div>
        <button type="button" className="button" onClick={onGoOn}>
          Go on
        </button>
        <button type="button" className="quiet-button" onClick={lockNow}>
          Lock now
        </button>
        {/* Outside of a modal dialog nothing can be pressed. */}
        <LeaveLink className="quiet-button" />
      </div>
    </dialog>
  );
}
