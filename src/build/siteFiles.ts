import { siteName } from '../domain/pageTitle.ts';
import type { Guide } from './assembleGuide.ts';
import { escapeHtml, type Place } from './pageHead.ts';

/** Every page for search engines: https://www.sitemaps.org/protocol.html */
export function sitemap({ words }: Guide, { siteUrl, base }: Place): string {
  const pages = [...words].map(([address, page]) => {
    const changed = 'reviewed' in page ? `<lastmod>${page.reviewed}</lastmod>` : '';
    return `<url><loc>${siteUrl}${base}${address.slice(1)}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('\n')}
</urlset>
`;
}

export const robots = ({ siteUrl, base }: Place): string =>
  `User-agent: *\nAllow: /\nSitemap: ${siteUrl}${base}sitemap.xml\n`;

/** What a phone needs to put the guide on its home screen. */
export const manifest = ({ base }: Place): string =>
  JSON.stringify({
    name: siteName,
    short_name: siteName,
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: '#faf6ee',
    theme_color: '#faf6ee',
    icons: [
      { src: `${base}icon-192.png`, sizes: '192x192', type: 'image/png' },
      { src: `${base}icon-512.png`, sizes: '512x512', type: 'image/png' },
      { src: `${base}icon-maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });

/** What one who leaves without a network is shown: such a page as any site could have. It names nothing of ours. */
export const offlinePage = ({ base }: Place): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>No connection</title><meta name="robots" content="noindex"><link rel="icon" href="${base}page.svg" type="image/svg+xml"></head><body><main><h1>There is no connection</h1><p>Check the network of this device, and try again later.</p></main></body></html>\n`;

/** The icon of a tab that says nothing: an empty sheet. */
export const blankIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M7 3H19L25 9V29H7Z" fill="#fff" stroke="#888" stroke-width="2"/></svg>\n';

/** A page that leads on at once, for the short addresses. It works without JavaScript and on any host. */
export function redirectPage(target: string, title: string, { siteUrl, base }: Place): string {
  const address = base + target.slice(1);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta http-equiv="refresh" content="0;url=${address}"><link rel="canonical" href="${siteUrl}${address}"><meta name="robots" content="noindex"><link rel="icon" href="${base}icon.svg" type="image/svg+xml"></head><body><a href="${address}">${escapeHtml(title)}</a></body></html>\n`;
}
