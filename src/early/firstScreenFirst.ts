/**
 * Has the first paint of a step wait for its first screen only: the rest has guessed heights until then
 * (pages/StepPage.module.css). Not where a place further down is to be shown, which the browser would look for by the
 * guess: on the way back, at a reload, at an anchor.
 */
export function paintFirstScreenFirst() {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'navigate' || location.hash) return;
  const { dataset } = document.documentElement;
  dataset.firstPaint = '';
  requestAnimationFrame(() => setTimeout(() => delete dataset.firstPaint));
}
