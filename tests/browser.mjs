// The browser tests need a Chromium. This finds the one that is there, or has Debian's packages installed.
import { pathToFileURL } from 'node:url';

import { apt, isProgram, onPath, rightsForApt } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The file of a Chromium on this machine: the one that CHROMIUM names, else the first that is found.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM) return onPath(process.env.CHROMIUM);
  return names.map(onPath).find(Boolean) ?? usualPlaces.find(isProgram);
}

/**
 * Chromium without the windows and bars around a page, in which most journeys take a third less time. It has no
 * back/forward cache, no history on disk and no clipboard to paste from: what needs these asks for the whole browser.
 * @returns {string | undefined} the file; the whole Chromium's where there is no such thing, or where CHROMIUM names one
 */
export function findShell() {
  return (process.env.CHROMIUM ? undefined : onPath('chromium-headless-shell')) ?? findChromium();
}

/** @param {string[]} packages */
function install(packages) {
  const rights = rightsForApt();
  if (!rights || packages.length === 0) return;
  console.log(`Installing Debian's ${packages.join(' and ')}.`);
  try {
    apt(rights, 'update');
    apt(rights, 'install', '-y', '--no-install-recommends', ...packages);
  } catch {
    // What apt-get said stands above; whether there is a browser now is looked up again.
  }
}

function main() {
  if (!process.env.CHROMIUM) {
    if (!findChromium()) install(['chromium']);
    if (findShell() === findChromium()) install(['chromium-headless-shell']);
  }
  const file = findChromium();
  if (file) {
    console.log(`The browser tests use ${[...new Set([file, findShell()])].join(' and ')}`);
    return;
  }
  const { CHROMIUM } = process.env;
  console.error(
    CHROMIUM
      ? `CHROMIUM names ${CHROMIUM}, which cannot be run: name the file of a Chromium, or unset it.`
      : 'The browser tests need a Chromium and none could be installed: install Chromium or Chrome, or set CHROMIUM to its file.',
  );
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
