/// <reference lib="webworker" />
// Stands in the place of the worker when that has to go: it removes what was kept, and then itself. It answers nothing.

declare const self: ServiceWorkerGlobalScope;

const prefix = `mend ${import.meta.env.BASE_URL} `;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(remove()));

// Pages that are open stay as they are: whoever is writing goes on, and has the network at the next page.
async function remove() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
