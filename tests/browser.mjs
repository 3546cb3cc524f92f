// The browser tests need a Chromium, and use a Firefox and a WebKitGTK. This finds those that are there, or has Debian's
// packages installed.
import { existsSync, readdirSync } from 'node:fs';
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
function findChromium() {
  if (process.env.CHROMIUM) return onPath(process.env.CHROMIUM);
  return names.map(onPath).find(Boolean) ?? usualPlaces.find(isProgram);
}

/**
 * The same, for who cannot do without it.
 * @throws where there is none, or the one that CHROMIUM names cannot be run
 */
export function neededChromium() {
  const file = findChromium();
  if (!file) throw new Error(noChromium());
  return file;
}

/** What there is to say where no Chromium was found. */
const noChromium = () =>
  process.env.CHROMIUM
    ? `CHROMIUM names ${process.env.CHROMIUM}, which cannot be run: name the file of a Chromium, or unset it.`
    : 'There is no Chromium: install Chromium or Chrome, run `node tests/browser.mjs`, or set CHROMIUM to its file.';

/**
 * Chromium without the windows and bars around a page, in which most journeys take a third less time. It has no
 * back/forward cache, no history on disk and no clipboard to paste from: what needs these asks for the whole browser.
 * @returns {string | undefined} the file; the whole Chromium's where there is no such thing, or where CHROMIUM names one
 */
export function findShell() {
  return (process.env.CHROMIUM ? undefined : onPath('chromium-headless-shell')) ?? findChromium();
}

/**
 * Debian's Firefox, or the one that FIREFOX names. Playwright drives it by a protocol that is still in the making: whether
 * it can drive another one is to be tried.
 * @returns {string | undefined}
 */
export const findFirefox = () => onPath(process.env.FIREFOX ?? 'firefox-esr');

/**
 * The programs by which pages are tried in WebKitGTK: what drives it, its small browser, and a screen that nobody sees.
 * @returns {{ driver: string, browser: string, screen: string } | undefined}
 */
export function findWebKit() {
  const libraries = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => /-linux-gnu/.test(name))
    : [];
  const browser = libraries.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`).find(isProgram);
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

/** The engines besides Chromium. Without one of them its journeys are left out, except where CI is set. */
const others = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'], named: process.env.FIREFOX },
  { name: 'WebKitGTK', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'], named: undefined },
];

/** What there is to say of each engine whose journeys cannot be run here. */
export const leftOut = () =>
  others
    .filter(({ find }) => !find())
    .map(({ name, packages, named }) => {
      const why = named
        ? `${named}, of which the file is named, cannot be run`
        : `it is not on this machine, and could not be installed from Debian's ${packages.join(' and ')}`;
      return `The journeys in ${name} are left out: ${why}.`;
    });

/** @param {readonly string[]} packages */
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
  for (const { find, packages, named } of others) if (!find() && !named) install(packages);
  const file = findChromium();
  if (file) {
    const found = [file, findShell(), findFirefox(), findWebKit()?.browser].filter(Boolean);
    console.log(`The browser tests use ${[...new Set(found)].join(', ')}`);
    for (const sentence of leftOut()) console.error(sentence);
    if (process.env.CI && leftOut().length > 0) process.exitCode = 1;
    return;
  }
  console.error(noChromium());
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
