import type { StepList } from '../../domain/guide.ts';
import { doneCount, doneFlags } from '../../domain/progress.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { useNotebook } from '../../store/notebook.ts';
import { Bowl } from '../../ui/Bowl.tsx';
import { useFreshStep } from './freshStep.ts';
import styles from './StepTrail.module.css';

type Props = {
  list: StepList;
  /** The number of the step at hand, from 1; none on the page of the path. */
  number?: number;
};

/** Where the reader is and what is done: the bowl, a line of words that says the same, and on a step its place. */
export function StepTrail({ list, number }: Props) {
  const notebook = { done: useNotebook((state) => state.done) };
  const done = doneCount(notebook, list);
  const isLocked = useKeeping(({ state }) => state === 'locked');
  const flags = doneFlags(notebook, list);
  const justDone = useFreshStep(list);
  // Gold is drawn on the page that comes next. On the step's own page it would only hold up the way there.
  const isDrawn = justDone !== undefined && flags[justDone] && justDone !== (number ?? 0) - 1;
  const fresh = isDrawn ? justDone : undefined;
  // In a long path only some steps are listed: the bowl then fills by how many are done.
  const whole = flags.length === list.total;
  return (
    <div className={styles.trail} data-large={number ? undefined : true}>
      <div className={styles.picture}>
        <Bowl
          steps={list.total}
          isDone={(step) => (whole ? flags[step] === true : step < done)}
          fresh={whole ? fresh : undefined}
        />
      </div>
      <p className={styles.words}>
        {number && <span>{`Step ${number} of ${list.total}`}</span>}
        <span>{isLocked ? 'Progress is locked' : `${done} of ${list.total} done`}</span>
      </p>
      {number && whole && (
        <div className={styles.line} aria-hidden="true">
          {flags.map((isDone, step) => (
            <span
              key={list.steps[step]?.slug}
              data-done={isDone || undefined}
              data-here={step === number - 1 || undefined}
              data-fresh={step === fresh || undefined}
            />
          ))}
        </div>
      )}
    </div>
  );
}
