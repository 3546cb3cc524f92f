import { Fragment, type ReactNode, useState } from 'react';

/**
 * What was said last, for a region with `role="status"`, and a function that says something. The same words a second time
 * are a new piece of text: a region in which nothing changes is silent.
 */
export function useSaid(): [said: ReactNode, say: (words: string) => void] {
  const [{ words, time }, setSaid] = useState({ words: '', time: 0 });
  return [
    words && <Fragment key={time}>{words}</Fragment>,
    (now) => setSaid((before) => ({ words: now, time: before.time + 1 })),
  ];
}
