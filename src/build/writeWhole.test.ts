// @vitest-environment node
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { writeWhole } from './writeWhole.ts';

test('a file takes its name only when all of it is written', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'cache', 'font');
  writeWhole(file, Buffer.from('before'));
  // Another name of the same file would show what is written into it.
  linkSync(file, path.join(folder, 'same'));
  writeWhole(file, Buffer.from('after'));
  expect(readFileSync(path.join(folder, 'same'), 'utf8')).toBe('before');
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(readdirSync(path.dirname(file))).toEqual(['font']);
});
