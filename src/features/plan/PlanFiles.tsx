import { useId, useState } from 'react';

import { type PlanDate, planMarkdown, planText, type StepResult } from '../../domain/plan.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useSaid } from '../../ui/useSaid.tsx';
import styles from './Plan.module.css';

/** Takes what was chosen along: as a file, in a calendar, or on paper. */
export function PlanFiles({
  results,
  dates,
}: {
  results: readonly StepResult[];
  dates: readonly PlanDate[];
}) {
  const [withWords, setWithWords] = useState(false);
  const [said, say] = useSaid();
  const nothing = results.length === 0;
  const id = useId();

  function onSave(name: string, text: string, type: string) {
    saveFile(name, text, type);
    say(`Saved as ${name}. It is not locked: anyone who can open the file can read it.`);
  }

  async function onCalendar() {
    try {
      const { calendarFile } = await import('./calendar.ts');
      onSave('reminders.ics', calendarFile(dates, withWords, new Date()), 'text/calendar');
    } catch {
      say('The calendar file could not be made: a part of the guide did not load. Please try again.');
    }
  }

  return (
    <section className={styles.files} aria-labelledby="plan-files">
      <h2 id="plan-files">Take it with you</h2>
      <p>
        Only what is ticked above goes along. Files and paper can be found by others: think of where you leave
        them.
      </p>
      <div className={styles.tools}>
        <button
          type="button"
          className="quiet-button"
          disabled={nothing}
          onClick={() => onSave('notes.md', planMarkdown(results), 'text/markdown')}
        >
          Save as Markdown
        </button>
        <button
          type="button"
          className="quiet-button"
          disabled={nothing}
          onClick={() => onSave('notes.txt', planText(results), 'text/plain')}
        >
          Save as plain text
        </button>
        <button type="button" className="quiet-button" disabled={nothing} onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="quiet-button" disabled={dates.length === 0} onClick={onCalendar}>
          Save the days for a calendar
        </button>
      </div>
      <label className={styles.choose}>
        <input
          type="checkbox"
          aria-labelledby={`${id}what`}
          aria-describedby={`${id}who`}
          checked={withWords}
          onChange={({ target }) => setWithWords(target.checked)}
        />
        <span>
          <span id={`${id}what`}>Write in the calendar what each day is about.</span>{' '}
          <span id={`${id}who`}>
            Otherwise it says “Reminder”. Others may see it, in a shared calendar or on a locked screen.
          </span>
        </span>
      </label>
      <p role="status">{said}</p>
    </section>
  );
}
