import { agreementState } from '../domain/agreement.ts';
import { dayOf, isDay } from '../domain/day.ts';
import { textOf } from '../domain/field.ts';
import type { Exercise } from '../domain/guide.ts';
import { kept, type Notebook } from '../domain/notebook.ts';
import type { PlanDate } from '../domain/plan.ts';
import { isSettled, isWordedPromise } from '../domain/promise.ts';
import { dateMeant } from '../domain/promiseDays.ts';
import { promisesOf } from '../domain/promises.ts';
import { sayPromise } from '../domain/promiseWords.ts';
import { keptAgreement } from './agreement/keptAgreement.ts';

/** The days that an exercise holds: dates to come, the review and the end of an agreement that holds, promises. */
export function datesOf({ fields }: Exercise, notebook: Notebook, step: string): PlanDate[] {
  const once = (key: string, label: string): PlanDate[] => {
    const day = textOf(kept(notebook.answers, key));
    return isDay(day) ? [{ key, day, label, repeats: 'once' }] : [];
  };
  return fields.flatMap((field): PlanDate[] => {
    const key = `${step}/${field.id}`;
    if (field.kind === 'date') return field.past ? [] : once(key, field.label);
    if (field.kind === 'agreement') {
      const state = agreementState({ ...keptAgreement(notebook, key), today: dayOf(new Date()) });
      if (state.is !== 'to-come' && state.is !== 'running') return [];
      return [...once(`${key}.review`, 'Talk about how it is going'), ...once(`${key}.end`, 'It ends today')];
    }
    if (field.kind !== 'if-then') return [];
    return promisesOf(notebook, key)
      .filter(({ promise }) => promise.next !== '' && isWordedPromise(promise) && !isSettled(promise))
      .map(({ key: promiseKey, promise }) => ({
        key: promiseKey,
        day: promise.next,
        label: sayPromise(promise),
        repeats: promise.frequency,
        ...(promise.frequency === 'monthly' && { date: dateMeant(promise.next, promise.log) }),
      }));
  });
}
