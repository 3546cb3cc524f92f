import type { Kept, Notebook } from './notebook.ts';
import { isWordedPromise, type KeptPromise } from './promise.ts';
import { nextPromiseKey } from './promises.ts';

const hasSameWords = (a: KeptPromise, b: KeptPromise) => a.when === b.when && a.act === b.act;

/**
 * The second of two notebooks, so that no promise of either is lost once they are joined: each field numbers its promises
 * from 1, and two devices that never met gave one number to two before it had the name of a tab. Where the words of both
 * differ, the second one gets a number of its own, if the field has not those words already.
 */
export function withPromisesApart(one: Notebook, other: Notebook): Notebook {
  const promises: Record<string, Kept<KeptPromise>> = { ...other.promises };
  for (const [key, entry] of Object.entries(other.promises)) {
    const here = Object.hasOwn(one.promises, key) ? one.promises[key] : undefined;
    if (!here || ![here, entry].every(({ value }) => isWordedPromise(value))) continue;
    if (hasSameWords(here.value, entry.value)) continue;
    delete promises[key];
    const field = key.slice(0, key.lastIndexOf('/'));
    const all = { ...one.promises, ...promises };
    const isThere = Object.entries(all).some(
      ([each, { value }]) => each.startsWith(`${field}/`) && hasSameWords(value, entry.value),
    );
    if (!isThere)
      promises[nextPromiseKey({ promises: { ...all, ...other.promises } }, field, 'backup')] = entry;
  }
  return { ...other, promises };
}
