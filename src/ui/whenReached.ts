/**
 * Runs a task once an element is less than a screen away, or a key is pressed: whoever moves by keys or with a screen
 * reader may get there without scrolling. Returns a function that calls it off.
 */
export function whenReached(element: Element, task: () => void): () => void {
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
