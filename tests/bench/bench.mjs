// npm run bench -- [--rounds 7] [--only mend,floor,floor-swap,growth,unlock,hints,serving] [--dist dist] [--out node_modules/.cache/bench]
//
// Measures the built site beside two floors made from the same words, the way a phone on a slow network meets them.
// Times differ from machine to machine and from hour to hour: only the ratios of one run count. Bytes are exact.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { launch } from './browser.mjs';
import { calm } from './calm.mjs';
import { floors, readSteps } from './floors.mjs';
import { grow } from './growth.mjs';
import { hinting, hintLine } from './hints.mjs';
import { measure } from './measure.mjs';
import { slowWorkers } from './phone.mjs';
import { growthTable, median, visitTables } from './report.mjs';
import { certificate, serve, writeFiles } from './server.mjs';
import { serving, servingTable } from './serving.mjs';
import { unlocking, unlockLine } from './unlock.mjs';

const root = resolve(import.meta.dirname, '../..');
const parts = ['mend', 'floor', 'floor-swap', 'growth', 'unlock', 'hints', 'serving'];
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: parts.join() },
    dist: { type: 'string', default: join(root, 'dist') },
    out: { type: 'string', default: join(root, 'node_modules/.cache/bench') },
  },
});
const wanted = options.only.split(',');
const unknown = wanted.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(
    `--only takes any of ${parts.join(', ')}, with commas between, and not "${unknown.join(', ')}".`,
  );
  process.exit(1);
}
const dist = resolve(options.dist);
const guideSizes = [15, 150, 1500];

/** A step in the middle of the longest path, with some steps before and after it. */
function middleStep(steps) {
  const longest = Math.max(...[...steps.values()].map(({ list }) => list.total));
  const [address] = [...steps].find(
    ([, { list, number }]) => list.total === longest && number === Math.floor(longest / 2) + 1,
  );
  return address;
}

/** Measures a site, and once more when that fails: on a busy machine the browser may not answer in time. */
const measureAgain = (browser, site) =>
  measure(browser, site).catch((error) => {
    console.error(`${site.name}: ${error.message}, measured again`);
    return measure(browser, site);
  });

/** Visits all sites in turn, each round in another order, and returns the rounds of each by its name. */
async function visits(version) {
  const steps = readSteps(dist);
  const start = middleStep(steps);
  const made = mkdtempSync(join(tmpdir(), 'mend-floors-'));
  const folders = { mend: dist };
  for (const [name, files] of Object.entries(floors(steps))) {
    folders[name] = join(made, name);
    writeFiles(folders[name], files);
  }
  const tls = certificate(join(root, 'node_modules/.cache/bench'));
  const sites = [];
  for (const [name, folder] of Object.entries(folders)) {
    if (wanted.includes(name)) sites.push({ name, start, server: await serve(folder, tls) });
  }
  const browser = await launch(tls.hash);
  version.browser = (await browser.send('Browser.getVersion')).product;
  await slowWorkers(browser);

  const rounds = Object.fromEntries(sites.map(({ name }) => [name, []]));
  try {
    for (let round = 0; round < Number(options.rounds); round += 1) {
      for (let place = 0; place < sites.length; place += 1) {
        const site = sites[(round + place) % sites.length];
        const busy = await calm(20_000);
        const measured = { ...(await measureAgain(browser, site)), busy };
        rounds[site.name].push(measured);
        const { cold, taps } = measured;
        const warm = taps.steps.map(({ ms }) => Math.round(ms)).join(' ');
        console.error(
          `round ${round + 1} ${site.name}: paint ${Math.round(cold.fcp)}, through ${Math.round(taps.through)}, steps ${warm}`,
        );
      }
    }
  } finally {
    await browser.close();
    for (const { server } of sites) server.close();
    rmSync(made, { recursive: true });
  }
  return { start, rounds };
}

const version = { browser: 'no browser' };
const results = {};
if (!existsSync(dist) && wanted.some((name) => name !== 'growth')) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' });
}
if (wanted.some((name) => !['growth', 'unlock', 'hints', 'serving'].includes(name)))
  results.visits = await visits(version);
if (wanted.includes('growth')) {
  results.growth = guideSizes.map((steps) => {
    console.error(`building a guide of ${steps} steps`);
    return grow(root, steps);
  });
}

if (wanted.includes('unlock')) {
  const server = await serve(dist, certificate(join(root, 'node_modules/.cache/bench')));
  const step = [...readSteps(dist).keys()].find((address) => address.includes('take-responsibility'));
  results.unlock = await unlocking(server.origin, step, Number(options.rounds));
  version.browser = results.unlock.browser;
  server.close();
}

if (wanted.includes('hints')) {
  results.hints = await hinting(root, dist, readSteps(dist), Number(options.rounds));
  version.browser = results.hints.browser;
}

if (wanted.includes('serving')) {
  const steps = readSteps(dist);
  results.serving = await serving(dist, steps, middleStep(steps), Number(options.rounds));
}

const machine = `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, ${version.browser}`;
const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
const report = [`${when} UTC, ${machine}`];
if (results.visits) {
  const { start, rounds } = results.visits;
  const busy = median(Object.values(rounds).flatMap((own) => own.map((round) => round.busy)));
  report.push(
    `${start}, medians of ${options.rounds} rounds: 390 × 844 at 2×, 150 ms, 1.6 Mbit/s, CPU 4× slower, HTTP/2, brotli 11. Times in ms. Other work took ${Math.round(busy * 100)} % of the machine.`,
    ...visitTables(rounds),
  );
}
if (results.unlock) report.push(unlockLine(results.unlock));
if (results.hints) report.push(hintLine(results.hints));
if (results.serving) report.push(servingTable(results.serving));
if (results.growth) report.push(growthTable(results.growth));
const text = `${report.join('\n\n')}\n`;
mkdirSync(options.out, { recursive: true });
writeFileSync(join(options.out, 'results.md'), text);
writeFileSync(join(options.out, 'results.json'), JSON.stringify({ when, machine, ...results }, null, 1));
console.log(text);
