import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

import { PlainError } from '../../src/build/problem.ts';
import { findFirefox, findShell, findWebKit, leftOut } from '../browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4718);
const address = `http://localhost:${port}`;

const executablePath = findShell();
if (!executablePath) throw new Error('There is no Chromium: run `node tests/browser.mjs`.');
// The journeys are drawn up from it.
if (!existsSync(path.resolve(import.meta.dirname, '../../dist/_headers'))) {
  throw new PlainError('There is no built site: run `npm run build` first.');
}

const firefox = findFirefox();
const missing = leftOut();
if (process.env.CI && missing.length > 0) throw new Error(`CI is set. ${missing.join(' ')}`);
// Each worker reads this file as well: it is said once.
if (!process.env.TEST_WORKER_INDEX) for (const sentence of missing) console.warn(sentence);

/** The journeys that are made in every engine: see tests/README.md. */
const everyEngine = { testMatch: 'engines.spec.ts' };
const engines = [
  // In Chromium all other files make them as well, in other words, but for these.
  { name: 'chromium', grep: /@chromium/, use: {} },
  ...(firefox
    ? [
        {
          name: 'firefox',
          use: {
            browserName: 'firefox' as const,
            channel: 'moz-firefox',
            launchOptions: { executablePath: firefox },
          },
        },
      ]
    : []),
  // Playwright cannot drive it: see site.ts.
  ...(findWebKit() ? [{ name: 'webkit', use: { browserName: 'webkit' as const } }] : []),
];

/** Journeys on the built site. Run `npm run build` first. */
export default defineConfig({
  testMatch: '*.spec.ts',
  // What takes minutes, such as a browser that is killed again and again: see playwright.full.config.ts.
  grepInvert: /@full/,
  // What is compared with a file: told.ts.
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  outputDir: '../../node_modules/.cache/e2e',
  workers: 2,
  fullyParallel: true,
  // A test that passes only sometimes is a fault: it is not tried again.
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    trace: 'off',
    actionTimeout: 10_000,
    // Each test would else fetch the whole guide to keep it on the device.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'phone',
      testIgnore: everyEngine.testMatch,
      // What has nothing to do with the size of the screen is tried once, on the desktop.
      grepInvert: /@once|@full/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: everyEngine.testMatch,
      // What is about fingers and little room.
      grepInvert: /@phone|@full/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    ...engines.map((engine) => ({ ...engine, ...everyEngine })),
  ],
});
