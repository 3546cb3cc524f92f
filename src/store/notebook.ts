import { create } from 'zustand';

import type { CheckIn } from '../domain/checkIn.ts';
import type { Answer } from '../domain/field.ts';
import type { StepId } from '../domain/guide.ts';
import {
  emptyNotebook,
  type Notebook,
  withAnswer,
  withCheckIn,
  withDone,
  withEarlierBack,
  withoutEarlier,
  withoutStep,
  withPromise,
  withStepBack,
  withTick,
  withVisit,
} from '../domain/notebook.ts';
import type { KeptPromise } from '../domain/promise.ts';

/**
 * All that the reader has told us. It is in memory only; `keeping.ts` saves it. During hydration React renders the
 * empty notebook, as the prerendered page did, and then what was saved.
 */
export const useNotebook = create<Notebook>(() => emptyNotebook);

// Actions stand beside the store, not in it: the state stays plain data that is saved whole.
const change = (next: (notebook: Notebook) => Notebook) => useNotebook.setState(next, true);

export const visitStep = (path: string, slug: string) => change((n) => withVisit(n, path, slug));
export const markDone = (id: StepId, done: boolean) => change((n) => withDone(n, id, done));
export const tick = (key: string, ticked: boolean) => change((n) => withTick(n, key, ticked));
export const answer = (key: string, value: Answer) => change((n) => withAnswer(n, key, value));
export const setPromise = (key: string, promise: KeptPromise) => change((n) => withPromise(n, key, promise));
export const setCheckIn = (day: string, checkIn: CheckIn) => change((n) => withCheckIn(n, day, checkIn));
export const restoreEarlierAnswer = (key: string) => change((n) => withEarlierBack(n, key));
export const dropEarlierAnswer = (key: string) => change((n) => withoutEarlier(n, key));

/** Takes back all that was written in a step. Gives a function that puts it back. */
export function deleteStep(id: StepId): () => void {
  const before = useNotebook.getState();
  change((n) => withoutStep(n, id));
  return () => change((n) => withStepBack(n, before, id));
}
