// The browser tests need a Chromium. This finds the one that is there, or has Debian's package installed.
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

function install() {
  const rights = rightsForApt();
  if (!rights) return;
  console.log("No Chromium is here: installing Debian's package.");
  try {
    apt(rights, 'update');
    apt(rights, 'install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    // What apt-get said stands above; whether there is a browser now is looked up again.
  }
}

function main() {
  if (!process.env.CHROMIUM && !findChromium()) install();
  const file = findChromium();
  if (file) {
    console.log(`The browser tests use ${file}`);
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
