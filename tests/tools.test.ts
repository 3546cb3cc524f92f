// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { readGuide } from '../src/build/guide.ts';
import { growPath } from './bench/growth.mjs';
import { neededChromium } from './browser.mjs';

// A tool that does nothing, or something else than it was asked for, looks like one that has found nothing wrong.

afterEach(() => {
  vi.unstubAllEnvs();
});

/** How a tool ends, and what it complains of. */
function ended(...words: string[]) {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, said: stderr.trim() };
}

test('breaking an area that does not exist is refused, and those that do are named', () => {
  const areas = JSON.parse(readFileSync('tests/breaks.json', 'utf8')).map(
    ({ area }: { area: string }) => area,
  );
  expect(ended('tests/breakEach.mjs', 'lcok')).toEqual({
    status: 1,
    said: `No area has "lcok" in its name. There are: ${[...new Set(areas)].join(', ')}.`,
  });
});

test.each(['grwth', 'mend,grwth', ''])('measuring only "%s" is refused', (only) => {
  const { status, said } = ended('tests/bench/bench.mjs', '--only', only);
  expect(status).toBe(1);
  expect(said).toMatch(/^--only takes any of mend, .*growth, .*, and not "(grwth)?"\.$/);
});

test('a CHROMIUM that cannot be run is refused, and no other one is taken', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const wrong of [path.join(folder, 'none'), folder, 'no-such-browser']) {
    vi.stubEnv('CHROMIUM', wrong);
    expect(neededChromium).toThrow(`CHROMIUM names ${wrong}, which cannot be run`);
  }
  vi.stubEnv('CHROMIUM', process.execPath);
  expect(neededChromium()).toBe(process.execPath);
});

test('a guide that is grown by 25 steps has as many more', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('content', path.join(folder, 'content'), { recursive: true });
  const stepsOf = (root: string) => [...readGuide(root).words.values()].filter(({ kind }) => kind === 'step');
  const wanted = stepsOf('.').length + 25;
  const address = growPath(folder, wanted);
  expect(stepsOf(folder)).toHaveLength(wanted);
  expect(readGuide(folder).words.get(address)?.kind).toBe('step');
});
