import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { programOf } from '../debian.mjs';
import { findNginx, nginxArguments, nginxSettings } from '../nginx.mjs';
import { freePort } from './freePort.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const unpacked = path.join(root, 'node_modules/.cache/servers');

export type Server = { address: string; stop: () => Promise<void> };

/**
 * Starts a server from Debian's package with a configuration that the build has written, and the built site at a base
 * path. `undefined` where the package cannot be had.
 */
export type Start = (config: string, base?: string) => Promise<Server | undefined>;

export const startNginx: Start = async (config, base = '/') => {
  const nginx = findNginx();
  if (!nginx) return undefined;
  const { folder, www } = folders(base);
  const port = await freePort();
  const [include, settings] = [path.join(folder, 'mend.conf'), path.join(folder, 'nginx.conf')];
  writeFileSync(include, config);
  writeFileSync(settings, nginxSettings(folder, [{ port, root: www, include }]));
  return running(spawn(nginx, nginxArguments(settings)), port, folder);
};

export const startCaddy: Start = async (config, base = '/') => {
  const caddy = programOf('/usr/bin/caddy', ['caddy'], path.join(unpacked, 'caddy'));
  if (!caddy) return undefined;
  const { folder, www } = folders(base);
  const port = await freePort();
  writeFileSync(path.join(folder, 'mend'), config);
  writeFileSync(
    path.join(folder, 'Caddyfile'),
    `{
    admin off
    auto_https off
}
http://127.0.0.1:${port} {
    root * ${www}
    import ${folder}/mend
}
`,
  );
  const child = spawn(caddy, ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')], {
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  return running(child, port, folder);
};

/** A folder for what a server writes, and one that it serves, in which the site stands at its base path. */
function folders(base: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-server-'));
  const www = path.join(folder, 'www');
  const site = path.join(www, base);
  mkdirSync(path.dirname(site), { recursive: true });
  symlinkSync(dist, site.replace(/\/$/, ''));
  return { folder, www };
}

/** Waits until a server answers, which no server of the two says in the same way. */
async function running(child: ChildProcess, port: number, folder: string): Promise<Server> {
  const address = `http://127.0.0.1:${port}`;
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server has ended: ${said}`);
    const there = await fetch(address).then(
      () => true,
      () => false,
    );
    if (there) return { address, stop };
  }
}
