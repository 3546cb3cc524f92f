import { useId } from 'react';

import type { HomeWords, PathCard } from '../domain/guide.ts';
import { links } from '../domain/links.ts';
import { siteLine } from '../domain/pageTitle.ts';
import { doneCount } from '../domain/progress.ts';
import type { Prose } from '../domain/prose.ts';
import { LockedLine } from '../features/keeping/LockedLine.tsx';
import { CarryOn } from '../features/walking/CarryOn.tsx';
import { useKeeping } from '../store/keepingState.ts';
import { useNotebook } from '../store/notebook.ts';
import { Bowl } from '../ui/Bowl.tsx';
import { InternalLink } from '../ui/InternalLink.tsx';
import { ProseText } from '../ui/ProseText.tsx';
import styles from './HomePage.module.css';

/** Steps that a card names before it says how many more there are. */
const named = 5;

/** Choose a path, or carry on. */
export function HomePage({ words }: { words: HomeWords }) {
  return (
    <div className={styles.home}>
      <div className={styles.hero}>
        <div>
          <p className="eyebrow">{siteLine}</p>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p className="lead">{words.summary}</p>
          <CarryOn paths={words.paths} />
          <LockedLine />
        </div>
        <div className={styles.picture}>
          <Bowl steps={5} isDone={(step) => step < 3} />
        </div>
      </div>
      <aside className={styles.care}>
        <p>
          <strong>Before you start.</strong> If someone frightens, controls or hurts you, this guide is not
          the next step. If you have been asked to stay away, staying away comes first, and only a few of the
          steps are for you.{' '}
          <InternalLink to={links.page('before-you-start')}>A few questions first</InternalLink>, or{' '}
          <InternalLink to={links.page('help')}>find someone to talk to</InternalLink>.
        </p>
      </aside>
      <div className={styles.paths}>
        {words.paths.map((path) => (
          <Card key={path.id} path={path} />
        ))}
      </div>
      <div className={styles.notes}>
        {notesOf(words.body).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes are words of the build, and keep their places.
          <div key={index}>
            <ProseText prose={note} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The words cut at their headings: a note stays whole, however many paragraphs it has. */
const notesOf = (body: Prose): Prose[] =>
  body.reduce<Prose[]>((notes, node) => {
    const note = notes.at(-1);
    if (note && node[0] !== 'h2') note.push(node);
    else notes.push([node]);
    return notes;
  }, []);

function Card({ path }: { path: PathCard }) {
  const { list } = path;
  const notebook = { done: useNotebook((state) => state.done) };
  const done = doneCount(notebook, list);
  const isLocked = useKeeping(({ state }) => state === 'locked');
  const more = list.total - named;
  const titleId = useId();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <p className="eyebrow">
        {list.total} {list.total === 1 ? 'step' : 'steps'} · about {path.time}
      </p>
      <h2 id={titleId}>
        <InternalLink to={links.path(path.id)}>{path.title}</InternalLink>
      </h2>
      <p>{path.summary}</p>
      <ol>
        {list.steps.slice(0, named).map(({ slug, title }) => (
          <li key={slug}>{title}</li>
        ))}
      </ol>
      <p className={styles.more}>{more > 0 ? `and ${more} more` : ''}</p>
      <p className={styles.done}>{isLocked ? 'Progress is locked' : `${done} of ${list.total} done`}</p>
    </section>
  );
}
