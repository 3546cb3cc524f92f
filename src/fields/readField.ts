import type { Field, FieldKind } from '../domain/field.ts';
import type { Notebook } from '../domain/notebook.ts';
import { readAgreement } from './agreement/readAgreement.ts';
import { readDate } from './date/readDate.ts';
import { readDecision } from './decision/readDecision.ts';
import { readHold } from './hold/readHold.ts';
import { readIfThen } from './if-then/readIfThen.ts';
import type { ReadField } from './kind.ts';
import { readList } from './list/readList.ts';
import { readScale } from './scale/readScale.ts';
import { readSort } from './sort/readSort.ts';
import { readText } from './text/readText.ts';
import { readTimer } from './timer/readTimer.ts';
import { readYesNo } from './yes-no/readYesNo.ts';

const readers: { [Kind in FieldKind]: ReadField<Kind> } = {
  text: readText,
  'long-text': readText,
  list: readList,
  choice: readText,
  'yes-no': readYesNo,
  scale: readScale,
  date: readDate,
  'if-then': readIfThen,
  sort: readSort,
  timer: readTimer,
  agreement: readAgreement,
  decision: readDecision,
  hold: readHold,
};

/** What was given to a field, in lines; none where there is nothing. `step` is the id of its step. */
export const readField = (field: Field, notebook: Notebook, step: string): string[] =>
  // The table pairs each kind with its own reader, which TypeScript cannot follow through a union.
  (readers[field.kind] as (field: Field, notebook: Notebook, key: string) => string[])(
    field,
    notebook,
    `${step}/${field.id}`,
  );
