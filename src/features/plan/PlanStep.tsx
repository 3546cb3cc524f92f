import { links } from '../../domain/links.ts';
import type { StepResult } from '../../domain/plan.ts';
import { Fields } from '../../fields/Fields.tsx';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { ResultLines } from '../../ui/ResultLines.tsx';
import styles from './Plan.module.css';

type Props = {
  result: StepResult;
  isFirstOfPath: boolean;
  /** Whether it goes into files and on paper. */
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  /** Whether its fields are shown, to change what was written. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Missing where nothing is the step's own: the contact decision belongs to its path. */
  onDelete: (() => void) | undefined;
};

/** What came of one step: to read, change, take along or delete. */
export function PlanStep(props: Props) {
  const { result, isFirstOfPath, isChosen, onChoose, isOpen, onOpen, onDelete } = props;
  const { step, title, pathTitle, exercise, lines } = result;
  const titleId = `plan-${step.replace('/', '-')}`;
  // A message that is put away, and what stands before one, is only in its step.
  const isGated = exercise.gate !== undefined;
  return (
    <>
      {isFirstOfPath && <h2 className={styles.path}>{pathTitle}</h2>}
      <section className={styles.part} aria-labelledby={titleId} data-chosen={isChosen || undefined}>
        <h3 id={titleId}>
          <InternalLink to={links.step(step)}>{title}</InternalLink>
        </h3>
        <div className={styles.lines}>
          <ResultLines lines={lines} heading="h4" />
        </div>
        <div className={styles.tools}>
          <label className={styles.choose}>
            <input type="checkbox" checked={isChosen} onChange={({ target }) => onChoose(target.checked)} />
            <span>
              In files and on paper<span className="visually-hidden">: {title}</span>
            </span>
          </label>
          {isGated ? (
            <InternalLink to={links.step(step)}>
              Change it in its step<span className="visually-hidden">: {title}</span>
            </InternalLink>
          ) : (
            <button
              type="button"
              className="text-button"
              aria-expanded={isOpen}
              onClick={() => onOpen(!isOpen)}
            >
              {/* Text alone in an element is set anew even where a translator has put its own in its place. */}
              <span>{isOpen ? 'Close' : 'Change'}</span>
              <span className="visually-hidden"> {title}</span>
            </button>
          )}
          {onDelete && (
            <button type="button" className="text-button" onClick={onDelete}>
              Delete<span className="visually-hidden"> {title}</span>
            </button>
          )}
        </div>
        {isOpen && <Fields step={step} fields={exercise.fields} labelId={titleId} />}
      </section>
    </>
  );
}
