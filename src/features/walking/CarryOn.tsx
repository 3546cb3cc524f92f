import { useContents } from '../../content/words.ts';
import { stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { nextToDo, pathsByLast } from '../../domain/progress.ts';
import { useNotebook } from '../../store/notebook.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import styles from './CarryOn.module.css';

/** The way back to where the reader was. Its place is kept free, so that nothing moves when it comes. */
export function CarryOn() {
  const notebook = useNotebook();
  const started = pathsByLast(notebook);
  const { contents } = useContents(started.length > 0);
  // A path may have been taken away since: then it is the last one that is left.
  const found = started.map((id) => contents?.paths.find((path) => path.id === id)).find(Boolean);
  const step =
    found && nextToDo(notebook, { path: found.id, total: found.steps.length, first: 1, steps: found.steps });
  return (
    <div className={styles.place}>
      {found && step && (
        <InternalLink className={styles.link} to={links.step(stepId(found.id, step.slug))}>
          <span>Carry on</span> <strong>{step.title}</strong> <span aria-hidden="true">→</span>
        </InternalLink>
      )}
      {found && !step && (
        <InternalLink className={styles.link} to={links.path(found.id)}>
          <span>All steps done</span> <strong>{found.title}</strong> <span aria-hidden="true">→</span>
        </InternalLink>
      )}
    </div>
  );
}
