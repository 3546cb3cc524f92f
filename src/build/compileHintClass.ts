import { hintSchema } from '../content/schema.ts';
import { patternProblem } from '../domain/hintPattern.ts';
import type { HintClass } from '../domain/hints.ts';
import { type Report, readContentFile } from './contentFile.ts';
import { curlyQuotes } from './typography.ts';

/** A class of hints as its file tells it, or `undefined` when it cannot be told; problems are reported. */
export function compileHintClass(text: string, report: Report): Omit<HintClass, 'id'> | undefined {
  const file = readContentFile(text, hintSchema, report);
  if (!file) return undefined;
  const { body, meta, lineOf } = file;
  const below = body[0]?.position?.start.line;
  if (below !== undefined) report(below, 'nothing under the second line of ---');
  if (!meta) return undefined;
  for (const list of ['phrases', 'except'] as const) {
    for (const [place, pattern] of meta[list].entries()) {
      const problem = patternProblem(pattern);
      if (problem) report(lineOf(list, place), `${list}.${place}: ${problem}`);
    }
  }
  const { title, why, instead, phrases, except } = meta;
  return {
    title: curlyQuotes(title),
    why: curlyQuotes(why),
    instead: curlyQuotes(instead),
    phrases,
    except,
  };
}
