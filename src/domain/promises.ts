import type { Notebook } from './notebook.ts';
import { isSettled, isWordedPromise, type KeptPromise } from './promise.ts';

export type NamedPromise = { key: string; promise: KeptPromise };

/** The promises of one field, in the order in which they were made. */
export const promisesOf = ({ promises }: Pick<Notebook, 'promises'>, fieldKey: string): NamedPromise[] =>
  Object.entries(promises)
    .filter(([key]) => key.startsWith(`${fieldKey}/`))
    .map(([key, { value }]) => ({ key, promise: value }))
    .sort((a, b) => placeOf(a.key) - placeOf(b.key) || (a.key < b.key ? -1 : 1));

const placeOf = (key: string) => Number.parseInt(key.slice(key.lastIndexOf('/') + 1), 10) || 0;

/** All promises that hold something, the next day first; then those without one, and those that are settled. */
export const allPromises = ({ promises }: Pick<Notebook, 'promises'>): NamedPromise[] =>
  Object.entries(promises)
    .map(([key, { value }]) => ({ key, promise: value }))
    .filter(({ promise }) => isWordedPromise(promise))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));

const orderOf = ({ key, promise }: NamedPromise): string =>
  `${isSettled(promise) ? 'settled' : promise.next || 'no day'} ${key}`;

/**
 * The key of a promise that is to be made: a number that none of the field has had, not even one taken back, and the name
 * of the tab that makes it. Two tabs that do not know of each other yet, as before it is said how words are kept, give
 * one number to two.
 */
export const nextPromiseKey = (notebook: Pick<Notebook, 'promises'>, fieldKey: string, tab: string): string =>
  `${fieldKey}/${Math.max(0, ...promisesOf(notebook, fieldKey).map(({ key }) => placeOf(key))) + 1}-${tab}`;
