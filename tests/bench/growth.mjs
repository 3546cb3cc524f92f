import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { folderSize, kindOf, travelSize } from './server.mjs';

const pathToGrow = 'ex';

/** What stands beside the project but is not built from. */
const besides = ['node_modules', 'dist', 'dist-hosts', 'tests'];

/** What the project is made from. The packages are linked, but not their cache: it would fill with previews. */
function copyProject(root, folder) {
  for (const name of readdirSync(root)) {
    if (name.startsWith('.') || besides.includes(name)) continue;
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
}

/**
 * Makes a path so long that the guide has `wanted` steps: its own, over and over, each with another name and title.
 * Returns the address of a step in the middle, which is always a copy of the same one, so that sizes compare.
 */
export function growPath(folder, wanted) {
  const steps = join(folder, 'content/en', pathToGrow);
  const index = readFileSync(join(steps, 'index.md'), 'utf8');
  const [list] = index.match(/^steps:\n(?: +- .+\n)+/m);
  const own = [...list.matchAll(/- (.+)/g)].map(([, slug]) => slug.trim());
  const count = readdirSync(join(folder, 'content/en'), { recursive: true }).filter(
    (file) => /^[^/\\]+[/\\][^/\\]+\.md$/.test(file) && !/^(pages|hints)[/\\]|[/\\]index\.md$/.test(file),
  ).length;
  const slugs = [...own];
  while (slugs.length < wanted - count + own.length) {
    const original = own[slugs.length % own.length];
    const part = Math.floor(slugs.length / own.length) + 1;
    const slug = `${original}-${part}`;
    const words = readFileSync(join(steps, `${original}.md`), 'utf8');
    writeFileSync(join(steps, `${slug}.md`), words.replace(/^(title: .*?)(["']?)$/m, `$1, part ${part}$2`));
    slugs.push(slug);
  }
  const longer = `steps:\n${slugs.map((slug) => `  - ${slug}\n`).join('')}`;
  writeFileSync(join(steps, 'index.md'), index.replace(list, longer));
  const half = Math.floor(own.length / 2);
  const rounds = Math.floor(slugs.length / own.length / 2);
  return `/${pathToGrow}/${slugs[rounds * own.length + half]}/`;
}

/** The bytes that a first visit to a page waits for, by kind: the page and what its head asks for. */
function pageBytes(dist, address) {
  const page = join(dist, address, 'index.html');
  const wanted = /<(?:script[^>]+src|link rel="(?:modulepreload|preload|stylesheet)"[^>]+href)="([^"]+)"/g;
  const files = [...readFileSync(page, 'utf8').matchAll(wanted)].map(([, file]) => join(dist, file));
  const bytes = { html: 0, script: 0, words: 0, styles: 0 };
  for (const file of [page, ...files]) bytes[kindOf(file)] += travelSize(file);
  const total = bytes.html + bytes.script + bytes.words + bytes.styles;
  return { ...bytes, total };
}

/** Builds the guide with `steps` steps from a copy and weighs a page in the middle. Nothing is kept of it. */
export function grow(root, steps) {
  const folder = mkdtempSync(join(tmpdir(), 'mend-growth-'));
  try {
    copyProject(root, folder);
    const address = growPath(folder, steps);
    const began = Date.now();
    execFileSync(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, SITE_URL: 'https://example.com' },
    });
    const seconds = (Date.now() - began) / 1000;
    const dist = join(folder, 'dist');
    return { steps, address, seconds, folder: folderSize(dist), ...pageBytes(dist, address) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
