/** Typing is saved this long after the last key, in ms. Row H3 of the fault list allows 300. */
const delay = 200;
/** Whoever types without a pause is saved this often, in ms: text older than a second is safe (row S20). */
const longestDelay = 800;

let timer: ReturnType<typeof setTimeout> | undefined;
/** When the first change came that is not saved yet, on the clock that nobody can set. In ms. */
let changedAt: number | undefined;

/** Has it saved a moment after the last change. */
export function saveWhenDue(save: () => void) {
  const now = performance.now();
  changedAt ??= now;
  clearTimeout(timer);
  timer = setTimeout(save, Math.min(delay, Math.max(0, changedAt + longestDelay - now)));
}

/** Whether there is a change that is not saved yet. */
export const isSaveDue = () => timer !== undefined;

/** For when it has been saved, or must not be. */
export function dropDueSave() {
  clearTimeout(timer);
  timer = undefined;
  changedAt = undefined;
}
