import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { EnvironmentOptions, Plugin, ResolvedConfig, ViteDevServer } from 'vite';

import { lostWordsFile, wordsFile } from '../domain/links.ts';
import { basePathFrom } from './basePath.ts';
import { readGuide } from './guide.ts';
import { headingFace, headingFont, standInFaces } from './headingFont.ts';
import { isWorkerKilled } from './killWorker.ts';
import { type Place, pageHead, pageWords } from './pageHead.ts';
import { redirectPage } from './siteFiles.ts';
import { missingFile } from './siteHeaders.ts';
import { siteUrlFrom } from './siteUrl.ts';
import { staticHost } from './staticHost.ts';
import { type ServerEntry, type SitePlan, writeSite } from './writeSite.ts';

const serverEntry = 'src/app/entry-server.tsx';
/** What a build makes on its way. Each has a folder of its own: two at the same time would mix. */
const made = `node_modules/.cache/mend/${process.pid}`;
const serverFolder = `${made}/server`;
const workerFolder = `${made}/worker`;
const openerEntry = 'src/opener/opener.ts';
const openerFolder = `${made}/opener`;
const earlyEntry = 'src/early/early.ts';
const earlyFolder = `${made}/early`;
/** The address that previews and the site map name when nobody has said where the site will stand. */
const localUrl = 'http://localhost:4173';

/** A script of its own, in one file, that runs apart from the app. */
const script = (input: string, outDir: string, file: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir,
    emptyOutDir: true,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: { input, output: { format: 'iife', entryFileNames: file, codeSplitting: false } },
  },
});

/**
 * Turns the words and the app into a site: one HTML file for every address, with the words of each as data beside it.
 * The same pages are served while writing (`vite dev`), where a mistake in the words is shown in the browser.
 */
export function site(): Plugin {
  let config: ResolvedConfig;
  let siteUrl = localUrl;

  return {
    name: 'mend-site',

    config() {
      // Here and not as vite.config.ts is read: to an error there, Vite adds that the file could not be loaded.
      const givenUrl = siteUrlFrom(process.env.SITE_URL);
      siteUrl = givenUrl || localUrl;
      const isKilled = isWorkerKilled(process.env.KILL_WORKER);
      // The worker that keeps the guide on the device; or, where it has to go, one that removes it (decision 0016).
      const workerEntry = `src/worker/${isKilled ? 'removeWorker' : 'serviceWorker'}.ts`;
      return {
        base: basePathFrom(process.env.BASE_PATH),
        define: { __SITE_URL__: JSON.stringify(givenUrl), __KILL_WORKER__: JSON.stringify(isKilled) },
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
          worker: script(workerEntry, workerFolder, 'sw.js'),
          opener: script(openerEntry, openerFolder, 'opener.js'),
          early: script(earlyEntry, earlyFolder, 'early.js'),
        },
      };
    },

    configResolved(resolved) {
      config = resolved;
      // Before the bundler begins: to a mistake in the words it would add the places in its own code.
      if (config.command === 'build') readGuide(config.root);
    },

    buildApp: {
      order: 'post',
      async handler(builder) {
        const { client, ssr, worker, opener, early } = builder.environments;
        if (!client || !ssr || !worker || !opener || !early)
          throw new Error('An environment of the site is missing.');
        // At the end of the process, which also comes to a build that fails.
        process.once('exit', () => rmSync(path.resolve(config.root, made), { recursive: true, force: true }));
        if (!client.isBuilt) await builder.build(client);
        if (!ssr.isBuilt) await builder.build(ssr);
        if (!worker.isBuilt) await builder.build(worker);
        if (!opener.isBuilt) await builder.build(opener);
        if (!early.isBuilt) await builder.build(early);
        const entry = path.resolve(config.root, serverFolder, 'entry-server.js');
        const app: ServerEntry = await import(`${pathToFileURL(entry).href}?${Date.now()}`);
        const folder = path.resolve(config.root, client.config.build.outDir);
        const guide = readGuide(config.root);
        const plan: SitePlan = {
          root: config.root,
          base: config.base,
          siteUrl,
          folder,
          worker: path.resolve(config.root, workerFolder, 'sw.js'),
          opener: path.resolve(config.root, openerFolder, 'opener.js'),
          early: path.resolve(config.root, earlyFolder, 'early.js'),
        };
        const pages = await writeSite(guide, app, plan);
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
            response.setHeader('cache-control', 'no-store');
            if ('location' in answer) return response.writeHead(301, answer).end();
            response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
          }, next);
        });
      };
    },

    configurePreviewServer(server) {
      const folder = path.resolve(config.root, config.build.outDir);
      server.middlewares.use(staticHost(folder, config.base));
    },
  };

  /** A page or a file of words, made afresh for `vite dev`; nothing for any other address. */
  async function answerWhileWriting(server: ViteDevServer, url: string) {
    const { pathname, search } = new URL(url, 'http://localhost');
    if (!pathname.startsWith(config.base)) return undefined;
    const address = pathname.slice(config.base.length - 1);
    const guide = readGuide(config.root);
    if (address.startsWith('/words/')) {
      const file = address.slice('/words/'.length);
      const found = [...guide.words].find(([own]) => wordsFile(own) === file)?.[1];
      const others: Record<string, unknown> = {
        [lostWordsFile]: guide.lost,
        'contents.json': guide.contents,
        'hints.json': guide.hints,
      };
      const words = others[file] ?? found;
      return { status: words ? 200 : 404, type: 'application/json', body: JSON.stringify(words ?? {}) };
    }
    if (path.extname(address)) {
      const body = `${missingFile} If it is made by npm run build, npm run preview shows it.\n`;
      return { status: 404, type: 'text/plain; charset=utf-8', body };
    }
    // As a host of the built site does.
    const folder = `${address}/`;
    if (guide.words.has(folder) || guide.shortcuts.has(folder)) return { location: `${pathname}/${search}` };
    const shortcut = guide.shortcuts.get(address);
    const { base } = config;
    const where: Place = { siteUrl, base, wordsFolder: `${base}words/`, aheadFolder: `${base}ahead/` };
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
    const fonts = standInFaces() + headingFace(await headingFont(config.root, 'woff2'));
    const html = await app.render(words.kind === 'lost' ? '/404/' : address, words, config.base);
    const body = template
      .replace('<!--head-->', () => `${pageHead(words, address, where)}<style>${fonts}</style>`)
      .replace('<!--app-->', () => html)
      .replace(
        '</body>',
        () => `${pageWords(words.kind === 'lost' ? lostWordsFile : wordsFile(address), where)}</body>`,
      );
    return { status: words.kind === 'lost' ? 404 : 200, type, body };
  }
}
