import type { BrowserContext, Page } from '@playwright/test';

// Where something private could be found by someone who looks for it.

/** Each text that the browser keeps for this site, by its storage. Of the worker's copies only if they are asked for. */
export const everythingStored = (page: Page, withCopies = true) =>
  page.evaluate(async (all) => {
    const found: string[] = [];
    const add = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) found.push(String(value));
      else {
        for (const [key, part] of Object.entries(value)) {
          found.push(key);
          add(part);
        }
      }
    };
    add({ ...localStorage });
    add({ ...sessionStorage });
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      found.push(name, ...database.objectStoreNames);
      for (const each of database.objectStoreNames) {
        const store = database.transaction(each).objectStore(each);
        add([await asked(store.getAllKeys()), await asked(store.getAll())]);
      }
      database.close();
    }
    for (const name of all ? await caches.keys() : []) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return found.join('\n');
  }, withCopies);

/** What a screen reader is told of a page. */
export async function accessibilityTree(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return JSON.stringify(nodes);
}

/** All that goes out from now on, and all that is written to the console. */
export function listen(context: BrowserContext) {
  const heard: string[] = [];
  context.on('request', (request) => {
    heard.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  context.on('console', (message) => heard.push(message.text()));
  return () => heard.join('\n');
}
