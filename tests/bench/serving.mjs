import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onPath } from '../debian.mjs';
import { findNginx, nginxArguments, nginxSettings } from '../nginx.mjs';
import { calm } from './calm.mjs';
import { floors } from './floors.mjs';
import { median, table } from './report.mjs';
import { writeFiles } from './server.mjs';

const seconds = 2;
const connections = 16;
const encodings = ['gzip', 'identity'];

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** What is not there that is needed for this, in a sentence. */
function missing(dist, nginx, wrk) {
  if (!nginx) return 'nginx is not on this machine (Debian: apt-get install nginx-light)';
  if (!wrk) return 'wrk is not on this machine (Debian: apt-get install wrk)';
  const hosts = `${dist}-hosts/nginx.conf`;
  return existsSync(hosts) ? undefined : `there is no ${hosts}: run npm run build`;
}

/** How many bytes an answer has on its way. `fetch` would unpack it. */
const sentBytes = (url, encoding) =>
  new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': encoding } }, async (answer) => {
      let bytes = 0;
      for await (const part of answer) bytes += part.length;
      done(bytes);
    }).on('error', fail);
  });

/** Asks for one page as often as the server can answer, and gives the answers a second. */
function requestsPerSecond(wrk, url, encoding) {
  const load = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, url];
  const said = execFileSync(wrk, load, { encoding: 'utf8' });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`wrk at ${url}: ${said}`);
  return Number(said.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

/**
 * How many times a second one nginx, with the configuration that the build writes, can answer with a step of ours and
 * with the floor of the same words. One worker of nginx serves both, and each round asks for them in another order.
 */
export async function serving(dist, steps, address, rounds) {
  const [nginx, wrk] = [findNginx(), onPath('wrk')];
  const reason = missing(dist, nginx, wrk);
  if (reason) return { reason };
  const folder = mkdtempSync(join(tmpdir(), 'mend-serving-'));
  const floor = join(folder, 'floor');
  writeFiles(floor, floors(steps).floor);
  const include = `${dist}-hosts/nginx.conf`;
  const sites = [
    { name: 'mend', root: dist, include, port: await freePort() },
    { name: 'floor', root: floor, include, port: await freePort() },
  ];
  const settings = join(folder, 'nginx.conf');
  writeFileSync(settings, nginxSettings(folder, sites));
  const server = spawn(nginx, nginxArguments(settings), { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((done) => server.once('exit', done));
  const url = ({ port }) => `http://127.0.0.1:${port}${address}`;
  try {
    for (const site of sites) await answers(url(site), server);
    const found = [];
    for (const encoding of encodings) {
      const perSecond = { mend: [], floor: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const site of round % 2 ? sites.toReversed() : sites) {
          await calm(20_000);
          perSecond[site.name].push(requestsPerSecond(wrk, url(site), encoding));
        }
      }
      const bytes = {};
      for (const site of sites) bytes[site.name] = await sentBytes(url(site), encoding);
      found.push({ encoding, perSecond, bytes });
    }
    const version = spawnSync(nginx, ['-v'], { encoding: 'utf8' }).stderr.match(/nginx\/\S+/)[0];
    return { version, address, rounds, found };
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** Waits until a server answers with a page. */
async function answers(url, server) {
  while (server.exitCode === null) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (status !== 0) throw new Error(`${url} is answered with ${status}`);
  }
  throw new Error('nginx has ended');
}

/** What was measured, as a table, or why it was not. */
export function servingTable({ reason, version, address, rounds, found }) {
  if (reason) return `Serving by nginx is left out: ${reason}.`;
  const rows = found.map(({ encoding, perSecond, bytes }) => {
    const [mend, floor] = [median(perSecond.mend), median(perSecond.floor)];
    return [
      encoding === 'gzip' ? 'packed at each request' : 'as it is',
      Math.round(mend),
      Math.round(floor),
      `${(mend / floor).toFixed(2)}×`,
      bytes.mend,
      bytes.floor,
    ];
  });
  return `${address} by one worker of ${version} with dist-hosts/nginx.conf, wrk with ${connections} connections, medians of ${rounds} rounds of ${seconds} s each:

${table(['answers a second', 'ours', 'floor', 'ours over floor', 'bytes of ours', 'bytes of the floor'], rows)}`;
}
