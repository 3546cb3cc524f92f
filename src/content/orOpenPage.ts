/**
 * Makes a way of getting something that is asked for again and again while a page is being shown: the same promise for
 * the same key. When it cannot be had, the address is opened as a page of its own: that page can be read, and after a
 * new version was put in place it is the right one.
 */
export function orOpenPage<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const asked = new Map<Key, Promise<T>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const promise = load(key).catch(() => {
      window.location.reload();
      // The page is on its way out: nothing more is to be shown on it.
      return new Promise<never>(() => {});
    });
    asked.set(key, promise);
    return promise;
  };
}
