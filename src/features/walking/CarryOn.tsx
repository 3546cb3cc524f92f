import { useContents } from '../../content/words.ts';
import { stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { lastPath, nextToDo } from '../../domain/progress.ts';
import { useNotebook } from '../../store/notebook.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import styles from './CarryOn.module.css';

/** The way back to where the reader was. Its place is kept free, so that nothing moves when it comes. */
export function CarryOn() {
  const notebook = useNotebook();
  const path = lastPath(notebook);
  const contents = useContents(path !== undefined);
  const found = contents?.paths.find(({ id }) => id === path);
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
