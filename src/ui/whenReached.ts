import { whenIdle } from './whenIdle.ts';

/**
 * Runs a task once an element is less than a screen away, or a key is pressed: whoever moves by keys may get there without
 * scrolling. Where a worker has the guide on the device it costs nothing, and is run when there is time: a screen reader,
 * which keeps its keys for itself, jumps to a field only if it is there. Returns a function that calls it off.
 */
export function whenReached(element: Element, task: () => void): () => void {
  if (navigator.serviceWorker?.controller) return whenIdle(task);
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) run();
    },
    { rootMargin: '100% 0px' },
  );
  function run() {
    stop();
    task();
  }
  function stop() {
    observer.disconnect();
    document.removeEventListener('keydown', run);
  }
  observer.observe(element);
  document.addEventListener('keydown', run);
  return stop;
}
