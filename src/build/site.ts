import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Manifest, ManifestChunk, Plugin, ResolvedConfig, ViteDevServer } from 'vite';

import type { Words } from '../domain/guide.ts';
import { wordsFile } from '../domain/links.ts';
import { type Guide, readGuide } from './guide.ts';
import { fontFaces, headingFont } from './headingFont.ts';
import { offlineFiles } from './offlineFiles.ts';
import { type Place, pageHead, pageWords } from './pageHead.ts';
import { iconSvg, pictures } from './previews.ts';
import { ContentError } from './problem.ts';
import { manifest, redirectPage, robots, sitemap } from './siteFiles.ts';
import { staticHost } from './staticHost.ts';

type ServerEntry = {
  render(address: string, words: Words, base: string): Promise<string>;
  viewModule(kind: Words['kind']): string;
};

const serverEntry = 'src/app/entry-server.tsx';
const serverFolder = 'node_modules/.cache/mend/server';
const workerEntry = 'src/worker/serviceWorker.ts';
const workerFolder = 'node_modules/.cache/mend/worker';
/** The address that previews and the site map name when nobody has said where the site will stand. */
const localUrl = 'http://localhost:4173';

const hashOf = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 10);

/**
 * Turns the words and the app into a site: one HTML file for every address, with the words of each as data beside it.
 * The same pages are served while writing (`vite dev`), where a mistake in the words is shown in the browser.
 */
