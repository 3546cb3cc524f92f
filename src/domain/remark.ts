import { countWords } from './hold.ts';

/** A quiet line under the result, shown while something holds. It never stands in the way. */
export type Remark = { say: string; fields: string[] } & (
  | {
      /** Nothing is in any of the fields, while something is in each of the others. */
      when: 'empty';
      while: string[];
    }
  | {
      /** The fields have more words than these, together. */
      when: 'longer';
      words: number;
    }
  | {
      /** A message in one of the fields was put away within so many days. */
      when: 'put-away';
      days: number;
    }
);

/** What was given to a field, by its id. */
export type Given = {
  lines: (id: string) => readonly string[];
  /** When a message was put away that still is there, as an instant. */
  putAway: (id: string) => number | undefined;
};

const dayLength = 24 * 3_600_000;

/** Whether what a remark is about holds now. */
export function remarkHolds(remark: Remark, { lines, putAway }: Given, now: number): boolean {
  const isFilled = (id: string) => lines(id).length > 0;
  switch (remark.when) {
    case 'empty':
      return !remark.fields.some(isFilled) && remark.while.every(isFilled);
    case 'longer':
      return countWords(remark.fields.flatMap(lines).join('\n')) > remark.words;
    case 'put-away':
      return remark.fields.some((id) => {
        const since = putAway(id);
        return since !== undefined && now - since < remark.days * dayLength;
      });
  }
}
