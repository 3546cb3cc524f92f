import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False in the prerendered page and while it is hydrated, true from then on. What needs a script is disabled until
 * then: something typed or ticked earlier would be lost.
 */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
