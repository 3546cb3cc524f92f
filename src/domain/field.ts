/** One thing that an exercise asks. `id` is the name under which the answer is kept. */
export type Field = {
  id: string;
  label: string;
  hint?: string | undefined;
} & ({ kind: 'text' | 'long-text' | 'list' | 'date' } | { kind: 'choice'; options: string[] });

/** What a reader gave: a list has several lines, every other kind one string. */
export type Answer = string | string[];

/** The most characters that one answer can hold, over all its lines. */
export const longestAnswer = 20_000;

/** The length of an answer in UTF-16 units, as `maxLength` of a field counts them. */
export const answerLength = (answer: Answer): number =>
  typeof answer === 'string' ? answer.length : answer.reduce((sum, line) => sum + line.length, 0);

export const isEmpty = (answer: Answer | undefined): boolean => answer === undefined || answer.length === 0;
