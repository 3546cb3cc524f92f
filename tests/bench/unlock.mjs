import { chromium } from '@playwright/test';

import { neededChromium } from '../browser.mjs';
import { median } from './report.mjs';

const passphrase = 'lunar acorn mosaic velvet puzzle';
const cpuSlowdown = 4;

/** Runs in every page before its own scripts: notes how long deriving the key takes, and unlocking as a whole. */
function watch() {
  const { deriveKey } = SubtleCrypto.prototype;
  const seen = {};
  SubtleCrypto.prototype.deriveKey = async function (...given) {
    const start = performance.now();
    const key = await deriveKey.apply(this, given);
    seen.derived = performance.now() - start;
    return key;
  };
  window.unlocking = seen;
  addEventListener(
    'click',
    ({ target }) => {
      if (target.textContent !== 'Unlock') return;
      const start = performance.now();
      const look = () => {
        if (document.querySelector('#your-turn textarea')) seen.whole = performance.now() - start;
        else requestAnimationFrame(look);
      };
      look();
    },
    true,
  );
}

/**
 * How long it takes from "Unlock" to the words, in ms, on a processor that is slowed down. The browser derives keys
 * apart from the page, where nothing is slowed: that part is counted as often as the rest is slower.
 */
export async function unlocking(server, step, rounds) {
  const browser = await chromium.launch({ executablePath: neededChromium(), args: ['--no-sandbox'] });
  const found = [];
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 390, height: 844 },
    });
    await context.addInitScript(watch);
    const page = await context.newPage();
    const reach = async () => {
      await page.goto(server + step);
      await page.locator('#your-turn').scrollIntoViewIfNeeded();
    };
    await reach();
    await page.getByRole('radio', { name: /^Lock it with a passphrase/ }).check();
    await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Lock it', exact: true }).click();
    await page.locator('#your-turn textarea').first().fill('words '.repeat(2000));
    await page.getByText('Saved on this device, locked with your passphrase.', { exact: true }).waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    for (let round = 0; round < rounds; round += 1) {
      await reach();
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByRole('button', { name: 'Unlock', exact: true }).click();
      await page.waitForFunction(() => window.unlocking.whole);
      found.push(await page.evaluate(() => window.unlocking));
    }
  } finally {
    await browser.close();
  }
  const derived = median(found.map((each) => each.derived));
  const whole = median(found.map((each) => each.whole));
  return {
    browser: `Chromium ${browser.version()}`,
    derived,
    whole,
    slow: whole + derived * (cpuSlowdown - 1),
  };
}

/** What was measured, in a sentence. */
export const unlockLine = ({ derived, whole, slow }) =>
  `Unlocking, CPU ${cpuSlowdown}× slower: ${Math.round(slow)} ms (aim: 1500). Of that ${Math.round(whole)} ms as measured, with ${Math.round(derived)} ms for the key, which the browser does not slow down and which is counted ${cpuSlowdown} times.`;
