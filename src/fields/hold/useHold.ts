import { useEffect, useState } from 'react';

import { holdEnd, holdHours, holdInstants, type holdParts, holdState, isPutBack } from '../../domain/hold.ts';
import { answer } from '../../store/notebook.ts';
import { useNow } from '../../ui/useNow.ts';
import { useLines, useText } from '../useAnswer.ts';

/** How often it is noted that the message was seen put away, in ms. */
const noteEvery = 10 * 60_000;

/** A message with all that is kept of it, and what can be done with it. */
export function useHold(key: string) {
  const now = useNow(10_000);
  const part = (name: (typeof holdParts)[number]) => `${key}.${name}`;
  const [draft, setDraft] = useText(key);
  const [putAway, setPutAway] = useText(part('putAway'));
  const [until, setUntil] = useText(part('until'));
  const seenKey = part('seen');
  const [seen, setSeen] = useText(seenKey);
  const [keptHours, setHours] = useText(part('hours'));
  const [reread, setReread] = useLines(part('reread'));
  const [undo, setUndo] = useState<() => void>();
  const state = holdState({ draft, putAway, until, now });
  const hours = holdHours.find((count) => String(count) === keptHours) ?? holdHours[0];
  const isDue = state === 'held' && !(now - Date.parse(seen) < noteEvery);

  // Outside React: the clock. What it said while the message was put away tells later whether it was put back.
  useEffect(() => {
    if (isDue) answer(seenKey, new Date(now).toJSON());
  }, [isDue, seenKey, now]);

  function clearHold() {
    setPutAway('');
    setUntil('');
    setSeen('');
    setReread([]);
  }

  return {
    state,
    now,
    draft,
    hours,
    reread,
    instants: holdInstants({ putAway, until }),
    isPutBack: isPutBack({ putAway, until, seen, now }),
    undo: draft === '' ? undo : undefined,
    setHours: (value: string) => setHours(value),
    setReread,
    onWrite: setDraft,
    onPutAway() {
      const start = Date.now();
      setUndo(undefined);
      setReread([]);
      setHours(String(hours));
      setSeen(new Date(start).toJSON());
      setPutAway(new Date(start).toJSON());
      setUntil(new Date(holdEnd(start, hours)).toJSON());
    },
    onLonger(longer: number) {
      setHours(String(longer));
      setUntil(new Date(holdEnd(Date.parse(putAway), longer)).toJSON());
    },
    /** Back to writing. What is changed then has to be put away anew. */
    onChange: clearHold,
    onDelete() {
      setUndo(() => () => {
        setDraft(draft);
        setPutAway(putAway);
        setUntil(until);
        setSeen(seen);
        setReread(reread);
        setUndo(undefined);
      });
      setDraft('');
      clearHold();
    },
  };
}

export type Hold = ReturnType<typeof useHold>;
