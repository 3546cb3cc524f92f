import 'fake-indexeddb/auto';

import { clear, createStore, get } from 'idb-keyval';
import { afterEach, beforeAll, beforeEach } from 'vitest';

import { emptyNotebook, kept } from '../src/domain/notebook.ts';
import { createSealKey, type SealKey, seal, unseal } from '../src/domain/sealed.ts';
import { notebookKey } from '../src/store/copies.ts';
import { save, startKeeping } from '../src/store/keeping.ts';
import { useKeeping } from '../src/store/keepingState.ts';
import type { Sealer } from '../src/store/known.ts';
import { useNotebook } from '../src/store/notebook.ts';

// One tab of a browser with both storages, opened before each test, and what another one does to it.

export const words = 'partner/listen/words';
export const secret = 'sentinel-5e1f';

// Deriving a key takes long on purpose: it is made once for all tests that need no passphrase.
let key: SealKey;
let otherKey: SealKey;
const sealerOf = (of: () => SealKey): Sealer => ({
  seal: (text) => seal(of(), text),
  unseal: (text) => unseal(of(), text),
});
/** What seals with the reader's passphrase, and with another one. */
export const sealer = sealerOf(() => key);
export const otherSealer = sealerOf(() => otherKey);

export const second = createStore('mend', 'copies');
export const secondText = async () => (await get<{ text: string | null }>(notebookKey, second))?.text;
export const stored = () => localStorage.getItem(notebookKey) ?? '';
/** All that lies in both storages. */
export const everything = async () => JSON.stringify([{ ...localStorage }, await get(notebookKey, second)]);
export const state = () => useKeeping.getState().state;
export const way = () => useKeeping.getState().way;
export const isOnlyHere = () => useKeeping.getState().isOnlyHere;
export const text = (field = words) => kept(useNotebook.getState().answers, field);

let stop = () => {};
export const close = () => stop();
/** Opens the page and waits until the second copy has been looked at. */
export async function open() {
  stop = startKeeping();
  await secondText();
  await secondText();
}
export async function reload() {
  stop();
  useNotebook.setState(emptyNotebook, true);
  await open();
}

/** What the browser tells this tab of what another one has written, or removed. */
export const tell = (newValue: string | null = stored()) =>
  window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue }));
/** Another tab writes, or removes, and this one hears of it. */
export function fromOtherTab(newValue: string | null) {
  if (newValue === null) localStorage.removeItem(notebookKey);
  else localStorage.setItem(notebookKey, newValue);
  tell(newValue);
}

/** Has a tab open in every test of a file. */
export function openOneTab() {
  beforeAll(async () => {
    [key, otherKey] = await Promise.all([createSealKey('gentle river'), createSealKey('another one')]);
  });
  beforeEach(async () => {
    localStorage.clear();
    await clear(second);
    useNotebook.setState(emptyNotebook, true);
    await open();
  });
  afterEach(async () => {
    await save();
    stop();
  });
}
