import { useEffect, useState } from 'react';

import { useReady } from './useReady.ts';

/** What comes sooner than this (ms) is not told of: it would only stand between the reader and what comes. */
const untold = 1000;

/**
 * Says that something is on its way, as a status message (WCAG 2.2, 4.1.3). The region is there before its words: screen
 * readers speak what comes into one, and many say nothing of what it came with. In the prerendered page the words are
 * there, to be read where a script is late.
 */
export function Wait() {
  const isPrerendered = !useReady();
  const [isTold, setIsTold] = useState(isPrerendered);
  useEffect(() => {
    const timer = setTimeout(() => setIsTold(true), untold);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p>
      <span aria-hidden="true">One moment …</span>
      <span className="visually-hidden" role="status">
        {isTold && 'One moment …'}
      </span>
    </p>
  );
}
