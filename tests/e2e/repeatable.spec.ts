import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** A hash for every file of a folder, by its name. */
const hashes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

// Row C18.
test('two builds of the same files are the same, byte for byte', { tag: '@once' }, async () => {
  const again = path.join(root, 'node_modules/.cache/e2e-again');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', again, '--emptyOutDir'], {
    cwd: root,
  });
  const [one, other] = [hashes(path.join(root, 'dist')), hashes(again)];
  expect(Object.keys(one).length).toBeGreaterThan(100);
  expect(other).toEqual(one);
});
