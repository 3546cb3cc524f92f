import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import { build } from 'vite';

import { neededChromium } from '../browser.mjs';
import { median } from './report.mjs';

const cpuSlowdown = 4;
const length = 2000;

/** The rules of the hints as one script, as a browser runs them. */
async function rules(root) {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'src/domain/hints.ts', formats: ['iife'], name: 'hints' } },
  });
  return built[0].output[0].code;
}

/**
 * Words as somebody may write them, cut to a length: what the guide itself says to do and not to do, with all that it
 * calls better and worse.
 */
function sample(steps) {
  const text = (node) =>
    typeof node === 'string' ? node : Array.isArray(node) ? node.slice(1).map(text).join('') : '';
  const pairs = [...steps.values()].flatMap(({ pairs }) => pairs.flatMap((pair) => [pair.instead, pair.try]));
  return pairs
    .map((prose) => prose.map(text).join(' ').replace(/[“”"]/g, ''))
    .join(' ')
    .slice(0, length);
}

/** How long one look through a text takes, in ms, in Chromium on a processor that is slowed down. */
export async function hinting(root, dist, steps, rounds) {
  const words = join(dist, 'words');
  const classes = JSON.parse(readFileSync(join(words, readdirSync(words)[0], 'hints.json'), 'utf8'));
  const browser = await chromium.launch({ executablePath: neededChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await rules(root) });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    const times = await page.evaluate(
      ([classes, text, rounds]) => {
        const compiled = hints.compileHints(classes);
        return Array.from({ length: rounds * 20 }, () => {
          const start = performance.now();
          hints.findHints(text, compiled);
          return performance.now() - start;
        });
      },
      [classes, sample(steps), rounds],
    );
    return { browser: `Chromium ${browser.version()}`, first: times[0], typical: median(times) };
  } finally {
    await browser.close();
  }
}

/** What was measured, in a sentence. */
export const hintLine = ({ first, typical }) =>
  `Hints in ${length} characters, CPU ${cpuSlowdown}× slower: ${typical.toFixed(1)} ms, the first time ${first.toFixed(1)} ms (aim: 4).`;
