import type { CDPSession, Page } from '@playwright/test';

import { siteLine } from '../../src/domain/pageTitle.ts';
import { paths } from './builtSite.ts';
import config from './playwright.config.ts';
import { expect, heading, onward, open, test } from './visit.ts';

// A browser makes code that is often run faster, and keeps that with the rest of a page's memory: over twenty walks it
// is more than what a small leak would be. Here it does without.
const { args = [], ...browser } = config.use?.launchOptions ?? {};
test.use({ launchOptions: { ...browser, args: [...args, '--js-flags=--jitless'] } });

/** What a tab holds once all is gone that nothing needs any more. */
async function held(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners, bytes: usedSize };
}

/** From the first page through every step of both paths, each down to where one writes, and back to the first page. */
async function walkAll(page: Page) {
  for (const path of paths) {
    await page.getByRole('heading', { level: 2, name: path.title }).getByRole('link').click();
    await expect(heading(page, path.title)).toBeFocused();
    await page.getByRole('region', { name: 'The steps' }).getByRole('link').first().click();
    for (const step of path.steps) {
      await expect(heading(page, step.title)).toBeFocused();
      await page.locator('#your-turn').scrollIntoViewIfNeeded();
      await expect(page.locator('#your-turn :is(fieldset, section)').first()).toBeVisible();
      await onward(page).click();
    }
    await expect(heading(page, path.title)).toBeFocused();
    await page.getByRole('banner').getByRole('link', { name: 'Mend' }).click();
    await expect(page.getByText(siteLine)).toBeVisible();
  }
}

test(
  'a tab holds no more after twenty walks through all steps than after two',
  {
    tag: ['@once', '@full'],
  },
  async ({ page }, info) => {
    test.setTimeout(600_000);
    const session = await page.context().newCDPSession(page);
    await open(page, '/');
    const after: Awaited<ReturnType<typeof held>>[] = [];
    while (after.length < 20) {
      await walkAll(page);
      after.push(await held(session));
    }
    const [second, eleventh, last] = [after[1], after[10], after[19]];
    const seen = [second, eleventh, last]
      .map((each) => `${each?.bytes} bytes, ${each?.nodes} nodes, ${each?.listeners} listeners`)
      .join('; ');
    info.annotations.push({ type: 'after walks 2, 11 and 20', description: seen });
    expect(last?.nodes, seen).toBe(second?.nodes);
    // Other parts come late in the first half.
    expect(last?.listeners, seen).toBe(eleventh?.listeners);
    // Where one was on each page of the history is noted, some 40 bytes a page.
    expect((last?.bytes ?? 0) / (eleventh?.bytes ?? 1), seen).toBeLessThan(1.005);
    expect((last?.bytes ?? 0) / (second?.bytes ?? 1), seen).toBeLessThan(1.02);
  },
);
