import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Manifest, ManifestChunk } from 'vite';

import type { Words } from '../domain/guide.ts';
import { neutralPage } from '../domain/leaving.ts';
import { lostWordsFile, wordsFile } from '../domain/links.ts';
import type { Guide } from './assembleGuide.ts';
import { headersFile } from './headersFile.ts';
import { headingFace, headingFont, standInFaces } from './headingFont.ts';
import { caddyConfig, nginxConfig } from './hostFiles.ts';
import { partStyles } from './laterStyles.ts';
import { offlineList } from './offlineFiles.ts';
import { openerPage } from './openerPage.ts';
import { aheadFile, leadsAhead, pageAhead } from './pageAhead.ts';
import { earlyScript, laterStyles, type Place, pageHead, pageWords } from './pageHead.ts';
import { iconSvg, pictures } from './previews.ts';
import { securePages } from './securePages.ts';
import { blankIcon, manifest, offlinePage, redirectPage, robots, sitemap } from './siteFiles.ts';
import { securityHeaders } from './siteHeaders.ts';

/** What the build of the app for Node gives. */
export type ServerEntry = {
  render(address: string, words: Words, base: string): Promise<string>;
  viewModule(kind: Words['kind']): string;
};

/** Where things come from and go to. `base` begins and ends with a slash, `siteUrl` ends with none. */
export type SitePlan = {
  root: string;
  base: string;
  siteUrl: string;
  /** The folder into which the bundler has built the app. */
  folder: string;
  /** The file of the built worker. */
  worker: string;
  /** The file of the built script that opens backups. */
  opener: string;
  /** The file of the built script that follows "next" before the app is there. */
  early: string;
};

const hashOf = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 10);

