import type { Words } from './guide.ts';

export const siteName = 'Mend';

/** The title of a page: its place first, so that tabs and histories can be told apart (WCAG 2.4.2). */
export function pageTitle(words: Words): string {
  if (words.kind === 'home') return `${siteName}: rebuild trust, one step at a time`;
  if (words.kind === 'step') {
    return `Step ${words.number} of ${words.list.total}: ${words.title} – ${words.path.title} – ${siteName}`;
  }
  return `${words.title} – ${siteName}`;
}
