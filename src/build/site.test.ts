// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('a build that fails at its end leaves nothing of what it made on its way', async () => {
  const { VITEST, ...env } = process.env;
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-failed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // It stands where the last folder of the build is to be.
  writeFileSync(path.join(folder, 'site-hosts'), '');
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', path.join(folder, 'site')];
  const build = spawn(process.execPath, vite, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  build.stderr.on('data', (part) => {
    said += part;
  });
  const [code] = await once(build, 'close');
  expect(said).toContain('site-hosts');
  expect(code).toBe(1);
  expect(existsSync(`node_modules/.cache/mend/${build.pid}`)).toBe(false);
});
