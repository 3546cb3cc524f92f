/// <reference lib="webworker" />
// Keeps the guide on the device, so that it opens without a network. It runs apart from the page.

declare const self: ServiceWorkerGlobalScope;

/** What the build puts in: see build/offlineFiles.ts. */
declare const __OFFLINE__: {
  version: string;
  files: string[];
  moved: Record<string, string>;
  isWhole: boolean;
  aheadFolder: string;
};
const { version, files, moved, isWhole, aheadFolder } = __OFFLINE__;

const base = import.meta.env.BASE_URL;
/** Caches of other sites on the same host are not ours to touch. */
const prefix = `mend ${base} `;
const cacheName = `${prefix}${version}`;

/** The names of these files change with what is in them: what was kept under such a name is right for ever. */
const isHashed = (address: string) =>
  ['assets', 'words'].some((folder) => address.startsWith(`${base}${folder}/`));
/** Hosts differ in what they say an answer depends on; for a plain file it depends on nothing. */
const anyWay = { ignoreVary: true };

/** What is kept of an address. A browser whose cache fails is asked nothing of: there is the network still. */
const fromCache = (of: string | Request) =>
  caches
    .open(cacheName)
    .then((cache) => cache.match(of, anyWay))
    .catch(() => undefined);

/** The caches of the versions before, the oldest first. */
const formerCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);

self.addEventListener('install', (event) => event.waitUntil(keepMissing().catch(makeRoom)));

/** Where the guide does not fit, the room that it has taken is given back: what the reader writes comes first. */
async function makeRoom(error: unknown): Promise<never> {
  if (isNoRoom(error)) await caches.delete(cacheName);
  throw error;
}

const isNoRoom = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Keeps every file that is not there yet: all of them at first, later what the browser has thrown away. */
async function keepMissing() {
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  // A few at a time: the reader may be using the network as well.
  const waiting = files.filter((file) => !kept.has(file));
  const keepNext = async (): Promise<void> => {
    const file = waiting.shift();
    if (file === undefined) return;
    const same = isHashed(file) ? await fromFormer(file) : undefined;
    // Pages have no hash in their names: the browser's own cache could answer with an old one.
    const response =
      same ?? (await fetch(new Request(file, { cache: isHashed(file) ? 'default' : 'no-cache' })));
    if (!isFile(file, response)) throw new Error(`${file} cannot be had.`);
    await cache.put(file, response.redirected ? plainly(response) : response);
    return keepNext();
  };
  await Promise.all(Array.from({ length: 4 }, keepNext));
}

/** Whether an answer is the file that was asked for. Some hosts send a page in the place of a file that is not there. */
const isFile = (address: string, response: Response) =>
  response.ok &&
  (/(\/|\.html)$/.test(address) || !response.headers.get('content-type')?.startsWith('text/html'));

/** The same answer without the way it came: browsers refuse to open a page with one that was redirected. */
const plainly = ({ body, headers }: Response) => new Response(body, { headers });

async function fromFormer(address: string): Promise<Response | undefined> {
  for (const name of await formerCaches()) {
    const kept = await (await caches.open(name)).match(address, anyWay);
    if (kept) return kept;
  }
  return undefined;
}

// A new version takes over when no page of the old one is open, or when the reader asks for it.
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** No file has this name: it says that the version of a cache has been at work. */
const mark = `${base}.at-work`;

async function takeOver() {
  await (await caches.open(cacheName)).put(mark, new Response());
  const former = await formerCaches();
  const marks = await Promise.all(former.map(async (name) => (await caches.open(name)).match(mark)));
  // A page of the version before may be open in another tab, and still need its own parts. One that was waiting when this
  // one came has no page.
  const before = former.findLast((_, place) => marks[place]) ?? former.at(-1);
  await Promise.all(former.filter((name) => name !== before).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
  if (event.data === 'is all kept?') event.waitUntil(sayWhetherKept(event.ports[0]));
});

async function sayWhetherKept(asker: MessagePort | undefined) {
  const isKept = await keepMissing().then(
    () => isWhole,
    () => false,
  );
  asker?.postMessage(isKept);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(base))
    return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (isHashed(url.pathname)) event.respondWith(keptOrFetched(event, url.pathname));
  else event.respondWith(fromCache(holderOf(url.pathname)).then((kept) => kept ?? fetch(request)));
});

/** What is kept of a file. All of a page ahead is in the page itself. */
const holderOf = (pathname: string) =>
  pathname.startsWith(aheadFolder)
    ? base + pathname.slice(aheadFolder.length).replace('.html', '/')
    : pathname;

/** A page by just its own address; another page's words are never shown in its place. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  const { pathname } = url;
  const address = `${pathname.replace(/\/(index\.html)?$/, '')}/`;
  const kept = await fromCache(pathname);
  if (kept) return kept;
  const target = moved[address] ?? ((await fromCache(address)) && address);
  // As a host does: links and what is read of the address then mean the same as with a network.
  if (target) return Response.redirect(new URL(target + url.search, url));
  try {
    return await keptOrFetched(event, pathname);
  } catch {
    return new Response(notKept, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

/** What is not in the list, such as a step of a very long path, is kept as it is read: it is shown as it comes. */
async function keptOrFetched(event: FetchEvent, address: string): Promise<Response> {
  const kept =
    (await fromCache(address)) ??
    (isHashed(address) ? await fromFormer(address).catch(() => undefined) : undefined);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isFile(address, response) && !response.redirected) {
    const copy = response.clone();
    const keep = async () => (await caches.open(cacheName)).put(address, copy);
    event.waitUntil(
      keep().catch(() => {
        // There may be no room left. What was asked for has come all the same.
      }),
    );
  }
  return response;
}

const notKept = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>No network</title><h1>There is no network</h1><p>This page has not been opened on this device before. <a href="${base}">The first page</a> and <a href="${base}help/">the helplines</a> open without a network.</p></html>`;
