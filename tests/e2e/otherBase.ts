import { type ChildProcess, execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env.E2E_PORT ?? 4718) + 1;

/** The base path and the public address of the second site. */
export const base = '/sub/dir/';
export const siteUrl = 'https://guide.example';
export const host = `http://localhost:${port}`;

/** Builds the site a second time, for another place on another host, and serves it. Returns what ends that. */
export async function serveOtherBase(): Promise<() => Promise<void>> {
  const env = { ...process.env, BASE_PATH: base, SITE_URL: `${siteUrl}/` };
  const folder = 'node_modules/.cache/e2e-other-base';
  const vite = [path.join(root, 'node_modules/vite/bin/vite.js')];
  await promisify(execFile)(process.execPath, [...vite, 'build', '--outDir', folder], { cwd: root, env });
  const server = spawn(
    process.execPath,
    [...vite, 'preview', '--outDir', folder, '--port', `${port}`, '--strictPort'],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await sayingItsAddress(server);
  return () =>
    new Promise((done) => {
      server.once('exit', () => done());
      server.kill();
    });
}

const sayingItsAddress = (server: ChildProcess) =>
  new Promise<void>((done, fail) => {
    server.once('exit', (code) => fail(new Error(`The second server ended with ${code}.`)));
    server.stdout?.on('data', (said) => {
      if (String(said).includes(String(port))) done();
    });
  });
