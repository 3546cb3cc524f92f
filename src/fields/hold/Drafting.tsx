import { useId } from 'react';

import { longestAnswer } from '../../domain/field.ts';
import { holdHours } from '../../domain/hold.ts';
import { Hints } from '../Hints.tsx';
import { PickOne } from '../PickOne.tsx';
import { privateField } from '../privateField.ts';
import styles from './HoldField.module.css';
import { Notes } from './Notes.tsx';
import type { Hold } from './useHold.ts';

type Props = {
  hold: Hold;
  /** What it can begin with: the answers of other fields. */
  joined: string;
  /** The classes of hints that help with the message. */
  hints: readonly string[] | undefined;
  /** How many words are enough. */
  enough: number | undefined;
  labelId: string;
  describedBy: string | undefined;
  thenFocus: (act: () => void) => () => void;
};

/** Before it is put away. */
export function Drafting({ hold, joined, hints, enough, labelId, describedBy, thenFocus }: Props) {
  const notesId = useId();
  return (
    <>
      <textarea
        {...privateField}
        rows={5}
        value={hold.draft}
        maxLength={longestAnswer}
        aria-labelledby={labelId}
        aria-describedby={describedBy ? `${describedBy} ${notesId}` : notesId}
        onChange={({ target }) => hold.onWrite(target.value)}
      />
      {joined && hold.draft.trim() === '' && (
        <div className={styles.buttons}>
          <button type="button" className="quiet-button" onClick={thenFocus(() => hold.onWrite(joined))}>
            Join the parts from above
          </button>
        </div>
      )}
      <div id={notesId}>
        <Notes draft={hold.draft} now={hold.now} enough={enough} />
      </div>
      <Hints text={hold.draft} classes={hints} />
      <PickOne
        label="Put it away for"
        options={holdHours.map((hours) => ({ value: String(hours), label: `${hours} hours` }))}
        value={String(hold.hours)}
        onPick={hold.setHours}
      />
      <p className={styles.note}>The message is not shown until then. This guide sends nothing.</p>
      <div className={styles.buttons}>
        <button
          type="button"
          className="button"
          disabled={hold.draft.trim() === ''}
          onClick={thenFocus(hold.onPutAway)}
        >
          Put it away
        </button>
        {hold.undo && (
          <button type="button" className="quiet-button" onClick={thenFocus(hold.undo)}>
            Undo
          </button>
        )}
      </div>
    </>
  );
}
