import type { Words } from './guide.ts';

export const siteName = 'Mend';
/** What the guide is for. It promises what the reader does, and nothing of the other person. */
export const siteLine = 'Become trustworthy, one step at a time';

/** What stands in the tab of a reader who does not want it to say what the page is. Saved files are named so too. */
export const discreetName = 'Notes';

/** The title of a page that says nothing of what it is, and still tells the pages of a path apart. */
export const discreetTitle = (words: Words): string =>
  words.kind === 'step' ? `${discreetName}, page ${words.number} of ${words.list.total}` : discreetName;

/** The title of a page: its place first, so that tabs and histories can be told apart (WCAG 2.4.2). */
export function pageTitle(words: Words): string {
  if (words.kind === 'home') return `${siteName}: ${siteLine}`;
  if (words.kind === 'step') {
    return `Step ${words.number} of ${words.list.total}: ${words.title} – ${words.path.title} – ${siteName}`;
  }
  return `${words.title} – ${siteName}`;
}
