import { promisesOf } from '../../domain/promises.ts';
import { promiseLines } from '../../domain/promiseWords.ts';
import type { ReadField } from '../kind.ts';

/** Each promise, when it is due, and how it went. */
export const readIfThen: ReadField<'if-then'> = (_, notebook, key) =>
  promisesOf(notebook, key).flatMap(({ promise }) => promiseLines(promise));
