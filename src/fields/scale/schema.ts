import { line } from '../../content/entries.ts';

export const scaleEntries = {
  /** What 0 means. */
  low: line(2, 40),
  /** What 10 means. */
  high: line(2, 40),
};
