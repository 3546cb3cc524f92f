/// <reference lib="webworker" />
// Keeps the guide on the device, so that it opens without a network. It runs apart from the page.

declare const self: ServiceWorkerGlobalScope;

/** What the build puts in: the files to keep, as addresses with the base path, and a name for just this set. */
declare const __OFFLINE__: { version: string; files: string[] };
const { version, files } = __OFFLINE__;

const base = import.meta.env.BASE_URL;
/** Caches of other sites on the same host are not ours to touch. */
const prefix = `mend ${base} `;
const cacheName = `${prefix}${version}`;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

async function keepAll() {
  const cache = await caches.open(cacheName);
  // A few at a time: the reader may be using the network as well.
  const waiting = [...files];
  const keepNext = async (): Promise<void> => {
    const file = waiting.shift();
    if (file === undefined) return;
    // Pages have no hash in their names: the browser's own cache could answer with an old one.
    await cache.add(new Request(file, { cache: 'no-cache' }));
    return keepNext();
  };
  await Promise.all(Array.from({ length: 4 }, keepNext));
}

// A new version takes over when no page of the old one is open: nothing changes under someone who is writing.
self.addEventListener('activate', (event) => event.waitUntil(dropOldCaches()));

async function dropOldCaches() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(base))
    return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (/\/(assets|words)\//.test(url.pathname)) event.respondWith(keptOrFetched(request));
  else event.respondWith(fromCache(url.pathname).then((kept) => kept ?? fetch(request)));
});

/** Hosts differ in what they say an answer depends on; for a plain file it depends on nothing. */
const anyWay = { ignoreVary: true };

const fromCache = async (address: string) => (await caches.open(cacheName)).match(address, anyWay);

/** A page by just its own address; another page's words are never shown in its place. */
async function page(request: Request, url: URL): Promise<Response> {
  const address = url.pathname.replace(/index\.html$/, '');
  const kept = (await fromCache(address)) ?? (await fromCache(`${address}/`));
  if (kept) return kept;
  try {
    return await keptOrFetched(request);
  } catch {
    return new Response(notKept, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

/** What is not in the list, such as a step of a very long path, is kept once it has been read. */
async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, anyWay);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && !response.redirected) await cache.put(request, response.clone());
  return response;
}

const notKept = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>No network</title><h1>There is no network</h1><p>This page has not been opened on this device before. <a href="${base}">The first page</a> and <a href="${base}help/">the helplines</a> open without a network.</p></html>`;
