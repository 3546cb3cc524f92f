import { defineConfig } from '@playwright/test';

import always from './playwright.config.ts';

const nothing = /(?!)/;
const everything = /(?:)/;
const projects = (always.projects ?? []).map((project) => ({
  ...project,
  grep: everything,
  ...(project.name === 'desktop' && { grepInvert: /@phone/ }),
}));

/** All journeys, those that take minutes as well. `npm run test:full` runs them. */
export default defineConfig({ ...always, grepInvert: nothing, projects });
