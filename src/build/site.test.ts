// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const { VITEST, ...env } = process.env;
const vite = 'node_modules/vite/bin/vite.js';

test('a build that fails at its end leaves nothing of what it made on its way', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-failed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // It stands where the last folder of the build is to be.
  writeFileSync(path.join(folder, 'site-hosts'), '');
  const words = [vite, 'build', '--outDir', path.join(folder, 'site')];
  const build = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  build.stderr.on('data', (part) => {
    said += part;
  });
  const [code] = await once(build, 'close');
  expect(said).toContain('site-hosts');
  expect(code).toBe(1);
  expect(existsSync(`node_modules/.cache/mend/${build.pid}`)).toBe(false);
});

test('while words are written, an address is answered as a host of the built site does', async () => {
  const server = spawn(process.execPath, [vite], {
    env: { ...env, NO_COLOR: '1', BASE_PATH: '/mend/' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill());
  const host = await new Promise<string>((found) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const [own] = /http:\/\/localhost:\d+(?=\/mend\/)/.exec(said) ?? [];
      if (own) found(own);
    });
  });
  const answer = async (address: string) => {
    const { status, headers } = await fetch(`${host}/mend${address}`, { redirect: 'manual' });
    return [status, headers.get('location') ?? headers.get('content-type')];
  };
  expect(await answer('/help/')).toEqual([200, 'text/html; charset=utf-8']);
  expect(await answer('/help?a=b')).toEqual([301, '/mend/help/?a=b']);
  expect(await answer('/ex/1')).toEqual([301, '/mend/ex/1/']);
  expect(await answer('/none')).toEqual([404, 'text/html; charset=utf-8']);
  expect(await answer('/open-backup.html')).toEqual([404, 'text/plain; charset=utf-8']);
});
