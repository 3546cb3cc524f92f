import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { staticHost } from '../../src/build/staticHost.ts';
import { neutralSite } from '../../src/domain/leaving.ts';

// A host on which one version of the site is put in the place of another, and which can be made to fail.

const dist = path.resolve(import.meta.dirname, '../../dist');

/** What every page of the newer version says at its end. */
export const newerWords = 'A guide for adults, in a newer version.';
const words = 'A guide for adults.';

/** A folder that is gone with the tests. */
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-deploy-'));
  folders.push(folder);
  return folder;
};
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Folders in which each build has one of its own, with a hash for its name. */
const hashedFolders = ['ahead', 'words'];

/**
 * The built site as its next version would be: other words, and so other names for every script, for the folder of words
 * and for that of the pages ahead. What had the names of before is gone. Another letter makes another version.
 */
export function nextVersion(letter = 'x'): string {
  const folder = newFolder();
  cpSync(dist, folder, { recursive: true });
  const names = new Map<string, string>([[words, newerWords]]);
  // Another name of the same length: the last letter of the hash is another one.
  const other = (hash: string) => hash.replace(/.$/, (last) => (last === letter ? 'y' : letter));
  for (const name of readdirSync(path.join(folder, 'assets'))) {
    // A hash may end with a dash.
    if (name.endsWith('.js')) names.set(name, `${other(name.slice(0, -3))}.js`);
  }
  for (const kind of hashedFolders)
    for (const name of readdirSync(path.join(folder, kind)))
      names.set(`${kind}/${name}`, `${kind}/${other(name)}`);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(html|js|json)$/.test(entry.name)) continue;
    let text = readFileSync(file, 'utf8');
    for (const [from, to] of names) text = text.replaceAll(from, to);
    if (entry.name === 'sw.js')
      text = text.replace(/version:?"?:?"([^"]+)"/, (all, version) => all.replace(version, other(version)));
    writeFileSync(file, text);
  }
  for (const [from, to] of names) {
    if (from.endsWith('.js')) renameSync(path.join(folder, 'assets', from), path.join(folder, 'assets', to));
    else if (hashedFolders.some((kind) => from.startsWith(`${kind}/`)))
      renameSync(path.join(folder, from), path.join(folder, to));
  }
  return folder;
}

/** The built site with another place to go for one who leaves. */
export function leadingAwayTo(address: string): string {
  const folder = newFolder();
  cpSync(dist, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(html|js)$/.test(entry.name)) continue;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(neutralSite, address));
  }
  return folder;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain',
  xml: 'application/xml',
};

/** Says whether it has answered in the place of the host. */
type Instead = (pathname: string, response: ServerResponse, request: IncomingMessage) => boolean;

export type Host = {
  address: string;
  /** What was asked for, in its order. */
  asked: string[];
  /** Puts the files of a folder in the place of those before. */
  deploy(folder: string): void;
  instead: Instead;
  stop(): Promise<void>;
};

export async function serveDeploys(first = dist): Promise<Host> {
  let folder = first;
  let host = staticHost(folder, '/');
  const server = createServer((request, response) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
    served.asked.push(pathname);
    if (served.instead(pathname, response, request)) return;
    host(request, response, () => {
      const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      const isHashed = /^\/(ahead|assets|words)\//.test(pathname);
      response.writeHead(200, {
        'content-type': types[path.extname(file).slice(1)] ?? 'application/octet-stream',
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
    });
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const served: Host = {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked: [],
    deploy(next) {
      folder = next;
      host = staticHost(folder, '/');
    },
    instead: () => false,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return served;
}
