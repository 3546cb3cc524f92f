import { startTransition, useCallback, useState } from 'react';

type Module = typeof import('./Writing.tsx');

let known: Module['Writing'] | undefined;

/**
 * The part of the script that exercises are written in. Most of a visit is reading: it is fetched by `load`, when an
 * exercise is about to be reached, and is at hand for all steps from then on.
 */
export function useWriting() {
  const [Writing, setWriting] = useState(() => known);
  const [hasFailed, setHasFailed] = useState(false);
  const load = useCallback(() => {
    import('./Writing.tsx')
      .then((module) => {
        known = module.Writing;
        startTransition(() => setWriting(() => module.Writing));
      })
      .catch(() => setHasFailed(true));
  }, []);
  return { Writing, hasFailed, load };
}
