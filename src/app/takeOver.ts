import { earlyId } from '../domain/early.ts';
import type { StepId } from '../domain/guide.ts';
import { finishStep } from '../features/walking/freshStep.ts';

/**
 * Ends what follows "next" before the app is there, and notes what it could not: what was gone on from is done. `base` is
 * the base path of the site, with its slashes.
 */
export function takeOver(base: string) {
  const early = document.getElementById(earlyId);
  early?.remove();
  for (const pathname of early?.dataset.from?.split(' ') ?? [])
    finishStep(pathname.slice(base.length, -1) as StepId);
}
