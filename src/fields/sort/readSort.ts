import type { ReadField } from '../kind.ts';
import { readList } from '../list/readList.ts';

/** Each line after the name of its column. */
export const readSort: ReadField<'sort'> = ({ columns }, notebook, key) =>
  columns.flatMap(({ id, label }) =>
    readList(undefined, notebook, `${key}.${id}`).map((line) => `${label}: ${line}`),
  );
