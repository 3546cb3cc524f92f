import type { Backup } from '../domain/backup.ts';
import { items } from '../domain/checkIn.ts';
import { checkInsInOrder, itemLabels } from '../domain/checkIns.ts';
import { dayOf, sayDate, sayDay } from '../domain/day.ts';
import { isEmpty, textOf } from '../domain/field.ts';
import { stepOf } from '../domain/guide.ts';
import type { Register } from '../domain/notebook.ts';
import type { KeptPromise } from '../domain/promise.ts';
import { allPromises } from '../domain/promises.ts';
import { sayDue, sayOutcome, sayPromise } from '../domain/promiseWords.ts';

/** What the guide calls its steps, what they ask, and their actions, by the keys of the notebook. */
export type Names = Readonly<Record<'steps' | 'answers' | 'actions', Readonly<Record<string, string>>>>;

export type Section = { title: string; entries: { name: string; text: string }[] };

/** All that a backup holds, in the order in which one would read it. A key that the guide does not know stays a key. */
export function readable({ made, notebook }: Backup, names: Names): Section[] {
  const { steps } = names;
  const step = (id: string) => named(steps, id);
  const ticked = (register: Register<boolean>) => Object.keys(register).filter((key) => register[key]?.value);
  const plain = (text: string) => ({ name: '', text });
  const written = Object.keys(notebook.answers).concat(Object.keys(notebook.earlier));
  const all: Section[] = [
    { title: 'This backup', entries: [plain(madeLine(made))] },
    { title: 'Steps done', entries: ticked(notebook.done).map((id) => plain(step(id))) },
    {
      title: 'Things ticked',
      entries: ticked(notebook.ticked).map((key) => plain(named(names.actions, key))),
    },
    ...[...new Set(written.map(stepOf))].map((id) => ({
      title: step(id),
      entries: [
        ...answersOf(notebook.answers, id, names),
        ...answersOf(notebook.earlier, id, names).map(({ name, text }) => ({
          name: `${name} (an earlier text)`,
          text,
        })),
      ],
    })),
    { title: 'Promises', entries: allPromises(notebook).map(({ promise }) => promiseEntry(promise)) },
    { title: 'Check-ins', entries: checkInsInOrder(notebook.checkIns).map(checkInEntry) },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}

/** The same as one text, for a file or for paper. */
export const asText = (sections: readonly Section[]): string =>
  sections
    .map(({ title, entries }) =>
      [title.toUpperCase(), ...entries.map(({ name, text }) => (name ? `${name}:\n${text}` : text))].join(
        '\n\n',
      ),
    )
    .join('\n\n\n')
    .concat('\n');

const named = (names: Readonly<Record<string, string>>, key: string): string =>
  (Object.hasOwn(names, key) ? names[key] : undefined) ?? key;

const answersOf = (register: Backup['notebook']['answers'], id: string, { answers }: Names) =>
  Object.entries(register)
    .filter(([key, { value }]) => stepOf(key) === id && !isEmpty(value))
    .map(([key, { value }]) => ({ name: answerName(answers, key), text: textOf(value) }));

/** Some fields keep their parts under names of their own: `step/field.part`. */
function answerName(names: Names['answers'], key: string): string {
  const dot = key.indexOf('.', stepOf(key).length);
  if (Object.hasOwn(names, key) || dot < 0) return named(names, key);
  const field = key.slice(0, dot);
  return Object.hasOwn(names, field) ? `${named(names, field)}, ${key.slice(dot + 1)}` : key;
}

const promiseEntry = (promise: KeptPromise) => ({
  name: '',
  text: [sayPromise(promise), sayDue(promise), ...promise.log.map(sayOutcome)].filter(Boolean).join('\n'),
});

function checkInEntry({ day, checkIn }: ReturnType<typeof checkInsInOrder>[number]) {
  const given = items.filter((item) => checkIn[item] !== undefined);
  const lines = given.map((item) => `${itemLabels[item]}: ${checkIn[item]} of 10`);
  return { name: sayDate(day), text: [...lines, checkIn.note].filter(Boolean).join('\n') };
}

function madeLine(made: string): string {
  const date = new Date(made);
  return Number.isNaN(date.getTime())
    ? 'It does not say when it was made.'
    : `Made on ${sayDay(dayOf(date))}.`;
}
