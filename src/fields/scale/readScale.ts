import { kept } from '../../domain/notebook.ts';
import type { ReadField } from '../kind.ts';

export const readScale: ReadField<'scale'> = (field, { answers }, key) => {
  const value = kept(answers, key);
  if (typeof value !== 'string' || !/^(\d|10)$/.test(value)) return [];
  return [`${value} of 10 (0: ${field.low}, 10: ${field.high})`];
};
