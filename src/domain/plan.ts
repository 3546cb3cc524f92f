import type { Day } from './day.ts';
import { isEmpty } from './field.ts';
import { type Exercise, type StepId, stepOf } from './guide.ts';
import type { Notebook } from './notebook.ts';
import { type Frequency, isWordedPromise } from './promise.ts';

/** What came of one step. `lines` are those of `fillResult`. */
export type StepResult = {
  step: StepId;
  title: string;
  pathTitle: string;
  exercise: Exercise;
  lines: string[];
};

/** A day on which something is due. `label` says what, and stays out of the calendar unless the reader wants it. */
export type PlanDate = {
  key: string;
  day: Day;
  label: string;
  repeats: Frequency;
  /** The date of the month that a monthly one means, where `day` is in a month without it. */
  date?: number;
};

/** The results as Markdown: paths, steps, and what was made in each. */
export function planMarkdown(results: readonly StepResult[]): string {
  let path = '';
  const lines = results.flatMap((result) => {
    const heading = result.pathTitle === path ? [] : [`# ${result.pathTitle}`, ''];
    path = result.pathTitle;
    const own = result.lines.map((line) => (line.startsWith('## ') ? `##${line}` : safe(line)));
    return [...heading, `## ${result.title}`, '', ...spaced(own), ''];
  });
  return `${lines.join('\n').trim()}\n`;
}

/** Signs that Markdown would take for its own are kept as they were written. */
const safe = (line: string): string =>
  line.startsWith('- ') ? `- ${escapeSigns(line.slice(2))}` : escapeSigns(line);
const escapeSigns = (text: string) =>
  text
    .trim()
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<&~]/g, '\\$&')
    .replace(/^(\d*)([#>+.)=-])/, '$1\\$2');

/** A paragraph each, as a single line break does not end one in Markdown. The lines of a list stay together. */
const spaced = (lines: readonly string[]): string[] =>
  lines.flatMap((line, place) => {
    const before = lines[place - 1];
    const goesOn = before?.startsWith('- ') && line.startsWith('- ');
    return before === undefined || before === '' || line === '' || goesOn ? [line] : ['', line];
  });

/** The results as plain text. */
export const planText = (results: readonly StepResult[]): string =>
  `${results
    .map(({ pathTitle, title, lines }) =>
      [`${title} (${pathTitle})`, '', ...lines.map((line) => line.replace(/^## /, ''))].join('\n'),
    )
    .join('\n\n\n')
    .trim()}\n`;

/** The steps of which something was written, by what the notebook holds. */
export function writtenSteps(notebook: Pick<Notebook, 'answers' | 'promises'>): ReadonlySet<StepId> {
  const given = [
    ...Object.entries(notebook.answers).filter(([, { value }]) => !isEmpty(value)),
    ...Object.entries(notebook.promises).filter(([, { value }]) => isWordedPromise(value)),
  ];
  return new Set(given.map(([key]) => stepOf(key)));
}
