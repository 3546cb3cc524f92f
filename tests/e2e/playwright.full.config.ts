import { defineConfig } from '@playwright/test';

import always from './playwright.config.ts';

/** All journeys, those that take minutes as well. `npm run test:full` runs them. */
export default defineConfig({ ...always, grepInvert: /(?!)/ });
