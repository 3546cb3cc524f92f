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
