import { PlainError } from './problem.ts';

/**
 * The public address of the site as SITE_URL gives it, without a slash at its end; an empty text where nobody gave one.
 * @throws where it is no scheme with a host: every shared link would lead elsewhere, and nobody here would see it.
 */
export function siteUrlFrom(given: string | undefined): string {
  if (!given) return '';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  // A URL may hold a star, which stands for many hosts in settings, and is none of them.
  const isHost = url && /^https?:$/.test(url.protocol) && !url.host.includes('*');
  if (isHost && url.href === `${url.origin}/`) return url.origin;
  throw new PlainError(
    `SITE_URL is "${given}". It takes a scheme and a host, such as https://example.org; a folder of that host goes into BASE_PATH.`,
  );
}
