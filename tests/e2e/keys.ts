import type { Locator } from '@playwright/test';

import { expect } from './visit.ts';

/** Goes on by the Tab key until this has the focus, which is seen at every stop on the way. */
export async function tabTo(target: Locator) {
  const page = target.page();
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      // After the last stop comes the window of the browser. Inside a date the browser marks the part one is at.
      if (element === document.body || element.matches('[type=date]')) return '';
      const isSeen = element.matches(':focus-visible') && getComputedStyle(element).outlineStyle !== 'none';
      return isSeen ? '' : element.outerHTML.slice(0, 120);
    });
    expect(unseen, 'has the focus, and is not seen to').toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

/** Goes on by the Tab key to this, and presses it. */
export async function pressByKey(target: Locator) {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}
