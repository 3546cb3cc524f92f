import { addDays, type Day, daysBetween, isDay } from './day.ts';

/** The review is at most 4 weeks after the start, the end at most 12. What is open-ended becomes control. */
const longestToReview = 28;
const longestToEnd = 84;

/** Under what each part of an agreement is kept: `step/field.start`. */
export const agreementParts = {
  start: 'start',
  review: 'review',
  end: 'end',
  /** "yes" when nobody pushed the reader. */
  freeMe: 'free-me',
  /** "yes" when nobody pushed the other person. */
  freeThem: 'free-them',
  stopped: 'stopped',
} as const;

/** What is kept of an agreement: days, or empty texts. Not taken on trust. */
export type KeptAgreement = {
  start: string;
  review: string;
  end: string;
  /** Both said that nobody pushed them. */
  isFree: boolean;
  /** The day on which one of the two ended it. */
  stopped: string;
};

/** What is not as it should be with the days. */
export type DayProblem =
  | 'review-before-start'
  | 'review-too-late'
  | 'review-after-end'
  | 'end-before-start'
  | 'end-too-late';

export type AgreementState =
  /** Something is still missing or out of range. */
  | { is: 'draft'; problems: DayProblem[] }
  | { is: 'to-come'; start: Day; review: Day; end: Day }
  | { is: 'running'; start: Day; review: Day; end: Day }
  /** It came to its end by itself. */
  | { is: 'over'; end: Day }
  | { is: 'stopped'; stopped: Day };

/**
 * Where an agreement is today. It runs through its last day. Days that are out of range never make one that runs: an
 * agreement that a file or another version has made too long is a draft.
 */
export function agreementState({
  start,
  review,
  end,
  isFree,
  stopped,
  today,
}: KeptAgreement & { today: Day }): AgreementState {
  if (isDay(stopped)) return { is: 'stopped', stopped };
  const problems = dayProblems({ start, review, end });
  const isWhole = [start, review, end].every(isDay) && isFree;
  if (!isWhole || problems.length > 0) return { is: 'draft', problems };
  if (today > end) return { is: 'over', end };
  return { is: today < start ? 'to-come' : 'running', start, review, end };
}

function dayProblems({ start, review, end }: Pick<KeptAgreement, 'start' | 'review' | 'end'>): DayProblem[] {
  const problems: DayProblem[] = [];
  const toReview = isDay(start) && isDay(review) ? daysBetween(start, review) : undefined;
  const toEnd = isDay(start) && isDay(end) ? daysBetween(start, end) : undefined;
  if (toReview !== undefined && toReview < 1) problems.push('review-before-start');
  if (toReview !== undefined && toReview > longestToReview) problems.push('review-too-late');
  if (toEnd !== undefined && toEnd < 1) problems.push('end-before-start');
  if (toEnd !== undefined && toEnd > longestToEnd) problems.push('end-too-late');
  if (problems.length === 0 && isDay(review) && isDay(end) && review > end) problems.push('review-after-end');
  return problems;
}

/** The last days that an agreement can have for its review and its end. */
export const latestReview = (start: Day): Day => addDays(start, longestToReview);
export const latestEnd = (start: Day): Day => addDays(start, longestToEnd);
