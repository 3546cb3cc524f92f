import { kept } from '../../domain/notebook.ts';
import type { ReadField } from '../kind.ts';

export const readYesNo: ReadField<'yes-no'> = (_, { answers }, key) => {
  const value = kept(answers, key);
  if (value === 'yes') return ['Yes'];
  return value === 'no' ? ['No'] : [];
};
