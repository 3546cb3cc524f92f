// @vitest-environment node
import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

import { isWorkerKilled } from './killWorker.ts';

test.each([
  [undefined, false],
  // What a setting that was left empty gives.
  ['', false],
  ['yes', true],
])('KILL_WORKER %j removes the worker: %j', (given, isKilled) => {
  expect(isWorkerKilled(given)).toBe(isKilled);
});

test.each(['1', 'true', 'YES', 'no', ' yes'])('KILL_WORKER %j is refused', (given) => {
  expect(() => isWorkerKilled(given)).toThrow(/^KILL_WORKER is ".*"\. It takes yes, /);
});

test('a build with a wrong KILL_WORKER says the sentence and nothing else', async () => {
  const { VITEST, ...env } = process.env;
  const said = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', 'node_modules/.cache/never'],
      { env: { ...env, KILL_WORKER: '1', NO_COLOR: '1' } },
      (_error, _out, said) => done(said),
    );
  });
  expect(said.trim().split('\n')).toEqual([
    'error during build:',
    expect.stringMatching(/^KILL_WORKER is "1"\. It takes yes, /),
  ]);
});
