import type { ComponentType } from 'react';

import type { FieldKind } from '../domain/field.ts';
import { AgreementField } from './agreement/AgreementField.tsx';
import { ChoiceField } from './choice/ChoiceField.tsx';
import { DateField } from './date/DateField.tsx';
import { DecisionField } from './decision/DecisionField.tsx';
import { HoldField } from './hold/HoldField.tsx';
import { IfThenField } from './if-then/IfThenField.tsx';
import type { KindProps } from './kind.ts';
import { ListField } from './list/ListField.tsx';
import { LongTextField } from './long-text/LongTextField.tsx';
import { ScaleField } from './scale/ScaleField.tsx';
import { SortField } from './sort/SortField.tsx';
import { TextField } from './text/TextField.tsx';
import { TimerField } from './timer/TimerField.tsx';
import { YesNoField } from './yes-no/YesNoField.tsx';

/** The component of each kind of field. */
export const kinds: { [Kind in FieldKind]: ComponentType<KindProps<Kind>> } = {
  text: TextField,
  'long-text': LongTextField,
  list: ListField,
  choice: ChoiceField,
  'yes-no': YesNoField,
  scale: ScaleField,
  date: DateField,
  'if-then': IfThenField,
  sort: SortField,
  timer: TimerField,
  agreement: AgreementField,
  decision: DecisionField,
  hold: HoldField,
};
