import { type CheckIn, emptyCheckIn } from './checkIn.ts';
import { type Answer, isEmpty } from './field.ts';
import { type StepId, stepId } from './guide.ts';
import { type KeptPromise, newPromise } from './promise.ts';

/**
 * A value with the number of the change that set it. The higher number is the later change, whatever a clock says,
 * so that two tabs, a changed time zone or a wrong date cannot put old over new (a Lamport clock).
 */
export type Kept<T> = { value: T; revision: number };

export type Register<T> = Readonly<Record<string, Kept<T>>>;

/** All that a reader did, as it is saved. */
export type Notebook = {
  /** Steps that were opened, by step id. */
  visited: Register<boolean>;
  /** Steps that were done, by step id. False means that the reader took it back. */
  done: Register<boolean>;
  /** Actions for the week, by `step id/action id`. */
  ticked: Register<boolean>;
  /** What was written in "Your turn", by `step id/field id`. */
  answers: Register<Answer>;
  /** An answer that lost to a later one from another tab, until the reader chooses. Same keys as `answers`. */
  earlier: Register<Answer>;
  /** The step last opened in each path: its slug, by path. */
  places: Register<string>;
  /** Promises, by `step id/field id/number-tab`. An empty one was taken back. */
  promises: Register<KeptPromise>;
  /** Check-ins on one's own conduct, by day: `2026-11-22`. */
  checkIns: Register<CheckIn>;
};

export const emptyNotebook: Notebook = {
  visited: {},
  done: {},
  ticked: {},
  answers: {},
  earlier: {},
  places: {},
  promises: {},
  checkIns: {},
};

export const registers = Object.keys(emptyNotebook) as (keyof Notebook)[];

/** What a register holds where something was taken back: keys stay, so that tabs and copies can be joined. */
export const blanks: { [Name in keyof Notebook]: Notebook[Name][string]['value'] } = {
  visited: false,
  done: false,
  ticked: false,
  answers: '',
  earlier: '',
  places: '',
  promises: newPromise,
  checkIns: emptyCheckIn,
};

/** Whether a value says nothing: of what was taken back only the key is left, and of a list that was emptied its lines. */
export const isBlank = (name: keyof Notebook, value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((line) => line === '')
    : JSON.stringify(value) === JSON.stringify(blanks[name]);

/** What a register holds under a key. Only own keys count: `constructor` is no answer. */
export const kept = <T>(register: Register<T>, key: string): T | undefined =>
  Object.hasOwn(register, key) ? register[key]?.value : undefined;

export const isDone = ({ done }: Pick<Notebook, 'done'>, id: StepId): boolean => kept(done, id) === true;

/** The number of the latest change, 0 for an empty notebook. */
export const lastRevision = (notebook: Notebook): number =>
  registers.reduce((highest, name) => {
    for (const entry of Object.values(notebook[name])) highest = Math.max(highest, entry.revision);
    return highest;
  }, 0);

/** A damaged number may stand at the end of what can be counted: one more, and the change could not be read again. */
export const countable = (revision: number) => Math.min(revision, Number.MAX_SAFE_INTEGER);

function withValue<N extends keyof Notebook>(
  notebook: Notebook,
  name: N,
  key: string,
  value: Notebook[N][string]['value'],
): Notebook {
  if (kept<unknown>(notebook[name], key) === value) return notebook;
  const entry = { value, revision: countable(lastRevision(notebook) + 1) };
  return { ...notebook, [name]: { ...notebook[name], [key]: entry } };
}

/** Opening a step marks it as visited and as the place to carry on from. */
export function withVisit(notebook: Notebook, path: string, slug: string): Notebook {
  const visited = withValue(notebook, 'visited', stepId(path, slug), true);
  const last = lastRevision(visited);
  const isLast = kept(visited.places, path) === slug && visited.places[path]?.revision === last;
  if (isLast) return visited;
  // The place is set even when it is the same: the latest change tells which path the reader was on.
  const place = { value: slug, revision: countable(last + 1) };
  return { ...visited, places: { ...visited.places, [path]: place } };
}

export const withDone = (notebook: Notebook, id: StepId, done: boolean): Notebook =>
  withValue(notebook, 'done', id, done);

export const withTick = (notebook: Notebook, key: string, ticked: boolean): Notebook =>
  withValue(notebook, 'ticked', key, ticked);

export const withAnswer = (notebook: Notebook, key: string, answer: Answer): Notebook =>
  withValue(notebook, 'answers', key, answer);

export const withPromise = (notebook: Notebook, key: string, promise: KeptPromise): Notebook =>
  withValue(notebook, 'promises', key, promise);

export const withCheckIn = (notebook: Notebook, day: string, checkIn: CheckIn): Notebook =>
  withValue(notebook, 'checkIns', day, checkIn);

/** Where the words of a step are. */
const worded = ['answers', 'earlier', 'promises'] as const;

/** Takes back all that was written in a step. Its ticks, and that it was done, stay. */
export const withoutStep = (notebook: Notebook, id: StepId): Notebook =>
  withWorded(notebook, notebook, id, (name) => blanks[name]);

/** Puts back what `withoutStep` took from a notebook as it was `before`. What was written since stays. */
export const withStepBack = (notebook: Notebook, before: Notebook, id: StepId): Notebook =>
  withWorded(notebook, before, id, (name, { value }, key) => {
    const since = kept<WordedValue>(notebook[name], key);
    return since === undefined || isBlank(name, since) ? value : since;
  });

type Worded = (typeof worded)[number];
type WordedValue = Notebook[Worded][string]['value'];

/** Sets every key of a step that a notebook has words under. */
function withWorded(
  notebook: Notebook,
  source: Notebook,
  id: StepId,
  valueFor: (name: Worded, entry: Kept<WordedValue>, key: string) => WordedValue,
): Notebook {
  return worded.reduce<Notebook>(
    (all, name) =>
      Object.entries<Kept<WordedValue>>(source[name])
        .filter(([key]) => key.startsWith(`${id}/`))
        .reduce((next, [key, entry]) => withValue(next, name, key, valueFor(name, entry, key)), all),
    notebook,
  );
}

/** Keeps a text that lost to another tab, until the reader chooses. */
export const withEarlier = (notebook: Notebook, key: string, answer: Answer): Notebook =>
  withValue(notebook, 'earlier', key, answer);

/** Puts the text that lost to another tab back in its field. */
export function withEarlierBack(notebook: Notebook, key: string): Notebook {
  const earlier = kept(notebook.earlier, key);
  if (isEmpty(earlier)) return notebook;
  return withoutEarlier(withAnswer(notebook, key, earlier as Answer), key);
}

/** Lets go of the text that lost to another tab. */
export const withoutEarlier = (notebook: Notebook, key: string): Notebook =>
  isEmpty(kept(notebook.earlier, key)) ? notebook : withValue(notebook, 'earlier', key, '');
