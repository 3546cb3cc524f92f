import { availableParallelism } from 'node:os';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { site } from './src/build/site.ts';
import { slimRouter } from './src/build/slimRouter.ts';

/** A browser's version as Lightning CSS counts it. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);

export default defineConfig({
  plugins: [react(), ...(process.env.VITEST ? [] : [slimRouter(), site()])],
  define: {
    // For the tests. The plugin of the site puts what SITE_URL and KILL_WORKER say in their place.
    __SITE_URL__: '""',
    __KILL_WORKER__: 'false',
  },
  css: {
    transformer: 'lightningcss',
    lightningcss: {
      // Nesting and light-dark() are in every browser since May 2024. An older one shows the words in black on white.
      // File names are unique, so names need no hash: they can be read, and they compress better.
      cssModules: { pattern: '[name]-[local]' },
      targets: {
        chrome: version(123),
        firefox: version(120),
        safari: version(17, 5),
        ios_saf: version(17, 5),
      },
    },
  },
  build: {
    target: 'baseline-widely-available',
    // Browsers that do not know the hint fetch the same parts a little later.
    modulePreload: { polyfill: false },
    // Nearly a hundredth of the script less than by what Vite packs with, for some seconds of the build.
    minify: 'terser',
    terserOptions: { compress: { passes: 2 } },
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        // A step is where most visits begin: all that is read needs is one file. The rest brings what is its own.
        codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/content/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // Each file of tests is a world of its own, with a page of its own, but the code of jsdom is read in once for all.
    pool: 'vmThreads',
    // Every core: the rest of a test run waits for this. A single worker would be given all files in one page.
    maxWorkers: Math.max(2, availableParallelism()),
    // A test is never judged by its time; this only ends one that hangs, also on a busy machine.
    testTimeout: 60_000,
    // From Node 25 on there is a localStorage of Node's own, which would hide that of jsdom.
    execArgv: process.allowedNodeEnvironmentFlags.has('--webstorage') ? ['--no-webstorage'] : [],
  },
});
