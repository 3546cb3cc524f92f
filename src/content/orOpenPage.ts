/** Opens the address as a page of its own. Resolves only where that must not be: see app/openAnew.ts. */
let openPage = async () => {
  window.location.reload();
  // The page is on its way out: nothing more is to be shown on it.
  await new Promise(() => {});
};

/** Has pages opened in this way from now on. */
export function openPagesBy(way: () => Promise<void>) {
  openPage = way;
}

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
    const promise = load(key).catch(async (error) => {
      await openPage();
      throw error;
    });
    asked.set(key, promise);
    // Another try may go better. Not at once: React asks a second time before it gives up.
    promise.catch(() => setTimeout(() => asked.delete(key), 1000));
    return promise;
  };
}
