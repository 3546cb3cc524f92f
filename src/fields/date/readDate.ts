import { sayDay } from '../../domain/day.ts';
import { textOf } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import type { ReadField } from '../kind.ts';

/** A day in words; what was written where it is no day. */
export const readDate: ReadField<'date'> = (_, { answers }, key) => {
  const text = textOf(kept(answers, key)).trim();
  if (!text) return [];
  return [sayDay(text)];
};
