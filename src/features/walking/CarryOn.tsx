import { useContents } from '../../content/words.ts';
import { stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { nextToDo, pathsByLast } from '../../domain/progress.ts';
import { useNotebook } from '../../store/notebook.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import styles from './CarryOn.module.css';

/** Leads back to where the reader was. For who has not begun there is a link to each path in its place. */
export function CarryOn({ paths }: { paths: readonly { id: string; title: string }[] }) {
  const notebook = useNotebook();
  const started = pathsByLast(notebook);
  const { contents } = useContents(started.length > 0);
  // A path may have been taken away since: then it is the last one that is left.
  const found = started.map((id) => contents?.paths.find((path) => path.id === id)).find(Boolean);
  const step =
    found && nextToDo(notebook, { path: found.id, total: found.steps.length, first: 1, steps: found.steps });
  return (
    <p className={styles.links}>
      {found ? (
        <InternalLink
          className="button"
          to={step ? links.step(stepId(found.id, step.slug)) : links.path(found.id)}
        >
          <span>{step ? `Carry on: ${step.title}` : `All steps done: ${found.title}`}</span>
          <span aria-hidden="true">→</span>
        </InternalLink>
      ) : (
        paths.map(({ id, title }, index) => (
          <InternalLink key={id} className={index === 0 ? 'button' : 'quiet-button'} to={links.path(id)}>
            {title}
          </InternalLink>
        ))
      )}
    </p>
  );
}
