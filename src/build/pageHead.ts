import { earlyId } from '../domain/early.ts';
import type { Words } from '../domain/guide.ts';
import { pageTitle, siteName } from '../domain/pageTitle.ts';
import { previewFile } from './previews.ts';

/** Where things are on the built site. `base` and the folders begin and end with a slash. */
export type Place = {
  /** The public address of the host, without a slash at its end. */
  siteUrl: string;
  base: string;
  wordsFolder: string;
  /** The pages ahead: see pageAhead.ts. */
  aheadFolder: string;
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Everything in the head of a page that tells of it: for browsers, for search, and for previews of a shared link. */
export function pageHead(words: Words, address: string, place: Place): string {
  const full = place.siteUrl + place.base + address.slice(1);
  const title = escapeHtml(pageTitle(words));
  const tags = [
    `<title>${title}</title>`,
    ...(words.kind === 'lost' ? ['<meta name="robots" content="noindex">'] : cardTags(words, full, place)),
    `<link rel="icon" href="${place.base}icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${place.base}apple-touch-icon.png">`,
    `<link rel="manifest" href="${place.base}manifest.webmanifest">`,
    '<meta name="theme-color" content="#faf6ee" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#12191b" media="(prefers-color-scheme: dark)">',
  ];
  return tags.join('\n');
}

function cardTags(words: Words, full: string, { siteUrl, base }: Place): string[] {
  const title = escapeHtml(words.title);
  const summary = escapeHtml(words.summary);
  const image = siteUrl + base + previewFile(words);
  const property = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
  const twitter = (name: string, content: string) => `<meta name="twitter:${name}" content="${content}">`;
  return [
    `<meta name="description" content="${summary}">`,
    `<link rel="canonical" href="${full}">`,
    property('type', words.kind === 'step' || words.kind === 'page' ? 'article' : 'website'),
    property('site_name', siteName),
    property('title', title),
    property('description', summary),
    property('url', full),
    property('image', image),
    property('image:width', '1200'),
    property('image:height', '630'),
    property('image:alt', escapeHtml(previewText(words))),
    twitter('card', 'summary_large_image'),
    twitter('title', title),
    twitter('description', summary),
    twitter('image', image),
    ...(words.kind === 'step' ? [breadcrumbs(words, siteUrl + base)] : []),
  ];
}

/**
 * The script that follows "next" before the app is there: see early/early.ts. It is the same text on every step, so that
 * the content policy needs one hash for all, and stands first in the head, ahead of the page's own policy, which then needs
 * none. `leads` is the attribute that says where it leads.
 */
export const earlyScript = (script: string, leads: string): string =>
  `<script id="${earlyId}"${leads}>${script.trim()}</script>`;

/**
 * Styles that the first paint does not wait for, at the end of the body: what stands above a sheet there is painted
 * before it has come (https://html.spec.whatwg.org/multipage/links.html#body-ok).
 */
export const laterStyles = (file: string): string => `<link rel="stylesheet" href="${file}">`;

/** Has the words of a page fetched beside the script, which wakes the page with them. `file` is their file of words. */
export const pageWords = (file: string, { wordsFolder }: Place): string =>
  `<link rel="preload" as="fetch" crossorigin id="words" href="${wordsFolder}${file}" data-folder="${wordsFolder}">`;

/** JSON that cannot end the element it stands in. */
const jsonForHtml = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** What the preview picture says, for those who do not see it. */
function previewText(words: Words): string {
  const place =
    words.kind === 'step' ? ` Step ${words.number} of ${words.list.total}, ${words.path.title}.` : '';
  return `${words.title}.${place} A bowl mended with gold.`;
}

/** The place of a step for search engines: https://schema.org/BreadcrumbList */
function breadcrumbs(words: Extract<Words, { kind: 'step' }>, home: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: siteName, item: home },
      { '@type': 'ListItem', position: 2, name: words.path.title, item: `${home}${words.path.id}/` },
      { '@type': 'ListItem', position: 3, name: words.title },
    ],
  };
  return `<script type="application/ld+json">${jsonForHtml(data)}</script>`;
}
