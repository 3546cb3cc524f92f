import { agreementState } from '../../domain/agreement.ts';
import { dayOf, isDay, sayDay } from '../../domain/day.ts';
import type { ReadField } from '../kind.ts';
import { keptAgreement } from './keptAgreement.ts';

/** The days of an agreement, and where it is today. */
export const readAgreement: ReadField<'agreement'> = (_, notebook, key) => {
  const agreement = keptAgreement(notebook, key);
  const { start, review, end } = agreement;
  const state = agreementState({ ...agreement, today: dayOf(new Date()) });
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

/** What was ticked, and no more: one person can set both ticks. */
const agreed =
  'Ticked for each of us: nobody pushed me. Either of us can end it at any time, without a reason.';

const sentences = {
  draft: 'It is not agreed yet.',
  'to-come': agreed,
  running: agreed,
  over: 'This agreement has ended.',
  stopped: 'This agreement has ended.',
};
