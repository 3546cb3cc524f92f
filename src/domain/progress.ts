import { type StepId, type StepLink, type StepList, stepId } from './guide.ts';
import { isDone, kept, lastRevision, type Notebook } from './notebook.ts';

/** What progress is counted from. */
type Done = Pick<Notebook, 'done'>;

/** How many steps of a path are done: of those that still exist, where the page lists them all. */
export function doneCount(notebook: Done, { path, total, steps }: StepList): number {
  if (steps.length === total) return steps.filter((step) => isDone(notebook, stepId(path, step.slug))).length;
  const ids = Object.keys(notebook.done) as StepId[];
  return Math.min(total, ids.filter((id) => id.startsWith(`${path}/`) && isDone(notebook, id)).length);
}

/** Which of the listed steps are done, in their order. */
export const doneFlags = (notebook: Done, { path, steps }: StepList): boolean[] =>
  steps.map((step) => isDone(notebook, stepId(path, step.slug)));

/**
 * The step to carry on with: where the reader was, if that is not done yet; else the first one not done after it;
 * else the first one not done at all. `undefined` when every step is done.
 */
export function nextToDo(notebook: Notebook, { path, steps }: StepList): StepLink | undefined {
  const place = kept(notebook.places, path);
  const from = Math.max(
    0,
    steps.findIndex((step) => step.slug === place),
  );
  const open = (step: StepLink) => !isDone(notebook, stepId(path, step.slug));
  return steps.slice(from).find(open) ?? steps.find(open);
}

/** Whether the reader has opened any step of a path. An empty place was taken back. */
export const isStarted = (notebook: Notebook, path: string): boolean => Boolean(kept(notebook.places, path));

/** The paths that the reader was on, the last one first. */
export const pathsByLast = ({ places }: Notebook): string[] =>
  Object.entries(places)
    .filter(([, { value }]) => value !== '')
    .sort(([, a], [, b]) => b.revision - a.revision)
    .map(([path]) => path);

/** Whether there is anything at all in the notebook. */
export const isUntouched = (notebook: Notebook): boolean => lastRevision(notebook) === 0;
