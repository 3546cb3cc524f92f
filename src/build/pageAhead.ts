import { earlyId } from '../domain/early.ts';
import { type StepWords, stepId } from '../domain/guide.ts';
import { pageTitle } from '../domain/pageTitle.ts';
import { escapeHtml, type Place, pageWords } from './pageHead.ts';

/** The file of the page ahead of a step, under the folder of all of them. */
export const aheadFile = (path: string, slug: string): string => `${stepId(path, slug)}.html`;

/** The page ahead of the step after one, as an attribute that leads to it; none after the last step. */
export const leadsAhead = ({ path, next }: StepWords, { aheadFolder }: Place): string =>
  next ? ` data-next="${aheadFolder}${aheadFile(path.id, next.slug)}"` : '';

/**
 * What `early/early.ts` puts in the place of another step: the title, where the words are, and the body, which is a good
 * third of the page with its styles, and is there so much sooner. Nobody opens it by itself. `body` is what the app draws,
 * `wordsFile` the file of its words.
 */
export function pageAhead(step: StepWords, body: string, wordsFile: string, place: Place): string {
  return [
    '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(pageTitle(step))}</title>`,
    `<meta id="${earlyId}"${leadsAhead(step, place)}>`,
    pageWords(wordsFile, place),
    `<div id="root">${body}</div>`,
  ].join('');
}
