import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

import type { Backup } from '../../domain/backup.ts';
import { dayOf, sayDay } from '../../domain/day.ts';
import type { Notebook } from '../../domain/notebook.ts';
import { countsOf, difference } from '../../domain/restoring.ts';
import { type Restoring, restore } from '../../store/backup.ts';
import { useNotebook } from '../../store/notebook.ts';
import styles from './BackupParts.module.css';

const rows = [
  ['steps', 'Steps done'],
  ['answers', 'Answers'],
  ['promises', 'Promises'],
  ['checkIns', 'Check-ins'],
] as const;

type Props = {
  backup: Backup;
  whole: boolean;
  saved: ReactNode;
  /** The reader has decided. */
  onDone?: () => void;
};
type Outcome = { said: string; after?: Notebook; undo?: () => void };

/** What a backup holds beside what is here, and the choice of what becomes of both. */
export function RestorePreview({ backup, whole, saved, onDone }: Props) {
  const notebook = useNotebook();
  const [choice, setChoice] = useState<Restoring>('merge');
  const [outcome, setOutcome] = useState<Outcome>();
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  // Where the form was that had the focus, its outcome stands.
  useEffect(() => heading.current?.focus(), []);

  function onRestore() {
    const { after, undo } = restore(backup, choice);
    setOutcome({
      said: choice === 'merge' ? 'Both are together now.' : 'The backup is in place now.',
      after,
      undo,
    });
    onDone?.();
    status.current?.focus();
  }

  function onLeave() {
    setOutcome({ said: 'Nothing was changed.' });
    onDone?.();
    status.current?.focus();
  }

  function onUndo() {
    outcome?.undo?.();
    setOutcome({ said: 'It is as it was before.' });
    status.current?.focus();
  }

  const [here, there] = [countsOf(notebook), countsOf(backup.notebook)];
  return (
    <section className={styles.preview} aria-labelledby="backup-holds">
      <h3 id="backup-holds" ref={heading} tabIndex={-1}>
        What this backup holds
      </h3>
      {!outcome && (
        <>
          <p>{sayMade(backup.made)}</p>
          {!whole && <p>Some of it could not be read, and is left out.</p>}
          <table className={styles.counts} aria-labelledby="backup-holds">
            <thead>
              <tr>
                <td />
                <th scope="col">Here now</th>
                <th scope="col">In the backup</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([part, name]) => (
                <tr key={part}>
                  <th scope="row">{name}</th>
                  <td>{here[part]}</td>
                  <td>{there[part]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Difference notebook={notebook} backup={backup.notebook} />
          <fieldset className={styles.choices}>
            <legend>What should become of it?</legend>
            <label>
              <input
                type="radio"
                name={name}
                checked={choice === 'merge'}
                onChange={() => setChoice('merge')}
              />
              <span>
                Put both together. Where two differ, the later one stays. The other text of an answer is
                offered beside its field. If a promise differs, both are kept.
              </span>
            </label>
            <label>
              <input
                type="radio"
                name={name}
                checked={choice === 'replace'}
                onChange={() => setChoice('replace')}
              />
              <span>Keep only the backup. What is here now goes away.</span>
            </label>
          </fieldset>
          <div className={styles.tools}>
            <button type="button" className="button" onClick={onRestore}>
              {choice === 'merge' ? 'Put both together' : 'Keep only the backup'}
            </button>
            <button type="button" className="quiet-button" onClick={onLeave}>
              Leave all as it is
            </button>
          </div>
        </>
      )}
      <p role="status" ref={status} tabIndex={-1}>
        {outcome?.said}
      </p>
      {outcome?.undo && saved}
      {/* Once something else has changed, going back would take that away as well. */}
      {outcome?.undo && outcome.after === notebook && (
        <button type="button" className="quiet-button" onClick={onUndo}>
          Undo
        </button>
      )}
    </section>
  );
}

function Difference({ notebook, backup }: { notebook: Notebook; backup: Notebook }) {
  const { onlyHere, onlyThere, laterHere, laterThere } = difference(notebook, backup);
  const lines = [
    onlyHere > 0 && `${onlyHere} only here`,
    onlyThere > 0 && `${onlyThere} only in the backup`,
    laterHere > 0 && `${laterHere} in both, later here`,
    laterThere > 0 && `${laterThere} in both, later in the backup`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p>What is here and what is in the backup are the same.</p>;
  return (
    <div>
      <p>Ticks, answers, promises and check-ins that differ:</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function sayMade(made: string): string {
  const date = new Date(made);
  if (Number.isNaN(date.getTime())) return 'It does not say when it was made.';
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `It was made on ${sayDay(dayOf(date))} at ${time}.`;
}
