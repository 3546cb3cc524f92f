import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, vi } from 'vitest';

import type { Contents, Exercise, StepWords } from '../src/domain/guide.ts';
import type { HintClass } from '../src/domain/hints.ts';
import { kept } from '../src/domain/notebook.ts';
import type { KeptPromise } from '../src/domain/promise.ts';

// The plan of a small guide, opened by someone who has written in it. Its files are answered here, and saved ones kept.

const contents: Contents = {
  paths: [
    {
      id: 'partner',
      title: 'Your partner',
      steps: [
        { slug: 'own-it', title: 'Own it' },
        { slug: 'listen', title: 'Listen first' },
      ],
    },
    {
      id: 'ex',
      title: 'Your ex',
      steps: [
        { slug: 'plan', title: 'Make a plan' },
        { slug: 'letter', title: 'Write a letter' },
        { slug: 'stand', title: 'Know where I stand' },
        { slug: 'open', title: 'Be open' },
      ],
    },
  ],
  pages: [],
};

const exercise: Exercise = {
  title: 'Write it down',
  intro: 'Ten minutes, alone.',
  fields: [
    { id: 'words', label: 'What you heard', kind: 'text' },
    { id: 'list', label: 'What you will do', kind: 'list' },
    { id: 'day', label: 'The first day', kind: 'date' },
    { id: 'promises', label: 'Your promises', kind: 'if-then' },
  ],
};
const wordsOf = (path: string, slug: string, more: Partial<Exercise> = {}): StepWords => {
  const { title: pathTitle = '', steps = [] } = contents.paths.find(({ id }) => id === path) ?? {};
  return {
    kind: 'step',
    path: { id: path, title: pathTitle },
    slug,
    number: 1,
    title: steps.find((step) => step.slug === slug)?.title ?? '',
    summary: '',
    minutes: 10,
    reviewed: '2026-11-22',
    reviewedOn: '22 November 2026',
    list: { path, total: 2, first: 1, steps },
    idea: [],
    how: [],
    pairs: [],
    exercise: { ...exercise, ...more },
    week: [],
    otherSide: [],
    known: [],
  };
};
const threats: HintClass = {
  id: 'threat',
  title: 'Words of harm',
  why: 'Words like these frighten.',
  instead: 'Please call someone.',
  phrases: ['or else'],
  except: [],
};
const files: Record<string, unknown> = {
  '/words/contents.json': contents,
  '/words/hints.json': [threats],
  '/words/partner/own-it.json': wordsOf('partner', 'own-it'),
  '/words/partner/listen.json': wordsOf('partner', 'listen', { result: '## I heard\n{words}\n\n{list}' }),
  '/words/ex/plan.json': wordsOf('ex', 'plan'),
  '/words/ex/stand.json': wordsOf('ex', 'stand', {
    fields: [{ id: 'contact', label: 'Where I stand', kind: 'decision' }],
  }),
  '/words/ex/open.json': wordsOf('ex', 'open', { gate: 'agreement' }),
  '/words/ex/letter.json': wordsOf('ex', 'letter', {
    gate: 'message',
    fields: [
      ...exercise.fields,
      { id: 'whole', label: 'The message', kind: 'hold', questions: [{ ask: 'Did they ask?', fine: 'yes' }] },
    ],
  }),
};

export let user = userEvent.setup({ delay: null });

/** The words are fetched once while a page is open, so every test opens a page of its own. */
export async function openPlan() {
  vi.resetModules();
  const [{ Plan }, { startWords }, notebook] = await Promise.all([
    import('../src/features/plan/Plan.tsx'),
    import('../src/content/words.ts'),
    import('../src/store/notebook.ts'),
  ]);
  startWords('/words/', '/', { kind: 'home', title: '', summary: '', body: [], paths: [] });
  const given = (key: string) => kept(notebook.useNotebook.getState().answers, key);
  const promised = (key: string) => kept(notebook.useNotebook.getState().promises, key);
  return { ...notebook, given, promised, show: () => render(<Plan />) };
}
/** Opens the plan of someone who has written in these steps. */
export async function openWith(
  answers: Record<string, string | string[]>,
  promises: Record<string, KeptPromise> = {},
) {
  const page = await openPlan();
  for (const [key, value] of Object.entries(answers)) page.answer(key, value);
  for (const [key, promise] of Object.entries(promises)) page.setPromise(key, promise);
  const shown = page.show();
  await waitFor(() => expect(screen.queryAllByText('One moment …')).toEqual([]));
  return { ...page, ...shown };
}

export const empty = () => screen.queryByText(/^Nothing is here yet/);
export const result = (title: string) => within(screen.getByRole('region', { name: title }));
export const results = () =>
  screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
export const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
export const tick = (title: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `In files and on paper: ${title}` });
export const all = {
  'ex/plan/words': 'of the ex',
  'partner/listen/words': 'that she was afraid',
  'partner/listen/list': ['ask', 'listen'],
  'partner/own-it/words': 'that I lied',
};

export const answered = vi.fn<typeof fetch>();
/** What the browser is asked to save as a file. jsdom has no addresses for files. */
export const saved: { name: string; file: Blob }[] = [];
URL.revokeObjectURL = () => {};
beforeEach(() => {
  // Long after the days below: how a promise went can be noted from its day on.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 5, 1, 12) });
  user = userEvent.setup({ delay: null });
  answered.mockReset().mockImplementation(async (address) => {
    const file = files[String(address)];
    return file ? Response.json(file) : new Response('', { status: 404 });
  });
  vi.stubGlobal('fetch', answered);
  saved.length = 0;
  let last: Blob | undefined;
  URL.createObjectURL = (file) => {
    last = file as Blob;
    return 'blob:file';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, file: last });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
