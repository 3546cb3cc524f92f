import { neededChromium } from '../browser.mjs';
import config from './playwright.config.ts';

/**
 * How to start the whole Chromium, for a file of tests that need what its shell does not have. It is to be given to
 * `test.use` for the whole file, as the browser is started for a file at least.
 */
export const wholeBrowser = { ...config.use?.launchOptions, executablePath: neededChromium() };
