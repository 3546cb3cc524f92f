import type { FieldKind, FieldOf } from '../domain/field.ts';
import type { Notebook } from '../domain/notebook.ts';

/** What the component of a kind is given. The label and the help are shown around it. */
export type KindProps<Kind extends FieldKind> = {
  field: FieldOf<Kind>;
  /** The key under which the answer is kept. A kind of several parts adds `.part` to it. */
  answerKey: string;
  /** The id of the element that names the field. */
  labelId: string;
  /** The ids of what describes the field: its help, and how much more fits. */
  describedBy: string | undefined;
};

/**
 * Says in lines what was given to a field, for the plan and for files; none where there is nothing. Takes nothing that
 * was saved on trust: it may come from another version or an import.
 */
export type ReadField<Kind extends FieldKind> = (
  field: FieldOf<Kind>,
  notebook: Notebook,
  answerKey: string,
) => string[];
