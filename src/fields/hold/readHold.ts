import { noContactPath } from '../../domain/contactKept.ts';
import { textOf } from '../../domain/field.ts';
import { holdInstants, holdState } from '../../domain/hold.ts';
import { kept } from '../../domain/notebook.ts';
import type { ReadField } from '../kind.ts';
import { readText } from '../text/readText.ts';
import { holdOutcome } from './holdOutcome.ts';
import { sayInstant } from './sayInstant.ts';

/**
 * Where the message is. Its words are given only once they could be copied: a plan, a file or a page of paper must not
 * be a way round the hold, nor round "no contact".
 */
export const readHold: ReadField<'hold'> = (field, notebook, key) => {
  const { answers } = notebook;
  const draft = textOf(kept(answers, key));
  const [putAway = '', until = ''] = ['putAway', 'until'].map((part) =>
    textOf(kept(answers, `${key}.${part}`)),
  );
  if (draft.trim() === '') return [];
  const state = holdState({ draft, putAway, until, now: Date.now() });
  const instants = holdInstants({ putAway, until });
  if (state === 'writing' || !instants) return ['A draft is begun. It is not put away yet.'];
  if (state === 'held') return [`A message is put away until ${sayInstant(instants.until)}.`];
  if (noContactPath(notebook, key.slice(0, key.indexOf('/')))) {
    return ['A message is kept in its step. After “no contact” it is not shown here.'];
  }
  const isFine = holdOutcome(field, notebook, key) === 'fine';
  return isFine ? readText(undefined, notebook, key) : ['A message can be read again now.'];
};
