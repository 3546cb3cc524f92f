import { PlainError } from './problem.ts';

/**
 * Whether the site is to remove its worker, as KILL_WORKER gives it.
 * @throws for any other word than yes: the worker would stay, just where it has to go, and nobody would be told.
 */
export function isWorkerKilled(given: string | undefined): boolean {
  if (!given) return false;
  if (given === 'yes') return true;
  throw new PlainError(
    `KILL_WORKER is "${given}". It takes yes, to remove the worker, or nothing, to leave it where it is.`,
  );
}
