import { useEffect, useState } from 'react';

import { hintClasses } from '../content/words.ts';
import { type CompiledHints, compileHints, type HintClass } from '../domain/hints.ts';

type Known = { classes: readonly HintClass[]; compiled: CompiledHints };

let known: Known | undefined;
let loading: Promise<Known> | undefined;

/** Lets what waits go first, such as a key. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

async function load(): Promise<Known> {
  const classes = await hintClasses();
  const compiled: CompiledHints = [];
  for (const one of classes) {
    await breath();
    compiled.push(...compileHints([one]));
  }
  known = { classes, compiled };
  return known;
}

/**
 * All classes of hints, once something is written and they are there. All fields share them. Where they could not be had
 * they are asked for again when the text is another.
 */
export function useHintClasses(text: string): Known | undefined {
  const [found, setFound] = useState(known);
  useEffect(() => {
    if (text === '' || found) return;
    // Outside React: the network.
    loading ??= load();
    loading.then(setFound, () => {
      // The network comes and goes.
      loading = undefined;
    });
  }, [text, found]);
  return found;
}
