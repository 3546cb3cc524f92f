import { useEffect } from 'react';

import { publicAddress } from '../content/publicAddress.ts';
import { prefetchWords } from '../content/words.ts';
import { type Pair, type StepWords, sayMinutes, stepId } from '../domain/guide.ts';
import { links } from '../domain/links.ts';
import { YourTurn } from '../features/exercise/YourTurn.tsx';
import { ShareStep } from '../features/share/ShareStep.tsx';
import { StepBar } from '../features/walking/StepBar.tsx';
import { Steps } from '../features/walking/Steps.tsx';
import { StepTrail } from '../features/walking/StepTrail.tsx';
import { ThisWeek } from '../features/week/ThisWeek.tsx';
import { visitStep } from '../store/notebook.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { InternalLink } from '../ui/InternalLink.tsx';
import { ProseText } from '../ui/ProseText.tsx';
import { whenIdle } from '../ui/whenIdle.ts';
import styles from './StepPage.module.css';
import { useFirstScreenFirst } from './useFirstScreenFirst.ts';
import { useWriting } from './useWriting.ts';

/** The steps whose "What is known" is open: who comes back from a source finds it as it was. */
const opened = new Set<string>();

type Props = {
  words: StepWords;
  address: string;
};

/** A step, from its idea to what is known about it. */
export function StepPage({ words, address }: Props) {
  const { path, slug, number, list, previous, next } = words;

  // After the paint: nobody waits for what follows from a visit, and a step that is left before it was not seen.
  useEffect(() => afterPaint(() => visitStep(path.id, slug)), [path.id, slug]);

  // Outside React: the network. The neighbours' words are there before they are asked for.
  useEffect(
    () =>
      whenIdle(() => {
        prefetchWords(next ? links.step(stepId(path.id, next.slug)) : links.path(path.id));
        if (previous) prefetchWords(links.step(stepId(path.id, previous.slug)));
      }),
    [path.id, previous, next],
  );

  return (
    <div className={styles.step}>
      <aside className={styles.side} aria-label={`${path.title}: where you are`}>
        <StepTrail list={list} number={number} />
        <div className={styles.list}>
          <Steps list={list} here={slug} isCurrent />
        </div>
      </aside>
      <StepText key={slug} words={words} address={address} />
    </div>
  );
}

/** The words of a step, which are new with each step. */
function StepText({ words, address }: Props) {
  const isWhole = useFirstScreenFirst();
  return (
    <article className={styles.text}>
      <p className="eyebrow">
        <InternalLink to={links.path(words.path.id)}>{words.path.title}</InternalLink>
        {` · ${sayMinutes(words.minutes)}`}
      </p>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p className="lead">{words.summary}</p>

      <section className="prose" aria-labelledby="idea">
        <h2 id="idea">The idea</h2>
        <ProseText prose={words.idea} />
      </section>
      {words.care && (
        <section className={styles.care} aria-labelledby="care">
          <h2 id="care">Take care</h2>
          <ProseText prose={words.care} />
        </section>
      )}
      {isWhole ? <RestOfStep words={words} address={address} /> : <div className={styles.rest} />}
      <StepBar step={words} />
    </article>
  );
}

/** What stands below the first screen. */
function RestOfStep({ words, address }: Props) {
  const { Writing, hasFailed, load } = useWriting();
  const id = stepId(words.path.id, words.slug);
  return (
    <>
      <section className="prose" aria-labelledby="how">
        <h2 id="how">How to do it</h2>
        <ProseText prose={words.how} />
      </section>
      <section aria-labelledby="pairs">
        <h2 id="pairs">Instead of, try</h2>
        {words.pairs.map((pair) => (
          <PairOfWords key={pair.situation} pair={pair} />
        ))}
      </section>
      <YourTurn
        exercise={words.exercise}
        writing={Writing && <Writing words={words} />}
        hasFailed={hasFailed}
        onReached={load}
      />
      <section aria-labelledby="week">
        <h2 id="week">This week</h2>
        <ThisWeek step={id} actions={words.week} />
      </section>
      <section className={styles.other} aria-labelledby="other-side">
        <h2 id="other-side">From the other side</h2>
        <ProseText prose={words.otherSide} />
        <p>
          <InternalLink to={links.page('hurt')}>More for you</InternalLink>
        </p>
      </section>
      <details
        className={styles.known}
        open={opened.has(id)}
        onToggle={({ currentTarget }) => (currentTarget.open ? opened.add(id) : opened.delete(id))}
      >
        <summary>
          <h2>What is known about this</h2>
        </summary>
        <div className="prose">
          <ProseText prose={words.known} />
          <p>{`Last reviewed on ${words.reviewedOn}.`}</p>
        </div>
      </details>
      <ShareStep title={words.title} address={publicAddress(address)} />
    </>
  );
}

function PairOfWords({ pair }: { pair: Pair }) {
  return (
    <div className={styles.pair}>
      <h3>{pair.situation}</h3>
      <div className={styles.instead}>
        <p className={styles.label}>Instead of</p>
        <ProseText prose={pair.instead} />
      </div>
      <div className={styles.try}>
        <p className={styles.label}>Try</p>
        <ProseText prose={pair.try} />
      </div>
    </div>
  );
}
