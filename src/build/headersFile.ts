import { askedAnew, type Header, keptFolders, keptForEver } from './siteHeaders.ts';

/**
 * The headers in the form that Netlify, Cloudflare Pages and others read: https://docs.netlify.com/manage/routing/headers
 * They join the values of a header that two rules name. So pages have no rule for their cache: these hosts have them
 * asked for anew as it is.
 */
export function headersFile(headers: readonly Header[], base: string): string {
  const rule = (address: string, own: readonly Header[]) =>
    [base + address, ...own.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('*', headers),
    rule('sw.js', [['Cache-Control', askedAnew]]),
    ...keptFolders.map((folder) => rule(`${folder}/*`, [['Cache-Control', keptForEver]])),
  ].join('');
}

type HeaderRule = { start: string; exact: boolean; headers: Header[] };

/** The rules of such a file, as a host reads it. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line) rules.push({ start: line.replace(/\*$/, ''), exact: !line.endsWith('*'), headers: [] });
  }
  return rules;
}

/** What such a host sends with an address. */
export const headersOf = (rules: readonly HeaderRule[], address: string): Header[] =>
  rules
    .filter(({ start, exact }) => (exact ? address === start : address.startsWith(start)))
    .flatMap(({ headers }) => headers);
