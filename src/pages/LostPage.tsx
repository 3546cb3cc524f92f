import type { LostWords } from '../domain/guide.ts';
import { links } from '../domain/links.ts';
import { NearestSteps } from '../features/lost/NearestSteps.tsx';
import { InternalLink } from '../ui/InternalLink.tsx';
import { ProseText } from '../ui/ProseText.tsx';
import styles from './LostPage.module.css';
import page from './TextPage.module.css';

/** Shown for an address that does not exist. */
export function LostPage({ words, address }: { words: LostWords; address: string }) {
  return (
    <article className={page.page}>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p className="lead">{words.summary}</p>
      <div className="prose">
        <ProseText prose={words.body} />
      </div>
      <NearestSteps address={address} />
      <h2>Every path</h2>
      <div className="prose">
        <ul className={styles.paths}>
          {words.paths.map(({ slug, title }) => (
            <li key={slug}>
              <InternalLink to={links.path(slug)}>{title}</InternalLink>
            </li>
          ))}
          <li>
            <InternalLink to={links.home()}>The first page</InternalLink>
          </li>
        </ul>
      </div>
    </article>
  );
}
