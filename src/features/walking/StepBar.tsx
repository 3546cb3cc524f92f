import { type StepWords, stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { finishStep } from './freshStep.ts';
import styles from './StepBar.module.css';

/**
 * Back and on. Both are plain links, so that they work before any script has arrived; with it, going on marks the
 * step as done.
 */
export function StepBar({ step }: { step: StepWords }) {
  const { path, slug, number, previous, next } = step;
  const pathAddress = links.path(path.id);
  return (
    <nav className={styles.bar} aria-label="Back and on">
      <InternalLink
        rel="prev"
        className="quiet-button"
        to={previous ? links.step(stepId(path.id, previous.slug)) : pathAddress}
      >
        <span aria-hidden="true">←</span> {previous ? `Step ${number - 1}` : 'All steps'}
      </InternalLink>
      <InternalLink
        rel="next"
        className="button"
        to={next ? links.step(stepId(path.id, next.slug)) : pathAddress}
        // The second half of a double tap may land here, on the step that the first half has led to.
        onClick={(event) => event.detail < 2 && finishStep(stepId(path.id, slug))}
      >
        {next ? `Done, on to step\u00a0${number + 1}` : 'Done, see the whole path'}{' '}
        <span aria-hidden="true">→</span>
      </InternalLink>
    </nav>
  );
}
