/** What each kind of field has beside its id, label and help. */
type Kinds = {
  text: object;
  'long-text': object;
  /** `options` are lines that the reader can use. */
  list: { options?: string[] | undefined };
  choice: { options: string[] };
  'yes-no': object;
  /** 0 to 10, with words for both ends. */
  scale: { low: string; high: string };
  /** `past` says that it is a day that has been: nothing is to be done on it. */
  date: { past?: boolean | undefined };
  /** Small promises, each with a sign and an act. */
  'if-then': object;
  /** Lines, each put in one of the columns. */
  sort: { columns: { id: string; label: string }[] };
  /** A time of some length in minutes, to choose from. `pacer` shows slow breathing meanwhile. */
  timer: { minutes: number[]; pacer?: boolean | undefined; until?: string | undefined };
  /** An agreement with a day to review it and a day on which it ends by itself. */
  agreement: object;
  /** The questions that lead to one of the outcomes of `contact.ts`. */
  decision: object;
  /** A message that is put away for some hours and then read again with questions; `fine` is the answer that allows it. */
  hold: {
    questions: { ask: string; fine: 'yes' | 'no' }[];
    /** The field, and the answer to it, that says that the message is wanted. */
    wanted?: { field: string; answer: string } | undefined;
    words?: number | undefined;
    /** How the answers of other fields are joined to begin it, line by line, with `{id}` for each. */
    from?: string | undefined;
  };
};

export type FieldKind = keyof Kinds;

export type FieldOf<Kind extends FieldKind> = {
  id: string;
  label: string;
  /** A line under the label. */
  help?: string | undefined;
  /** The classes of hints that help with what is written here. */
  hints?: string[] | undefined;
  kind: Kind;
} & Kinds[Kind];

/** One thing that an exercise asks. `id` is the name under which the answer is kept. */
export type Field = { [Kind in FieldKind]: FieldOf<Kind> }[FieldKind];

/**
 * What a reader gave: a list has several lines, every other kind one string. A kind of several parts keeps each under
 * a key of its own: `step/field.part`.
 */
export type Answer = string | string[];

/** The most characters that one answer can hold, over all its lines. */
export const longestAnswer = 20_000;

/** The length of an answer in UTF-16 units, as `maxLength` of a field counts them. */
export const answerLength = (answer: Answer): number =>
  typeof answer === 'string' ? answer.length : answer.reduce((sum, line) => sum + line.length, 0);

export const isEmpty = (answer: Answer | undefined): boolean => answer === undefined || answer.length === 0;

/** An answer as one text, also when the field was a list before. */
export const textOf = (answer: Answer | undefined): string =>
  typeof answer === 'string' ? answer : (answer ?? []).join('\n');

/** An answer as lines, also when the field was a text before. */
export const linesOf = (answer: Answer | undefined): string[] =>
  typeof answer === 'string' ? answer.split('\n').filter(Boolean) : (answer ?? []);

/** The number of a scale from 0 to 10; none where something else was saved. */
export const scaleValue = (answer: Answer | undefined): number | undefined =>
  typeof answer === 'string' && /^(\d|10)$/.test(answer) ? Number(answer) : undefined;
