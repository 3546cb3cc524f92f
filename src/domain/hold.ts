const hour = 3_600_000;

/** How long a message can be put away, in hours. */
export const holdHours = [24, 48, 72] as const;

/** How many words are enough for a message, where its field says no other number. */
export const enoughWords = 80;

/** Under what the parts of a message are kept, beside its draft: `step/field.putAway`. */
export const holdParts = ['putAway', 'until', 'seen', 'hours', 'reread'] as const;

/** What is kept of a message. Instants are ISO texts, empty where there is none. Nothing is taken on trust. */
type KeptHold = {
  draft: string;
  /** When it was put away. */
  putAway: string;
  /** Until when. */
  until: string;
  /** The latest instant at which the app saw it put away. */
  seen: string;
};

type HoldState = 'writing' | 'held' | 'reading';

/**
 * Where a message is. It is put away while the clock says a time before its end: also one from before it was put away,
 * which means that the clock was put back.
 *
 * A clock that is put forward does open it. No page can tell that from a device that lay switched off for as long, and
 * somebody who is set on writing has other ways. Put back again, it is put away again. The hold is a help for a person
 * who wants it, not a lock.
 */
export function holdState({
  draft,
  putAway,
  until,
  now,
}: Omit<KeptHold, 'seen'> & { now: number }): HoldState {
  const instants = holdInstants({ putAway, until });
  if (!instants || draft.trim() === '') return 'writing';
  return now < instants.until ? 'held' : 'reading';
}

/**
 * When a message was put away and until when; `undefined` when that cannot be told. What is kept may have been changed
 * by hand or come from a file: it is never less than the shortest hold, nor more than the longest.
 */
export function holdInstants(kept: Pick<KeptHold, 'putAway' | 'until'>) {
  const putAway = Date.parse(kept.putAway);
  const until = Date.parse(kept.until);
  if (Number.isNaN(putAway) || Number.isNaN(until)) return undefined;
  const [shortest, , longest] = holdHours;
  return {
    putAway,
    until: Math.min(Math.max(until, putAway + shortest * hour), putAway + longest * hour),
  };
}

/** A clock is put right by a few minutes now and then. More than that is a change that the reader should know of. */
const smallChange = 5 * 60_000;

/** Whether the clock was put back while a message is put away, so that the hours are longer than those chosen. */
export function isPutBack({ putAway, until, seen, now }: Omit<KeptHold, 'draft'> & { now: number }): boolean {
  const instants = holdInstants({ putAway, until });
  if (!instants) return false;
  const seenAt = Date.parse(seen);
  // An instant from outside the hold was never seen.
  const latest = seenAt > instants.putAway && seenAt < instants.until ? seenAt : instants.putAway;
  return now < latest - smallChange;
}

/** When a message that is put away for some hours may be read again. */
export const holdEnd = (putAway: number, hours: number): number => putAway + hours * hour;

/** The holds that are longer than the one a message has. */
export function longerHolds({ putAway, until }: { putAway: number; until: number }): number[] {
  return holdHours.filter((hours) => holdEnd(putAway, hours) > until);
}

/** Whether it is so late, by the clock on the wall, that a message had better wait for the morning. */
export const isLate = (now: number): boolean => {
  const hours = new Date(now).getHours();
  return hours >= 22 || hours < 5;
};

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether a message asks something. What stands in quotation marks is what the other said. */
export const hasQuestion = (text: string): boolean => /[?？؟]/.test(text.replace(/"[^"]*"|“[^“”]*”/g, ''));

export type RereadQuestion = { ask: string; fine: 'yes' | 'no' };

/** What was answered to a question. Answers are kept with the words of their question: if those change, it is asked anew. */
export function rereadAnswer(lines: readonly string[], ask: string): 'yes' | 'no' | '' {
  if (lines.includes(`yes ${ask}`)) return 'yes';
  return lines.includes(`no ${ask}`) ? 'no' : '';
}

/** The answers with one of them changed; an empty answer takes it back. */
export const withReread = (lines: readonly string[], ask: string, given: string): string[] => [
  ...lines.filter((line) => line !== `yes ${ask}` && line !== `no ${ask}`),
  ...(given === '' ? [] : [`${given} ${ask}`]),
];

/** What the answers come to: something is still open, something speaks against it, or nothing does. */
export function rereadOutcome(
  questions: readonly RereadQuestion[],
  lines: readonly string[],
): 'open' | 'against' | 'fine' {
  const given = questions.map(({ ask, fine }) => ({ fine, answer: rereadAnswer(lines, ask) }));
  if (given.some(({ fine, answer }) => answer !== '' && answer !== fine)) return 'against';
  return questions.length === 0 || given.some(({ answer }) => answer === '') ? 'open' : 'fine';
}
