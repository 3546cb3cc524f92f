import { useId, useRef, useState } from 'react';

import { dayOf, sayDay } from '../../domain/day.ts';
import { stepOf } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { isSettled, type KeptPromise, type Outcome, outcomes } from '../../domain/promise.ts';
import { isDue, withOutcome, withoutLastOutcome } from '../../domain/promiseDays.ts';
import type { NamedPromise } from '../../domain/promises.ts';
import { outcomeWords, sayDue, sayOutcome, sayPromise } from '../../domain/promiseWords.ts';
import { Hints } from '../../fields/Hints.tsx';
import { Line } from '../../fields/Line.tsx';
import { isNearlyFull, Room } from '../../fields/Room.tsx';
import { setPromise } from '../../store/notebook.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToday } from '../../ui/useToday.ts';
import styles from './Plan.module.css';

const longestNote = 300;

/**
 * All promises, the next day first. How each went is noted; it is not counted and not praised. A promise that gets another
 * day by that stays in its place until the page is left: a second tap must not meet another promise there.
 */
export function Promises({ promises }: { promises: readonly NamedPromise[] }) {
  const [places, setPlaces] = useState<readonly string[]>([]);
  const come = promises.filter(({ key }) => !places.includes(key));
  if (come.length > 0) setPlaces([...places, ...come.map(({ key }) => key)]);
  const inPlace = promises.toSorted((a, b) => places.indexOf(a.key) - places.indexOf(b.key));
  return (
    <section className={styles.promises} aria-labelledby="promises">
      <h2 id="promises">Promises</h2>
      <ul>
        {inPlace.map(({ key, promise }) => (
          <li key={key}>
            <OnePromise promise={promise} promiseKey={key} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnePromise({ promise, promiseKey }: { promise: KeptPromise; promiseKey: string }) {
  const id = useId();
  const howItWent = useRef<HTMLFieldSetElement>(null);
  const today = useToday();
  const last = promise.log.at(-1);
  const step = stepOf(promiseKey);

  function onNote(note: string) {
    if (last) setPromise(promiseKey, { ...promise, log: [...promise.log.slice(0, -1), { ...last, note }] });
  }

  // The buttons are gone until the next day it is due: focus stays beside them.
  function onOutcome(outcome: Outcome) {
    howItWent.current?.focus();
    setPromise(promiseKey, withOutcome(promise, outcome, dayOf(new Date())));
  }

  // The button may be gone once it has been pressed: focus goes to how it went.
  function onTakeBack() {
    howItWent.current?.focus();
    setPromise(promiseKey, withoutLastOutcome(promise));
  }

  return (
    <>
      <p id={id} className={styles.promise}>
        {sayPromise(promise)}
      </p>
      <p className={styles.soft}>
        {dueWords(promise)}
        <InternalLink to={links.step(step)}>Go to its step</InternalLink>
      </p>
      <fieldset
        ref={howItWent}
        className={styles.tools}
        aria-label="How it went"
        aria-describedby={id}
        tabIndex={-1}
      >
        {isDue(promise, today)
          ? outcomes.map((outcome) => (
              <button key={outcome} type="button" className="quiet-button" onClick={() => onOutcome(outcome)}>
                {sentence(outcomeWords[outcome])}
              </button>
            ))
          : !isSettled(promise) && <p className={styles.soft}>On that day you can note here how it went.</p>}
      </fieldset>
      <Status
        className={styles.soft}
        words={last ? `${sayDay(last.day)}: ${outcomeWords[last.outcome]}` : ''}
      />
      {last && (
        <>
          <div className={styles.note}>
            <label htmlFor={`${id}note`}>A note on that day</label>
            <Line
              id={`${id}note`}
              maxLength={longestNote}
              aria-describedby={isNearlyFull(last.note.length, longestNote) ? `${id} ${id}room` : id}
              value={last.note}
              onLine={onNote}
            />
          </div>
          <Hints text={last.note} />
          <Room id={`${id}room`} length={last.note.length} longest={longestNote} />
          <button type="button" className="text-button" aria-describedby={id} onClick={onTakeBack}>
            Take the last one back
          </button>
        </>
      )}
      {promise.log.length > 1 && (
        <details>
          <summary aria-describedby={id}>How it went before</summary>
          <ul>
            {promise.log.slice(0, -1).map((past, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place; two may be the same.
              <li key={place}>{sayOutcome(past)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const dueWords = (promise: KeptPromise): string =>
  isSettled(promise) ? '' : `${sayDue(promise) || 'No day yet'} · `;

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
