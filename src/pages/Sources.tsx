import type { Source } from '../domain/guide.ts';
import styles from './Sources.module.css';

/** Every source once, each with an anchor that the steps link to. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul className={styles.sources}>
        {sources.map(({ id, cite, url }) => (
          <li key={id} id={id} tabIndex={-1}>
            {cite}{' '}
            {url && (
              <a href={url} rel="noreferrer">
                {url.replace('https://', '')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
