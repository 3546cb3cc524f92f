import type { StepId } from './guide.ts';

/** The pages that the app itself leads to, by their slug. The build asks for a file of each. */
export const appPages = [
  'about',
  'before-you-start',
  'check-in',
  'help',
  'hurt',
  'move',
  'plan',
  'privacy',
] as const;
type AppPage = (typeof appPages)[number];

/** Every address of the guide is spelled here. Pages begin and end with a slash. They know nothing of the base path. */
export const links = {
  home: () => '/',
  path: (path: string) => `/${path}/`,
  step: (id: StepId) => `/${id}/`,
  /** The short form of a step by its number, which leads to the step. */
  stepByNumber: (path: string, number: number) => `/${path}/${number}/`,
  page: (page: AppPage) => `/${page}/`,
  pageBySlug: (slug: string) => `/${slug}/`,
  /** The page to which a code leads on another device, with what it carries. */
  part: (fragment: string) => `/move/#${fragment}`,
  /** The page that opens a backup without the guide: one file, to be kept beside the backup. */
  openBackup: () => '/open-backup.html',
};

/**
 * The file that holds the words of an address, under the folder of the words: `/partner/3/` is in
 * `partner/3.json`, and `/` in `home.json`.
 */
export const wordsFile = (address: string): string => `${address.replace(/^\/|\/$/g, '') || 'home'}.json`;

/** The file with the words of the page that stands in for an address that does not exist. */
export const lostWordsFile = 'not-found.json';

/** Whether the fragment of an address, with its `#`, carries a part of something, or means to. Anchors begin with a letter. */
export const isPartFragment = (fragment: string): boolean => /^#\d+\./.test(fragment);
