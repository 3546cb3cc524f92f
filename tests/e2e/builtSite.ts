import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Answer, Field, FieldKind, FieldOf } from '../../src/domain/field.ts';
import type { Contents, StepWords, Words } from '../../src/domain/guide.ts';
import { links, wordsFile } from '../../src/domain/links.ts';
import {
  emptyNotebook,
  type Notebook,
  withAnswer,
  withDone,
  withPromise,
  withTick,
  withVisit,
} from '../../src/domain/notebook.ts';
import { type KeptPromise, newPromise } from '../../src/domain/promise.ts';
import { savedText } from '../../src/domain/savedNotebook.ts';

// What the built site holds. The journeys are drawn up from it, so that a new step or path is walked as well.

const dist = path.resolve(import.meta.dirname, '../../dist');
const wordsFolder = path.join(dist, 'words', readdirSync(path.join(dist, 'words'))[0] ?? '');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(wordsFolder, file), 'utf8'));

/** The words of an address. */
export const wordsAt = (address: string): Words => readJson(wordsFile(address));

/** Every address that the site map names, in its order, without the host. */
export const addresses: readonly string[] = [
  ...readFileSync(path.join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
].map(([, url]) => new URL(url ?? '').pathname);

const allFiles = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name).slice(dist.length));
/** A page ahead is a part of others. */
const isPage = (file: string) => file.endsWith('.html') && !file.startsWith('/ahead/');

/** Every file of the built site that is not a page, by its address. */
export const files: readonly string[] = allFiles.filter((file) => !isPage(file));

/** Every page of the built site as a file, those that only lead on and those without an address as well. */
export const pageFiles: readonly string[] = allFiles.filter(isPage).map((file) => file.slice(1));

export type Step = StepWords & { id: `${string}/${string}`; address: string };
export type Path = { id: string; title: string; address: string; steps: Step[] };

export const paths: readonly Path[] = (readJson('contents.json') as Contents).paths.map(
  ({ id, title, steps }) => ({
    id,
    title,
    address: links.path(id),
    steps: steps.map(({ slug }) => {
      const address = links.step(`${id}/${slug}`);
      return { ...(wordsAt(address) as StepWords), id: `${id}/${slug}`, address };
    }),
  }),
);

export const steps: readonly Step[] = paths.flatMap((each) => each.steps);

/** The path with the fewest steps: for what need be shown on one path only. */
export const shortPath = paths.toSorted((a, b) => a.steps.length - b.steps.length)[0] as Path;

/** The path with the most steps: for what needs several of them. */
export const longPath = paths.toSorted((a, b) => b.steps.length - a.steps.length)[0] as Path;

/** One address of each kind of page; of steps also the last one, and a page that has a list of its own. */
export const kindsOfPage: readonly { name: string; address: string }[] = [
  { name: 'home', address: '/' },
  ...paths.map(({ id, address }) => ({ name: `path ${id}`, address })),
  { name: 'first step', address: (shortPath.steps[0] as Step).address },
  { name: 'last step', address: (steps.at(-1) as Step).address },
  ...addresses
    .filter((address) => wordsAt(address).kind === 'page')
    .map((address) => ({ name: address.slice(1, -1), address })),
  { name: 'lost', address: '/no-such-page/' },
];

/** The key and the form under which the app saves. Spelled out: a change of either would lose what readers have. */
export const notebookKey = 'mend.notebook';

const aPromise: KeptPromise = {
  ...newPromise,
  when: 'it is Friday',
  act: 'send the rent',
  frequency: 'weekly',
  next: '2027-03-19',
};
const answerTo = (field: Field): Answer => {
  if (field.kind === 'choice') return field.options[0] ?? '';
  if (field.kind === 'date') return '2027-03-14';
  if (field.kind === 'yes-no') return 'yes';
  return field.kind === 'list' ? ['one line', 'another'] : `words for ${field.id}`;
};

/** A reader who did, ticked and answered everything, as saved. */
export const everythingDone: string = savedText(
  steps.reduce<Notebook>((notebook, step) => {
    let next = withDone(withVisit(notebook, step.path.id, step.slug), step.id, true);
    for (const action of step.week) next = withTick(next, `${step.id}/${action.id}`, true);
    for (const field of step.exercise.fields) {
      const key = `${step.id}/${field.id}`;
      if (field.kind === 'if-then') next = withPromise(next, `${key}/1`, aPromise);
      else if (field.kind === 'sort') next = withAnswer(next, `${key}.${field.columns[0]?.id}`, ['a line']);
      else next = withAnswer(next, key, answerTo(field));
    }
    return next;
  }, emptyNotebook),
);

/** The first step that asks for a kind of field, and that field. */
export function stepWith<Kind extends FieldKind>(kind: Kind): { step: Step; field: Field & FieldOf<Kind> } {
  for (const step of steps) {
    const field = step.exercise.fields.find((each): each is Field & FieldOf<Kind> => each.kind === kind);
    if (field) return { step, field };
  }
  throw new Error(`No step asks for a ${kind}.`);
}
