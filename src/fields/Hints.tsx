import { memo, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import { findHints, type HintClass, hasThreat, threatClass } from '../domain/hints.ts';
import { links } from '../domain/links.ts';
import { forgetGates } from '../store/gates.ts';
import { changeAndFocus } from '../ui/changeAndFocus.ts';
import { InternalLink } from '../ui/InternalLink.tsx';
import { useHasChanged } from '../ui/useHasChanged.ts';
import { useSaid } from '../ui/useSaid.tsx';
import styles from './Hints.module.css';
import { useHintClasses } from './useHintClasses.ts';

type Props = {
  /** What is in the field. */
  text: string;
  /** The classes that help in this field. A threat is looked for in every field. */
  classes?: readonly string[] | undefined;
};

/** Hints wait until nothing has been typed for so long, in milliseconds: someone who writes is not spoken to. */
export const pause = 600;

const noClasses: readonly HintClass[] = [];

/**
 * Help while typing, for under a field. It only reads the text: nothing here is in the way of a key or a save. After a
 * threat the questions about safety are asked anew; after one that was there before, once the text has changed.
 */
export const Hints = memo(function Hints({ text, classes }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [putAway, setPutAway] = useState<readonly string[]>([]);
  const known = useHintClasses(text);
  const compiled = useMemo(
    () => (known?.compiled ?? []).filter(({ id }) => id === threatClass || classes?.includes(id)),
    [known, classes],
  );
  const latest = useDeferredValue(text);
  const isThreat = useMemo(() => hasThreat(latest, compiled), [latest, compiled]);
  const settled = useSettled(text);
  const hints = useMemo(
    () =>
      findHints(
        settled,
        compiled.filter(({ id }) => id !== threatClass),
        ({ id, words }) => putAway.includes(nameOf(id, words)),
      ),
    [settled, compiled, putAway],
  );
  const classOf = (id: string) => (known?.classes ?? noClasses).find((found) => found.id === id);
  const threat = isThreat ? classOf(threatClass) : undefined;

  // What is said of words that were there before is read where it stands: nobody is spoken to for opening a page.
  const isWritten = useHasChanged(latest);
  const isSettledAnew = useHasChanged(settled);
  const said = useSaidHints(hints, isSettledAnew);

  useEffect(() => {
    // Outside React: the answers to the questions.
    if (isThreat && isWritten) forgetGates();
  }, [isThreat, isWritten]);

  function onKeep(id: string, words: string) {
    // The button is gone once it has been pressed.
    changeAndFocus(
      () => setPutAway([...putAway, nameOf(id, words)]),
      () => root.current,
    );
  }

  const help = threat && (
    <div className={styles.help}>
      <p>
        <strong>{threat.why}</strong> {threat.instead}
      </p>
      <p>
        <InternalLink to={links.page('help')}>Numbers to call, by country</InternalLink>
      </p>
    </div>
  );
  return (
    <div
      className={styles.hints}
      ref={root}
      tabIndex={-1}
      {...(putAway.length > 0 && { role: 'group', 'aria-label': 'Kept as it is' })}
    >
      {!isWritten && help}
      <div role="status">{isWritten && help}</div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {hints.length > 0 && (
        <ul className={styles.list} aria-label="Hints on your words">
          {hints.map(({ id, words }) => (
            <li key={id}>
              <p className={styles.title}>
                {classOf(id)?.title}: <q>{words}</q>
              </p>
              <p>
                {classOf(id)?.why} {classOf(id)?.instead}
              </p>
              <button type="button" className="text-button" onClick={() => onKeep(id, words)}>
                Keep it as it is<span className="visually-hidden">: {words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

/**
 * What is said of the hints that have come just now. One that stays is not said again, nor one that was there when the
 * page was opened: it is read where it stands.
 */
function useSaidHints(hints: readonly { id: string; words: string }[], isWritten: boolean) {
  const [said, say] = useSaid();
  const before = useRef<readonly string[]>([]);
  const tell = useEffectEvent((now: typeof hints) => {
    const come = now.filter(({ id, words }) => !before.current.includes(nameOf(id, words)));
    const areGone = now.length < before.current.length;
    before.current = now.map(({ id, words }) => nameOf(id, words));
    if (isWritten && come.length > 0) {
      say(`Under the field: a hint on ${come.map(({ words }) => `“${words}”`).join(', ')}.`);
    } else if (areGone) say('');
  });
  useEffect(() => tell(hints), [hints]);
  return said;
}

const nameOf = (id: string, words: string) => `${id} ${words.toLowerCase()}`;

/** The text as it was when typing last paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    // Outside React: time.
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
