import { test } from '@playwright/test';

/** Whether all journeys are made, which takes an hour: see playwright.full.config.ts. */
export const isFullRun = (): boolean => test.info().config.metadata.isFull === true;

/**
 * What is tried of a long list whose items are much alike: every third one, and all of them in the full run. A browser
 * takes half a second for each.
 */
export const someOf = <T>(list: readonly T[]): readonly T[] =>
  isFullRun() ? list : list.filter((_, place) => place % 3 === 0);
