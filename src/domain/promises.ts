import type { Notebook } from './notebook.ts';
import { isSettled, isWordedPromise, type KeptPromise } from './promise.ts';

export type NamedPromise = { key: string; promise: KeptPromise };

/** The promises of one field, in the order in which they were made. */
export const promisesOf = ({ promises }: Pick<Notebook, 'promises'>, fieldKey: string): NamedPromise[] =>
  Object.entries(promises)
    .filter(([key]) => key.startsWith(`${fieldKey}/`))
    .map(([key, { value }]) => ({ key, promise: value }))
    .sort((a, b) => placeOf(a.key) - placeOf(b.key));

const placeOf = (key: string) => Number(key.slice(key.lastIndexOf('/') + 1)) || 0;

/** All promises that hold something, the next day first; then those without one, and those that are settled. */
export const allPromises = ({ promises }: Pick<Notebook, 'promises'>): NamedPromise[] =>
  Object.entries(promises)
    .map(([key, { value }]) => ({ key, promise: value }))
    .filter(({ promise }) => isWordedPromise(promise))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));

const orderOf = ({ key, promise }: NamedPromise): string =>
  `${isSettled(promise) ? 'settled' : promise.next || 'no day'} ${key}`;

/** The key of a promise that is to be made: a number that none of the field has had, not even one taken back. */
export const nextPromiseKey = (notebook: Pick<Notebook, 'promises'>, fieldKey: string): string =>
  `${fieldKey}/${Math.max(0, ...promisesOf(notebook, fieldKey).map(({ key }) => placeOf(key))) + 1}`;
