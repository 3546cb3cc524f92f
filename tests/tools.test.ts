// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A tool that does nothing, or something else than it was asked for, looks like one that has found nothing wrong.

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
