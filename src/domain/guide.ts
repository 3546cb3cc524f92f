import type { Field } from './field.ts';
import type { GateId } from './gates.ts';
import type { Prose } from './prose.ts';
import type { Remark } from './remark.ts';

/** A step's id in the notebook, the same on every visit: `partner/take-responsibility`. */
export type StepId = `${string}/${string}`;

/** Enough of a step to link to it. `slug` is its file name and its address. */
export type StepLink = { slug: string; title: string };

/**
 * The steps of a path that a page lists. A page lists them all while there are few. In a long path it lists those
 * around the reader, so that a page does not grow with its path: `first` is the number of the first one listed.
 */
export type StepList = { path: string; total: number; first: number; steps: StepLink[] };

/** One situation: what people tend to say, and what helps instead. */
export type Pair = { situation: string; instead: Prose; try: Prose };

/** A small action to tick. Its id is made from its words, so that another order keeps the ticks. */
export type Action = { id: string; text: Prose };

export type Exercise = {
  title: string;
  intro: string;
  caution?: string;
  fields: Field[];
  /** The questions of "Before you start" that come first. */
  gate?: 'message' | 'agreement';
  /** How the answers are put together: see `fillResult`. */
  result?: string;
  /** What is said under the result, each while something holds. */
  remarks?: Remark[];
};

/** The words of one address. Each is a file of its own, fetched when its page is reached. */
export type Words = HomeWords | PathWords | StepWords | PageWords | LostWords;

export type PathCard = {
  id: string;
  title: string;
  summary: string;
  /** How long all steps take together, roughly: "65 minutes". */
  time: string;
  list: StepList;
};

export type HomeWords = { kind: 'home'; title: string; summary: string; body: Prose; paths: PathCard[] };

export type PathWords = {
  kind: 'path';
  id: string;
  title: string;
  summary: string;
  time: string;
  opening: Prose;
  /** Shown once every step is done. */
  afterwards: Prose;
  list: StepList;
  related?: { title: string; intro: string; steps: (StepLink & { path: string })[] };
};

export type StepWords = {
  kind: 'step';
  path: { id: string; title: string };
  slug: string;
  /** Its place in the path, from 1. */
  number: number;
  title: string;
  summary: string;
  minutes: number;
  reviewed: string;
  /** The same in words: a browser need not find them at its start. */
  reviewedOn: string;
  list: StepList;
  previous?: StepLink;
  next?: StepLink;
  idea: Prose;
  care?: Prose;
  how: Prose;
  pairs: Pair[];
  exercise: Exercise;
  week: Action[];
  otherSide: Prose;
  known: Prose;
};

export type Source = { id: string; cite: string; url?: string | undefined };

export type Helpline = {
  for: 'emergency' | 'hurt' | 'own-behaviour' | 'crisis';
  name: string;
  phone?: string | undefined;
  text?: string | undefined;
  url?: string | undefined;
  note?: string | undefined;
  /** The day, in words, on which the number was seen on a published page; nobody has checked it when there is none. */
  seen?: string | undefined;
};

export type Country = { id: string; name: string; lines: Helpline[] };

/** One set of the questions about safety. */
export type GateWords = {
  id: GateId;
  title: string;
  /** The anchor of its heading on the page. */
  anchor: string;
  /** Each to be answered yes or no. */
  questions: string[];
  /** What a yes to any of them leads to. */
  yes: Prose;
};

export type PageWords = {
  kind: 'page';
  id: string;
  title: string;
  summary: string;
  reviewed: string;
  body: Prose;
  /** The questions about safety, which follow the body, and what stands under them. */
  gates?: GateWords[];
  afterGates?: Prose;
  sources?: Source[];
  countries?: Country[];
};

export type LostWords = { kind: 'lost'; title: string; summary: string; body: Prose; paths: StepLink[] };

/** Every path with all of its steps: for finding a step by name, on the pages that need it. */
export type Contents = { paths: { id: string; title: string; steps: StepLink[] }[]; pages: StepLink[] };

export const stepId = (path: string, slug: string): StepId => `${path}/${slug}`;

/** "1 minute", "20 minutes". */
export const sayMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/** The step that a key of the notebook belongs to. */
export const stepOf = (key: string): StepId => key.split('/').slice(0, 2).join('/') as StepId;
