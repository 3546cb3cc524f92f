import { scaleValue } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import type { ReadField } from '../kind.ts';

export const readScale: ReadField<'scale'> = (field, { answers }, key) => {
  const value = scaleValue(kept(answers, key));
  return value === undefined ? [] : [`${value} of 10 (0: ${field.low}, 10: ${field.high})`];
};
