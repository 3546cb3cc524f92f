import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

import { missingParts, type Part, putTogether, readPart } from '../../domain/parts.ts';
import { canSeal } from '../../domain/sealed.ts';
import { startParts, takePart } from '../../store/parts.ts';
import { dropParts, useParts } from '../../store/partsHere.ts';
import card from '../../ui/Card.module.css';
import styles from './Backup.module.css';
import { cannotSeal } from './cannotSeal.ts';
import { OpenSealed } from './OpenSealed.tsx';

const sentences = {
  damaged: 'This code is not complete. Nothing was changed. Please scan it once more.',
  newer: 'This code was made by a newer version of this guide. Load this page again, then scan it once more.',
  foreign: 'This code belongs to a different copy from the codes that are here. Nothing was changed.',
  'not kept':
    'This browser cannot keep a code while you scan the next. Please use a file to move, or another browser.',
  spoiled: 'The codes do not go together. Nothing was changed. Please make them anew on the other device.',
};

type Props = { arrival: { fragment: string }; stands: string | undefined; saved: ReactNode };

/** What has come by codes: how much of it is here, and then what should become of it. */
export function ArrivedParts({ arrival, stands, saved }: Props) {
  const parts = useParts((here) => here.parts);
  const [trouble, setTrouble] = useState<keyof typeof sentences>();
  const [isReading, setIsReading] = useState(arrival.fragment !== '');
  const [foreign, setForeign] = useState<Part>();
  const [sealed, setSealed] = useState<string>();
  /** What was put together has been dealt with: it stays on the page, to be undone, and nowhere else. */
  const [isDone, setIsDone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  // Outside React: what all tabs share.
  useEffect(startParts, []);

  const take = useCallback((part: Part) => {
    const outcome = takePart(part);
    setForeign(outcome === 'foreign' ? part : undefined);
    // One alone has nothing to wait for.
    setTrouble(outcome === 'taken' || (outcome === 'not kept' && part.total === 1) ? undefined : outcome);
    setIsDone(false);
  }, []);

  useEffect(() => {
    let isLate = false;
    heading.current?.focus();
    if (!arrival.fragment || !canSeal()) return;
    readPart(arrival.fragment).then((reading) => {
      if (isLate) return;
      setIsReading(false);
      if (reading.is !== 'part') return setTrouble(reading.is);
      take(reading.part);
    });
    return () => {
      isLate = true;
    };
  }, [arrival, take]);

  useEffect(() => {
    let isLate = false;
    if (isDone) return;
    setSealed(undefined);
    if (!parts || missingParts(parts).length > 0) return;
    putTogether(parts).then((whole) => {
      if (isLate) return;
      if (whole.is === 'sealed') setSealed(whole.text);
      else setTrouble(whole.is === 'newer' ? 'newer' : 'spoiled');
    });
    return () => {
      isLate = true;
    };
  }, [parts, isDone]);

  function onDone() {
    setIsDone(true);
    dropParts();
  }

  if (!canSeal()) return <p>{cannotSeal}</p>;
  return (
    <section className={card.card} aria-labelledby="arrived">
      <h2 id="arrived" ref={heading} tabIndex={-1}>
        From the other device
      </h2>
      <div role="status">
        {trouble && <p>{sentences[trouble]}</p>}
        {!isDone && parts && <p>{sayHere(parts)}</p>}
        {!isDone && !parts && !isReading && <p>No codes are waiting here.</p>}
      </div>
      {sealed !== undefined && stands && <p>{stands}</p>}
      {sealed !== undefined && !stands && (
        <OpenSealed
          key={sealed}
          text={sealed}
          saved={saved}
          onRefused={(is) => {
            setTrouble(is === 'newer' ? is : 'spoiled');
            setSealed(undefined);
          }}
          onDone={onDone}
        >
          <p>What is kept here stays as it is for now.</p>
        </OpenSealed>
      )}
      {(parts || foreign) && !isDone && (
        <div className={styles.choice}>
          {foreign && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                dropParts();
                take(foreign);
                heading.current?.focus();
              }}
            >
              Begin anew with this code
            </button>
          )}
          {parts && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                dropParts();
                setTrouble(undefined);
                setForeign(undefined);
                heading.current?.focus();
              }}
            >
              Let go of these codes
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function sayHere(parts: Parameters<typeof missingParts>[0]): string {
  const missing = missingParts(parts);
  const { total } = parts;
  if (missing.length === 0) return total === 1 ? 'The code is here.' : `All ${total} codes are here.`;
  const list = new Intl.ListFormat('en-GB').format(missing.map(String));
  return `${total - missing.length} of ${total} codes ${total - missing.length === 1 ? 'is' : 'are'} here. Still to scan: ${list}.`;
}
