import type { Page } from '@playwright/test';

import { type Step, shortPath } from './builtSite.ts';
import { reach } from './locked.ts';
import { expect, open, test } from './visit.ts';

const step = shortPath.steps[0] as Step;
const trials = 500;
const fields = [0, 1, 2, 3];

/** Numbers that look like chance and are the same in each run. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

// Rows H3 and S15.
test('nothing is lost in 500 trials of writing, loading anew and closing, in two tabs', {
  tag: ['@once', '@full'],
}, async ({ context, page }) => {
  test.setTimeout(20 * 60_000);
  const numbers = chance(20_271);
  const pick = (count: number) => Math.floor(numbers.next().value * count);
  const tabs: Page[] = [page, await context.newPage()];
  for (const tab of tabs) await open(tab, step.address);
  const box = (tab: Page, field: number) => tab.getByRole('textbox').nth(field);
  const written = fields.map(() => '');
  const counts = { 'written on': 0, 'loaded anew': 0, closed: 0 };
  for (let trial = 0; trial < trials; trial++) {
    const which = pick(2);
    const tab = tabs[which] as Page;
    // Each tab has two of the fields for itself: what becomes of one field in two tabs is shown elsewhere.
    const field = which * 2 + pick(2);
    const words = `${trial} ${'and so on '.repeat(pick(4))}`.trim();
    await box(tab, field).fill(words);
    written[field] = words;
    const what = (['written on', 'loaded anew', 'closed'] as const)[pick(3)] ?? 'closed';
    counts[what]++;
    // At once: nothing waits for the word that it is saved.
    if (what === 'loaded anew') await tab.reload();
    if (what === 'closed') {
      await tab.close({ runBeforeUnload: false });
      tabs[which] = await context.newPage();
      await tabs[which]?.goto(step.address);
    }
    const now = tabs[which] as Page;
    if (what !== 'written on') await reach(now);
    for (const each of fields) {
      await expect(box(now, each), `trial ${trial}, ${what}, field ${each}`).toHaveValue(written[each] ?? '');
    }
  }
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
  expect(count).toBe(trials);
  for (const each of Object.values(counts)) expect(each).toBeGreaterThan(100);
  console.info('trials', counts);
});
