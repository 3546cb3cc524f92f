import { isCheckIn } from './checkIn.ts';
import type { Answer } from './field.ts';
import { isRecord } from './isRecord.ts';
import { emptyNotebook, type Kept, type Notebook, type Register } from './notebook.ts';
import { isPromise } from './promise.ts';
import { hasWords, type Way } from './way.ts';

/** Turns the saved form of version n (at index n - 1) into that of version n + 1. Released ones are never edited. */
export type Migration = (saved: unknown) => unknown;
const migrations: Migration[] = [];

/** The number of the saved form. */
export const savedVersion = migrations.length + 1;

/** What a saved text turned out to be. */
export type Reading =
  | { is: 'empty' }
  /** `whole` is false when some parts could not be read and were left out. */
  | {
      is: 'notebook';
      notebook: Notebook;
      whole: boolean;
      version: number;
      /** Which notebook it is: see `savedText`. */
      id: string | undefined;
      way: Extract<Way, 'open' | 'undecided'>;
    }
  /** Locked with a passphrase: nothing of it can be told without. Each locking has a salt of its own. */
  | { is: 'sealed'; id: string }
  /** Saved by a later version of the app: to be left alone. */
  | { is: 'newer'; version: number }
  | { is: 'damaged' };

/**
 * The text that is saved: what it is, its version, and the notebook. `id` tells one notebook from the one that was
 * begun after it was deleted; `way` is there once the reader has decided to keep it open.
 */
export const savedText = (notebook: Notebook, about?: { id: string; way: Way }): string =>
  JSON.stringify({
    app: 'mend',
    version: savedVersion,
    ...(about && { id: about.id }),
    ...(about?.way === 'open' && { way: 'open' }),
    notebook,
  });

/**
 * Reads saved text, which may be old, new, damaged, or not ours at all. Never throws. Written by hand: a schema
 * library would cost the visitor more than all the rest of this file.
 */
export function readSaved(text: string | null, forms: readonly Migration[] = migrations): Reading {
  if (text === null || text === '') return { is: 'empty' };
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return { is: 'damaged' };
  }
  if (!isRecord(saved)) return { is: 'damaged' };
  if (saved.format === 'mend-sealed')
    return { is: 'sealed', id: `sealed ${isString(saved.salt) ? saved.salt : ''}` };
  if (saved.app !== 'mend') return { is: 'damaged' };
  const { version } = saved;
  const current = forms.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { is: 'damaged' };
  if (version > current) return { is: 'newer', version };
  let data: unknown = saved.notebook;
  try {
    for (const migrate of forms.slice(version - 1)) data = migrate(data);
  } catch {
    return { is: 'damaged' };
  }
  if (!isRecord(data)) return { is: 'damaged' };
  const parsed = parseNotebook(data);
  // Words that lie there without a decision are from before it was asked for.
  const way = saved.way === 'open' || hasWords(parsed.notebook) ? 'open' : 'undecided';
  return { is: 'notebook', version, id: isString(saved.id) ? saved.id : undefined, way, ...parsed };
}

/** Keeps every part that is well formed. `whole` tells whether that was all of it. */
export function parseNotebook(data: Record<string, unknown>): { notebook: Notebook; whole: boolean } {
  let whole = Object.keys(data).every((name) => Object.hasOwn(emptyNotebook, name));

  function register<T>(name: keyof Notebook, isValue: (value: unknown) => value is T): Register<T> {
    const found = data[name];
    if (found === undefined) return {};
    if (!isRecord(found)) {
      whole = false;
      return {};
    }
    const good: Record<string, Kept<T>> = {};
    for (const [key, entry] of Object.entries(found)) {
      if (!forbiddenKeys.has(key) && isKept(entry) && isValue(entry.value)) {
        good[key] = { value: entry.value, revision: entry.revision };
      } else whole = false;
    }
    return good;
  }

  const notebook: Notebook = {
    visited: register('visited', isBoolean),
    done: register('done', isBoolean),
    ticked: register('ticked', isBoolean),
    answers: register('answers', isAnswer),
    earlier: register('earlier', isAnswer),
    places: register('places', isString),
    promises: register('promises', isPromise),
    checkIns: register('checkIns', isCheckIn),
  };
  return { notebook, whole };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isAnswer = (value: unknown): value is Answer =>
  isString(value) || (Array.isArray(value) && value.every(isString));
const isKept = (entry: unknown): entry is Kept<unknown> =>
  isRecord(entry) && Number.isSafeInteger(entry.revision) && (entry.revision as number) > 0;

/** Names that reach the prototype of an object when they are copied from one to another. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
