import { agreementState } from '../../domain/agreement.ts';
import { dayOf, isDay, sayDay } from '../../domain/day.ts';
import { textOf } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import type { ReadField } from '../kind.ts';
import { agreementParts as parts } from './agreementParts.ts';

/** The days of an agreement, and where it is today. */
export const readAgreement: ReadField<'agreement'> = (_, { answers }, key) => {
  const part = (name: string) => textOf(kept(answers, `${key}.${name}`));
  const [start, review, end] = [part(parts.start), part(parts.review), part(parts.end)];
  const isFree = part(parts.freeMe) === 'yes' && part(parts.freeThem) === 'yes';
  const stopped = part(parts.stopped);
  const state = agreementState({ start, review, end, isFree, stopped, today: dayOf(new Date()) });
  const days = [
    ['Start', start],
    ['Review', review],
    ['End', end],
  ]
    .filter(([, day = '']) => isDay(day))
    .map(([name, day = '']) => `${name}: ${sayDay(day)}`);
  if (days.length === 0 && state.is === 'draft') return [];
  return [...days, sentences[state.is]];
};

const sentences = {
  draft: 'It is not agreed yet.',
  'to-come': 'Nobody was pushed into it. Each can end it at any time, without a reason.',
  running: 'Nobody was pushed into it. Each can end it at any time, without a reason.',
  over: 'This agreement has ended.',
  stopped: 'This agreement has ended.',
};
