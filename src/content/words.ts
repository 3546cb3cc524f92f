import { use, useEffect, useState } from 'react';

import type { Contents, Words } from '../domain/guide.ts';
import type { HintClass } from '../domain/hints.ts';
import { wordsFile } from '../domain/links.ts';
import { orOpenPage } from './orOpenPage.ts';

// The words of an address are a file of data, made at build. Each is fetched once, when its page is reached or about
// to be reached, and is never asked for again while the page is open.

const loaded = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();
let folder = '';
/** Those of an address that has none. They are in no file, and the file of such a name may be another one's. */
let lost: { address: string; words: Words } | undefined;

/** Says where the files are, and puts in the words that came with the page. Called once, before anything is shown. */
export function startWords(wordsFolder: string, address: string, words: Words) {
  folder = wordsFolder;
  if (words.kind === 'lost') lost = { address, words };
  else loaded.set(wordsFile(address), words);
}

function load<T>(file: string): Promise<T> {
  const known = loading.get(file) as Promise<T> | undefined;
  if (known) return known;
  const started = fetch(folder + file).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    const words = (await response.json()) as T;
    loaded.set(file, words);
    return words;
  });
  loading.set(file, started);
  // Another try may go better: the network comes and goes.
  started.catch(() => loading.delete(file));
  return started;
}

/**
 * Fetches the words of an address that the reader may go to next, behind everything else that is being fetched. A
 * failure does not matter yet.
 */
export function prefetchWords(address: string) {
  const file = wordsFile(address);
  if (loaded.has(file) || loading.has(file)) return;
  const start = () => void load(file).catch(() => {});
  const link = document.createElement('link');
  // Safari does not know this kind of link.
  if (!link.relList?.supports?.('prefetch')) return start();
  link.rel = 'prefetch';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = folder + file;
  // What the link has brought is then read from the browser's own cache.
  link.onload = start;
  document.head.append(link);
}

/** The words of an address. While they are being fetched the component is suspended. */
export function useWords(address: string): Words {
  return knownWords(address) ?? use(wordsOrPage(wordsFile(address)));
}

/** The words of an address, if they have been fetched. */
export const knownWords = (address: string): Words | undefined =>
  lost?.address === address ? lost.words : (loaded.get(wordsFile(address)) as Words | undefined);

const wordsOrPage = orOpenPage((file: string) => load<Words>(file));

/** Every path and step by name, once it has been fetched. `hasFailed` when it cannot be. */
export function useContents(wanted: boolean): { contents: Contents | undefined; hasFailed: boolean } {
  const file = 'contents.json';
  const [contents, setContents] = useState(() => loaded.get(file) as Contents | undefined);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    // Outside React: the network.
    if (wanted && !contents) load<Contents>(file).then(setContents, () => setHasFailed(true));
  }, [wanted, contents]);
  return { contents, hasFailed };
}

/**
 * The words of several addresses, as far as they have been fetched. Asks for the others: `isWaiting` while any is on its
 * way, `someFailed` when one cannot be had.
 */
export function useManyWords(addresses: readonly string[]) {
  const [, setFetched] = useState(0);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const list = addresses.join(' ');
  useEffect(() => {
    // Outside React: the network.
    for (const address of list.split(' ')) {
      if (!address || knownWords(address)) continue;
      load<Words>(wordsFile(address)).then(
        () => setFetched((count) => count + 1),
        () => setFailed((others) => new Set([...others, address])),
      );
    }
  }, [list]);
  const missing = addresses.filter((address) => !knownWords(address));
  return {
    words: addresses.flatMap((address) => knownWords(address) ?? []),
    isWaiting: missing.some((address) => !failed.has(address)),
    someFailed: missing.some((address) => failed.has(address)),
  };
}

/** The words that get a hint, by class. Fetched when something has been written. */
export const hintClasses = (): Promise<HintClass[]> => load<HintClass[]>('hints.json');
