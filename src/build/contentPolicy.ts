import { createHash } from 'node:crypto';

import { earlyId } from '../domain/early.ts';

/** What stands in pages as text and is run or drawn: each by its hash, as a content policy names it. */
export type Inline = { scripts: readonly string[]; styles: readonly string[] };

/** Scripts of these kinds are data, which a browser neither runs nor asks its policy about. */
const data = /^application\/(json|ld\+json)$/;

const elements = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi;

/** A browser reads every end of a line as one sign, and hashes what it has read. */
export const hashSource = (text: string) =>
  `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;

/** The scripts and styles that stand in a page. */
export function inlineOf(html: string): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name = '', attributes = '', text = ''] of html.matchAll(elements)) {
    const type = /\btype="([^"]*)"/i.exec(attributes)?.[1] ?? '';
    if (name.toLowerCase() === 'style') styles.add(hashSource(text));
    else if (!/\bsrc=/i.test(attributes) && !data.test(type)) scripts.add(hashSource(text));
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/** All that any of the pages has. */
export const inlineOfAll = (pages: readonly Inline[]): Inline => ({
  scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
  styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
});

/** The only policy of trusted types: it names the worker, see app/startOffline.ts. */
const trustedTypes = 'worker';

/**
 * What a page may do: run, draw and fetch what comes from its own host, or stands in it by its hash. Nothing else, so
 * that words which somehow came into a page as a script would not run, and could send nothing away.
 */
export function contentPolicy({ scripts, styles }: Inline, images = "'self'"): string {
  return [
    // Firefox asks this one about what is fetched ahead, for which it knows no other. All else that it would govern has
    // a line of its own.
    "default-src 'self'",
    "frame-src 'none'",
    "media-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "connect-src 'self'",
    // The heading font is in a sheet of styles.
    'font-src data:',
    `img-src ${images}`,
    "manifest-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "worker-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join(';');
}

/** What no policy without `unsafe` lets a page do, where it stands in one. */
export function refused(html: string): string[] {
  const tags = html.replace(elements, '<$1$2>').match(/<[a-z][^>]*>/gi) ?? [];
  // Words in an attribute are not looked at as attributes.
  const names = (tag: string) => tag.replace(/="[^"]*"/g, '=""');
  return tags.filter(
    (tag) => /\s(style|on[a-z]+)\s*=/i.test(names(tag)) || /=\s*["']?\s*javascript:/i.test(tag),
  );
}

/**
 * The start of a head. How its bytes are to be read stands first, as it must be within the first 1024 of them (HTML
 * 4.2.5.4), and then one script: see `earlyScript` in pageHead.ts.
 */
const headStart = new RegExp(
  `<head>(?:\\s*<meta charset="utf-8">)?(<script id="${earlyId}"[^>]*>[\\s\\S]*?</script>)?`,
);

/**
 * A page with its own policy in its head, for hosts that send no headers. A policy there governs what comes after it,
 * so it comes first of all that loads or does anything. A page that has one of its own, such as the one that opens a backup,
 * keeps that. It names what stands in this page only: a hash takes room, and cannot be packed.
 */
export function withPolicy(html: string): string {
  if (html.includes('<meta http-equiv="Content-Security-Policy"')) return html;
  const [start = '', early = ''] = headStart.exec(html) ?? [];
  if (!start) throw new Error('A page has no <head>.');
  const policy = contentPolicy(inlineOf(html.replace(early, () => '')));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(start, () => start + meta);
}
