import { useState } from 'react';

import { agreementState, agreementParts as parts } from '../../domain/agreement.ts';
import { dayOf } from '../../domain/day.ts';
import { useNow } from '../../ui/useNow.ts';
import { useText } from '../useAnswer.ts';

/** An agreement with all that is kept of it, and what can be done with it. */
export function useAgreement(key: string) {
  const today = dayOf(new Date(useNow(60_000)));
  const [start, setStart] = useText(`${key}.${parts.start}`);
  const [review, setReview] = useText(`${key}.${parts.review}`);
  const [end, setEnd] = useText(`${key}.${parts.end}`);
  const [freeMe, setFreeMe] = useText(`${key}.${parts.freeMe}`);
  const [freeThem, setFreeThem] = useText(`${key}.${parts.freeThem}`);
  const [stopped, setStopped] = useText(`${key}.${parts.stopped}`);
  /** It was ended just now, so that a tap by mistake can be taken back. Later it takes both to begin anew. */
  const [canUndo, setCanUndo] = useState(false);
  const isFree = freeMe === 'yes' && freeThem === 'yes';

  function clearTicks() {
    setFreeMe('');
    setFreeThem('');
  }

  /** Other days are another agreement: both say again that nobody pushed them. */
  const onDay = (set: (day: string) => void) => (day: string) => {
    set(day);
    clearTicks();
  };

  return {
    state: agreementState({ start, review, end, isFree, stopped, today }),
    start,
    review,
    end,
    freeMe,
    freeThem,
    canUndo,
    onStart: onDay(setStart),
    onReview: onDay(setReview),
    onEnd: onDay(setEnd),
    onFreeMe: (isTicked: boolean) => setFreeMe(isTicked ? 'yes' : ''),
    onFreeThem: (isTicked: boolean) => setFreeThem(isTicked ? 'yes' : ''),
    onStop() {
      setStopped(today);
      setCanUndo(true);
    },
    onUndo() {
      setStopped('');
      setCanUndo(false);
    },
    onAnew() {
      setCanUndo(false);
      for (const set of [setStart, setReview, setEnd, setStopped]) set('');
      clearTicks();
    },
  };
}

export type Agreement = ReturnType<typeof useAgreement>;
