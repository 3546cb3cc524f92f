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

/** A page that leads on at once, for the short addresses. It works without JavaScript and on any host. */
export function redirectPage(target: string, title: string, { siteUrl, base }: Place): string {
  const address = base + target.slice(1);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta http-equiv="refresh" content="0;url=${address}"><link rel="canonical" href="${siteUrl}${address}"><meta name="robots" content="noindex"><link rel="icon" href="${base}icon.svg" type="image/svg+xml"></head><body><a href="${address}">${escapeHtml(title)}</a></body></html>\n`;
}
