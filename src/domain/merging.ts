import { type Answer, isEmpty } from './field.ts';
import {
  countable,
  type Kept,
  kept,
  lastRevision,
  type Notebook,
  type Register,
  registers,
  withEarlier,
} from './notebook.ts';

/**
 * Joins what this tab has (`mine`) with what another one saved (`theirs`), both grown from `base`. A key that only
 * one side changed is taken from that side. When both changed it, the later change wins; an answer that loses is put
 * in `earlier`. Of one promise, or one check-in, that both changed, the later stays as a whole. The outcome is the same in
 * either tab.
 */
export function mergeNotebooks(base: Notebook, mine: Notebook, theirs: Notebook): Notebook {
  if (mine === theirs) return theirs;
  const merged: Record<string, Register<unknown>> = {};
  const lost: [key: string, answer: Answer][] = [];
  for (const name of registers) {
    const register = new Map<string, Kept<unknown>>(Object.entries(theirs[name]));
    for (const [key, entry] of Object.entries(mine[name]) as [string, Kept<unknown>][]) {
      const other = register.get(key);
      const before = Object.hasOwn(base[name], key) ? base[name][key] : undefined;
      if (!other || isLater(entry, other)) register.set(key, entry);
      if (name !== 'answers' || !other || sameValue(other, entry)) continue;
      const bothChanged = isChanged(entry, before) && isChanged(other, before);
      // Two values under one number were set without knowledge of each other, whatever `base` says.
      if (bothChanged || entry.revision === other.revision) {
        const loser = register.get(key) === entry ? other : entry;
        if (!isEmpty(loser.value as Answer)) lost.push([key, loser.value as Answer]);
      }
    }
    merged[name] = Object.fromEntries(register);
  }
  return lost.reduce(
    // The same text, lost once more, is no change: a backup can be brought in twice.
    (notebook, [key, answer]) =>
      sameText(kept(notebook.earlier, key), answer) ? notebook : withEarlier(notebook, key, answer),
    merged as Notebook,
  );
}

/**
 * A notebook that began at nothing, such as the page of a locked one, with its changes numbered as made after those of
 * `others`: they are the later ones, though whoever made them could not see the numbers.
 */
export function madeAfter(notebook: Notebook, others: readonly Notebook[]): Notebook {
  const last = Math.max(0, ...others.map(lastRevision));
  const raised = registers.map((name) => [
    name,
    Object.fromEntries(
      Object.entries<Kept<unknown>>(notebook[name]).map(([key, { value, revision }]) => [
        key,
        { value, revision: countable(last + revision) },
      ]),
    ),
  ]);
  return Object.fromEntries(raised) as Notebook;
}

const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether two changes came to the same. */
export const sameValue = (a: Kept<unknown>, b: Kept<unknown>) => sameText(a.value, b.value);

/** Another value under the same number is a change too: one that another tab made at the same time. */
const isChanged = (entry: Kept<unknown>, before: Kept<unknown> | undefined) =>
  entry.revision !== before?.revision || !sameValue(entry, before);

/** Two tabs can give the same number to different changes. Then the text decides, so that both choose alike. */
const isLater = (a: Kept<unknown>, b: Kept<unknown>) =>
  a.revision === b.revision ? JSON.stringify(a.value) > JSON.stringify(b.value) : a.revision > b.revision;
