import { create } from 'zustand';

import { type StepId, type StepList, stepId } from '../../domain/guide.ts';
import { markDone } from '../../store/notebook.ts';

/** The step that was done last while this page is open: its crack is drawn in, once. It is not saved. */
const useFresh = create<{ id: StepId | undefined }>(() => ({ id: undefined }));

/** Marks a step as done and lets its gold be drawn. */
export function finishStep(id: StepId) {
  markDone(id, true);
  useFresh.setState({ id });
}

/** Takes "done" back. */
export function reopenStep(id: StepId) {
  markDone(id, false);
  useFresh.setState({ id: undefined });
}

/** The place, from 0, of the step that was done just now, if it is one of these. */
export function useFreshStep({ path, steps }: StepList): number | undefined {
  const { id } = useFresh();
  const place = steps.findIndex((step) => stepId(path, step.slug) === id);
  return place < 0 ? undefined : place;
}