export function site(): Plugin {
  let config: ResolvedConfig;
  const place = (wordsFolder: string, font: string): Place => ({
    siteUrl: process.env.SITE_URL?.replace(/\/$/, '') || localUrl,
    base: config.base,
    wordsFolder,
    font,
  });

  return {
    name: 'mend-site',

    config: () => ({
      // Every address has a page of its own; one that has none is answered with 404.
      appType: 'mpa',
      builder: {},
      environments: {
        client: { build: { manifest: true } },
        ssr: {
          build: {
            outDir: serverFolder,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: serverEntry },
          },
        },
        worker: {
          consumer: 'client',
          build: {
            outDir: workerFolder,
            emptyOutDir: true,
            copyPublicDir: false,
            modulePreload: false,
            rolldownOptions: {
              input: workerEntry,
              output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
            },
          },
        },
      },
    }),

    configResolved(resolved) {
      config = resolved;
    },

    buildStart() {
      if (config.command !== 'build' || this.environment.name !== 'client') return;
      try {
        readGuide(config.root);
      } catch (error) {
        if (error instanceof ContentError) this.error(error.message);
        throw error;
      }
    },

    buildApp: {
      order: 'post',
      async handler(builder) {
        const { client, ssr, worker } = builder.environments;
        if (!client || !ssr || !worker) throw new Error('An environment of the site is missing.');
        if (!client.isBuilt) await builder.build(client);
        if (!ssr.isBuilt) await builder.build(ssr);
        if (!worker.isBuilt) await builder.build(worker);
        const entry = path.resolve(config.root, serverFolder, 'entry-server.js');
        const app: ServerEntry = await import(`${pathToFileURL(entry).href}?${Date.now()}`);
        const folder = path.resolve(config.root, client.config.build.outDir);
        const guide = readGuide(config.root);
        const pages = await writeSite(guide, app, folder);
        config.logger.info(`wrote ${pages} pages to ${path.relative(config.root, folder)}`);
        if (!process.env.SITE_URL) {
          config.logger.info(
            `SITE_URL is not set: previews of shared links and the site map name ${localUrl}`,
          );
        }
      },
    },

    configureServer(server) {
      server.watcher.add(path.join(config.root, 'content'));
      const onChange = (file: string) => {
        if (!file.startsWith(path.join(config.root, 'content'))) return;
        try {
          readGuide(config.root);
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          server.ws.send({ type: 'error', err: { message: String((error as Error).message), stack: '' } });
        }
      };
      for (const event of ['change', 'add', 'unlink'] as const) server.watcher.on(event, onChange);
      return () => {
        server.middlewares.use((request, response, next) => {
          answerWhileWriting(server, request.originalUrl ?? '/').then((answer) => {
            if (!answer) return next();
            response.writeHead(answer.status, { 'content-type': answer.type, 'cache-control': 'no-store' });
            response.end(answer.body);
          }, next);
        });
      };
    },

    configurePreviewServer(server) {
      const folder = path.resolve(config.root, config.build.outDir);
      server.middlewares.use(staticHost(folder, config.base));
    },
  };

  /** Writes all pages, words and pictures into the folder of the built site. Returns the number of pages. */
  async function writeSite(guide: Guide, app: ServerEntry, folder: string): Promise<number> {
    const write = (file: string, content: string | Buffer) => {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    };

    // One hash for all words: their addresses then need no list in the script, which would grow with the guide.
    const files = new Map<string, string>();
    for (const [address, words] of guide.words) files.set(wordsFile(address), JSON.stringify(words));
    files.set('not-found.json', JSON.stringify(guide.lost));
    files.set('contents.json', JSON.stringify(guide.contents));
    const wordsFolder = `words/${hashOf([...files.values()].join('\n'))}/`;
    for (const [file, content] of files) write(wordsFolder + file, content);

    const font = await headingFont(config.root, 'woff2');
    const fontFile = `assets/heading-${hashOf(font)}.woff2`;
    write(fontFile, font);
    const where = place(config.base + wordsFolder, config.base + fontFile);

    const partsOf = partsOfKinds(folder, app.viewModule);
    const template = readFileSync(path.join(folder, 'index.html'), 'utf8').replace(
      /\s*<link rel="stylesheet"[^>]*>/g,
      '',
    );
    const page = async (address: string, words: Words) => {
      const body = await app.render(address, words, config.base);
      const { styles, chunks } = partsOf(words.kind);
      // In the page, styles are cheaper than a request that the first paint has to wait for.
      const head = `${pageHead(words, address, where)}\n<style>${fontFaces(where.font)}${styles}</style>${chunks}`;
      return template
        .replace('<!--head-->', () => head)
        .replace('<!--app-->', () => body)
        .replace('</body>', () => `${pageWords(words, where)}</body>`);
    };
    for (const [address, words] of guide.words)
      write(`${address.slice(1)}index.html`, await page(address, words));
    write('404.html', await page('/404/', guide.lost));
    for (const [address, target] of guide.shortcuts) {
      const title = guide.words.get(target)?.title ?? '';
      write(`${address.slice(1)}index.html`, redirectPage(target, title, where));
    }

    write('sitemap.xml', sitemap(guide, where));
    write('robots.txt', robots(where));
    write('manifest.webmanifest', manifest(where));
    write('icon.svg', iconSvg);
    const parts = readdirSync(path.join(folder, 'assets'))
      .map((name) => `assets/${name}`)
      .filter((name) => /\.(js|css)$/.test(name));
    const offline = offlineFiles(guide, where, parts);
    const contents = offline.map((address) => readFileSync(fileOfAddress(folder, address)));
    const version = hashOf(Buffer.concat(contents));
    const worker = readFileSync(path.resolve(config.root, workerFolder, 'sw.js'), 'utf8');
    write(
      'sw.js',
      worker.replace('__OFFLINE__', () => JSON.stringify({ version, files: offline })),
    );
    for (const [file, png] of await pictures(config.root, guide.words.values())) write(file, png);
    return guide.words.size + guide.shortcuts.size + 1;
  }

  /** The file that a host answers an address with. */
  function fileOfAddress(folder: string, address: string): string {
    const file = path.join(folder, address.slice(config.base.length));
    return address.endsWith('/') ? path.join(file, 'index.html') : file;
  }

  /** For a kind of page: its styles, and the tags that have its part of the script fetched along with the main one. */
  function partsOfKinds(folder: string, viewModule: ServerEntry['viewModule']) {
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
      const files = [...new Set([...entry.slice(1), ...own].map((chunk) => chunk.file))];
      return {
        styles: stylesOf([...entry, ...own]),
        chunks: files
          .map((name) => `\n<link rel="modulepreload" crossorigin href="${config.base}${name}">`)
          .join(''),
      };
    };
  }

  /** A page, a file of words or the font, made afresh for `vite dev`; nothing for any other address. */
  async function answerWhileWriting(server: ViteDevServer, url: string) {
    const pathname = new URL(url, 'http://localhost').pathname;
    if (!pathname.startsWith(config.base)) return undefined;
    const address = pathname.slice(config.base.length - 1);
    if (address === '/heading.woff2') {
      return { status: 200, type: 'font/woff2', body: await headingFont(config.root, 'woff2') };
    }
    const guide = readGuide(config.root);
    if (address.startsWith('/words/')) {
      const file = address.slice('/words/'.length);
      const found = [...guide.words].find(([own]) => wordsFile(own) === file)?.[1];
      const words =
        file === 'not-found.json' ? guide.lost : file === 'contents.json' ? guide.contents : found;
      return { status: words ? 200 : 404, type: 'application/json', body: JSON.stringify(words ?? {}) };
    }
    if (path.extname(address)) return undefined;
    const shortcut = guide.shortcuts.get(address);
    const where = place(`${config.base}words/`, `${config.base}heading.woff2`);
    const type = 'text/html; charset=utf-8';
    if (shortcut) return { status: 200, type, body: redirectPage(shortcut, shortcut, where) };
    const words = guide.words.get(address) ?? guide.lost;
    const runner = (
      server.environments.ssr as unknown as { runner: { import(file: string): Promise<ServerEntry> } }
    ).runner;
    const app = await runner.import(`/${serverEntry}`);
    const template = await server.transformIndexHtml(
      url,
      readFileSync(path.join(config.root, 'index.html'), 'utf8'),
    );
    const html = await app.render(words.kind === 'lost' ? '/404/' : address, words, config.base);
    const body = template
      .replace(
        '<!--head-->',
        () => `${pageHead(words, address, where)}<style>${fontFaces(where.font)}</style>`,
      )
      .replace('<!--app-->', () => html)
      .replace('</body>', () => `${pageWords(words, where)}</body>`);
    return { status: words.kind === 'lost' ? 404 : 200, type, body };
  }
}
