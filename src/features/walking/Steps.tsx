import { type StepId, type StepList, stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { isDone } from '../../domain/notebook.ts';
import { useNotebook } from '../../store/notebook.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { reopenStep } from './freshStep.ts';
import styles from './Steps.module.css';

type Props = {
  list: StepList;
  /** The slug of the step that the reader is on, or would carry on with. */
  here?: string | undefined;
  /** Whether `here` is the page at hand, rather than the next thing to do. */
  isCurrent?: boolean;
};

/** The button is gone once it has been pressed: focus goes to its step. */
function onUndo(button: HTMLElement, id: StepId) {
  const link = button.closest('li')?.querySelector('a');
  reopenStep(id);
  link?.focus();
}

/** The steps of a path in order, each with what has become of it. No step is locked. */
export function Steps({ list, here, isCurrent = false }: Props) {
  const notebook = { done: useNotebook((state) => state.done) };
  const isPart = list.steps.length < list.total;
  return (
    <>
      <ol className={styles.steps} start={list.first}>
        {list.steps.map(({ slug, title }, index) => {
          const id = stepId(list.path, slug);
          const done = isDone(notebook, id);
          const isHere = slug === here;
          return (
            <li key={slug} data-done={done || undefined} data-here={isHere || undefined}>
              <span className={styles.mark} data-number={list.first + index} aria-hidden="true">
                {done ? '✓' : list.first + index}
              </span>
              <InternalLink to={links.step(id)} aria-current={isHere && isCurrent ? 'step' : undefined}>
                {title}
                {done && <span className="visually-hidden">, done</span>}
              </InternalLink>
              {isHere && !isCurrent && !done && <span className={styles.note}>Here</span>}
              {done && (
                <button
                  type="button"
                  className={styles.undo}
                  onClick={(event) => onUndo(event.currentTarget, id)}
                >
                  Undo<span className="visually-hidden">: {title} is not done</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {isPart && (
        <p>
          <InternalLink to={links.path(list.path)}>All {list.total} steps</InternalLink>
        </p>
      )}
    </>
  );
}