/** Writes all pages, words and pictures beside what the bundler has built. Returns the number of pages. */
export async function writeSite(
  guide: Guide,
  app: ServerEntry,
  { root, base, siteUrl, folder, worker, opener, early }: SitePlan,
): Promise<number> {
  const write = (file: string, content: string | Buffer) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };

  // One hash for all words: their addresses then need no list in the script, which would grow with the guide.
  const files = new Map<string, string>();
  for (const [address, words] of guide.words) files.set(wordsFile(address), JSON.stringify(words));
  files.set(lostWordsFile, JSON.stringify(guide.lost));
  files.set('contents.json', JSON.stringify(guide.contents));
  files.set('hints.json', JSON.stringify(guide.hints));
  const wordsFolder = `words/${hashOf([...files.values()].join('\n'))}/`;
  for (const [file, content] of files) write(wordsFolder + file, content);

  const fraunces = headingFace(await headingFont(root, 'woff2'));

  const earlyText = readFileSync(early, 'utf8');
  const partsOf = partsOfKinds(folder, base, app.viewModule);
  const template = readFileSync(path.join(folder, 'index.html'), 'utf8')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\n\s+/g, '\n');
  // A page ahead fits into a page of the same build alone, which it is named after: its words, and the script's name in the template.
  const aheadFolder = `ahead/${hashOf(wordsFolder + template)}/`;
  const pagesAhead = new Map<string, string>();
  const where: Place = {
    siteUrl,
    base,
    wordsFolder: base + wordsFolder,
    aheadFolder: base + aheadFolder,
  };
  const frames = new Map<Words['kind'], { head: string; end: string }>();
  /** What all pages of a kind have at the end of their head and of their body. */
  const frameOf = (kind: Words['kind']) => {
    const known = frames.get(kind);
    if (known) return known;
    const { styles, chunks } = partsOf(kind);
    const { first, later } = partStyles(styles);
    const laterFile = `assets/later-${hashOf(fraunces + later)}.css`;
    write(laterFile, fraunces + later);
    // In the page, styles are cheaper than a request that the first paint has to wait for.
    const head = `<style>${standInFaces()}${first}</style>${chunks}`;
    const frame = { head, end: laterStyles(base + laterFile) };
    frames.set(kind, frame);
    return frame;
  };
  const page = async (address: string, words: Words) => {
    const body = await app.render(address, words, base);
    const { head, end } = frameOf(words.kind);
    const wordsOfPage = words.kind === 'lost' ? lostWordsFile : wordsFile(address);
    let script = '';
    if (words.kind === 'step') {
      script = earlyScript(earlyText, leadsAhead(words, where));
      const file = aheadFolder + aheadFile(words.path.id, words.slug);
      pagesAhead.set(file, pageAhead(words, body, wordsOfPage, where));
    }
    return template
      .replace('<!--head-->', () => `${pageHead(words, address, where)}\n${head}`)
      .replace(/<head>\s*<meta charset="utf-8">/, (start) => start + script)
      .replace('<!--app-->', () => body)
      .replace('</body>', () => `${pageWords(wordsOfPage, where)}${end}</body>`);
  };
  for (const [address, words] of guide.words)
    write(`${address.slice(1)}index.html`, await page(address, words));
  write('404.html', await page('/404/', guide.lost));
  for (const [address, target] of guide.shortcuts) {
    const title = guide.words.get(target)?.title ?? '';
    write(`${address.slice(1)}index.html`, redirectPage(target, title, where));
  }

  const openerTemplate = readFileSync(path.join(root, 'src/opener/page.html'), 'utf8');
  write('open-backup.html', openerPage(guide, openerTemplate, readFileSync(opener, 'utf8')));

  write(`${neutralPage.slice(1)}index.html`, offlinePage(where));
  const headers = securityHeaders(securePages(folder));
  // After it: what is put into a page has the policy of that page.
  for (const [file, content] of pagesAhead) write(file, content);
  write('_headers', headersFile(headers, base));
  // Beside the site and not in it: a server reads them, and sends them to nobody.
  write(`../${path.basename(folder)}-hosts/nginx.conf`, nginxConfig(headers, base));
  write(`../${path.basename(folder)}-hosts/Caddyfile`, caddyConfig(headers, base));

  write('sitemap.xml', sitemap(guide, where));
  write('robots.txt', robots(where));
  write('manifest.webmanifest', manifest(where));
  write('icon.svg', iconSvg);
  write('page.svg', blankIcon);
  const parts = readdirSync(path.join(folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((name) => /\.(js|css)$/.test(name));
  const offline = offlineList(guide, where, parts, (addresses) =>
    hashOf(Buffer.concat(addresses.map((address) => readFileSync(fileOfAddress(folder, base, address))))),
  );
  write(
    'sw.js',
    readFileSync(worker, 'utf8').replace('__OFFLINE__', () => JSON.stringify(offline)),
  );
  for (const [file, png] of await pictures(root, guide.words.values())) write(file, png);
  return guide.words.size + guide.shortcuts.size + 1;
}

/** The file that a host answers an address with. */
function fileOfAddress(folder: string, base: string, address: string): string {
  const file = path.join(folder, address.slice(base.length));
  return address.endsWith('/') ? path.join(file, 'index.html') : file;
}

/** For a kind of page: its styles, and the tags that have its part of the script fetched along with the main one. */
function partsOfKinds(folder: string, base: string, viewModule: ServerEntry['viewModule']) {
  const file = path.join(folder, '.vite/manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(path.dirname(file), { recursive: true });
  const withImports = (chunk: ManifestChunk | undefined): ManifestChunk[] =>
    chunk ? [chunk, ...(chunk.imports ?? []).flatMap((name) => withImports(manifest[name]))] : [];
  const entry = withImports(manifest['index.html']);
  const stylesOf = (chunks: readonly ManifestChunk[]) =>
    [...new Set(chunks.flatMap(({ css }) => css ?? []))]
      .map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
      .join('');
  return (kind: Words['kind']) => {
    const own = withImports(manifest[viewModule(kind)]).filter((chunk) => !entry.includes(chunk));
    // What the entry itself needs stands in every page already: Vite has put it there.
    const files = [...new Set(own.map((chunk) => chunk.file))];
    return {
      styles: stylesOf([...entry, ...own]),
      chunks: files.map((name) => `\n<link rel="modulepreload" crossorigin href="${base}${name}">`).join(''),
    };
  };
}
