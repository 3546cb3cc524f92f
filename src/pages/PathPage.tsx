import { type PathWords, stepId } from '../domain/guide.ts';
import { links } from '../domain/links.ts';
import { isDone } from '../domain/notebook.ts';
import { isStarted, nextToDo } from '../domain/progress.ts';
import { LockedLine } from '../features/keeping/LockedLine.tsx';
import { Steps } from '../features/walking/Steps.tsx';
import { StepTrail } from '../features/walking/StepTrail.tsx';
import { useNotebook } from '../store/notebook.ts';
import { InternalLink } from '../ui/InternalLink.tsx';
import { ProseText } from '../ui/ProseText.tsx';
import styles from './PathPage.module.css';

/** A path: its opening, what is done of it, and its steps. */
export function PathPage({ words }: { words: PathWords }) {
  const { id, list, related } = words;
  const notebook = useNotebook();
  const next = nextToDo(notebook, list);
  const started = isStarted(notebook, id);
  return (
    <article className={styles.path}>
      <div className={styles.head}>
        <div>
          <p className="eyebrow">
            {list.total} {list.total === 1 ? 'step' : 'steps'} · about {words.time}
          </p>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p className="lead">{words.summary}</p>
          <p className={styles.start}>
            {next ? (
              <InternalLink className="button" rel="next" to={links.step(stepId(id, next.slug))}>
                {started ? `Carry on: ${next.title}` : `Start with step 1`} <span aria-hidden="true">→</span>
              </InternalLink>
            ) : (
              <a className="button" href="#what-may-come-next">
                Every step is done. See what may come next
              </a>
            )}
          </p>
          <LockedLine />
        </div>
        <StepTrail list={list} />
      </div>
      {!next && (
        <section className={styles.after} aria-labelledby="what-may-come-next">
          <h2 id="what-may-come-next">What may come next</h2>
          <ProseText prose={words.afterwards} />
        </section>
      )}
      <div className={styles.columns}>
        <div className="prose">
          <ProseText prose={words.opening} />
        </div>
        <section aria-labelledby="steps">
          <h2 id="steps">The steps</h2>
          <Steps list={list} here={started ? next?.slug : undefined} />
          {related && (
            <section className={styles.related} aria-labelledby="related">
              <h2 id="related">{related.title}</h2>
              <p>{related.intro}</p>
              <ul>
                {related.steps.map(({ path, slug, title }) => (
                  <li key={stepId(path, slug)}>
                    <InternalLink to={links.step(stepId(path, slug))}>{title}</InternalLink>
                    {isDone(notebook, stepId(path, slug)) && <span> done</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </section>
      </div>
    </article>
  );
}
