import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import type { FieldKind } from '../../src/domain/field.ts';
import { everythingDone, steps } from './builtSite.ts';
import { fieldOf, lineOf } from './fill.ts';
import { awake, expect, open, seed, stored, test } from './visit.ts';

// Answers that are written from right to left, and answers as long as a field takes.

/** The first step that asks for a kind of field at once, and shows it in its result. */
function first(kind: FieldKind) {
  for (const step of steps) {
    if (step.exercise.gate) continue;
    const field = step.exercise.fields.find(
      (each) => each.kind === kind && step.exercise.result?.includes(`{${each.id}}`),
    );
    if (field) return { step, field };
  }
  throw new Error(`No step shows a ${kind}.`);
}

const hebrew = 'אמרתי לה את האמת (כולה), ואז שתקתי.';
const goesRightToLeft = (element: Locator) => element.evaluate((found) => found.matches(':dir(rtl)'));
const saved = (page: Page) => page.getByText('Saved in this browser, on this device.', { exact: true });

// Row S14.
test('shows what is written from right to left in that direction, in its field and wherever it is read', {
  tag: '@once',
}, async ({ page }) => {
  for (const kind of ['long-text', 'list'] as const) {
    const { step, field } = first(kind);
    await open(page, step.address);
    const box = kind === 'list' ? lineOf(page, field, 1) : fieldOf(page, field);
    expect(await goesRightToLeft(box), 'an empty field is as the guide is').toBe(false);
    await box.fill(hebrew);
    expect(await goesRightToLeft(box), kind).toBe(true);
    await expect(saved(page)).toBeVisible();
    await page.getByText('What you have so far').click();
    const result = page.locator('#your-turn details').getByText(hebrew, { exact: true });
    expect(await goesRightToLeft(result.first()), 'in the result').toBe(true);
    await page.goto('/plan/');
    expect(await goesRightToLeft(page.getByText(hebrew, { exact: true }).first()), 'in the plan').toBe(true);
    const heading = page.getByRole('heading', { name: step.title, exact: true });
    expect(await goesRightToLeft(heading), 'the guide itself').toBe(false);
  }
});

test.describe('on a phone of 320 pixels', { tag: '@once' }, () => {
  test.use({ viewport: { width: 320, height: 568 } });

  // Row A12.
  test('a link of a hundred characters makes no page wider, nor takes the way out off it', async ({
    page,
  }) => {
    const link = `https://example.org/${'x'.repeat(80)}`;
    const { step, field } = first('long-text');
    const earlier = { [`${step.id}/${field.id}`]: { value: link, revision: 9_000 } };
    const { notebook, ...about } = JSON.parse(everythingDone.replaceAll('words for', link));
    await seed(page, JSON.stringify({ ...about, notebook: { ...notebook, earlier } }));
    const expectNarrow = async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await expect(page.getByRole('link', { name: 'Emergency: Leave now' })).toBeInViewport({ ratio: 1 });
    };
    await open(page, step.address);
    await page.getByText('What you have so far').click();
    await expect(page.getByRole('button', { name: 'Use the earlier text' })).toBeVisible();
    await expectNarrow();
    await open(page, '/plan/');
    await expect(page.getByText(link).first()).toBeVisible();
    await expectNarrow();
  });
});

const full = 'This field is full, with 20,000 characters. What goes beyond that is left out.';
/** No word twice, so that it can be seen whether any is missing. */
const longText = Array.from({ length: 4000 }, (_, word) => String(10_000 + word))
  .join(' ')
  .slice(0, 20_000);

/** Pastes as a reader does, by the clipboard. */
async function paste(page: Page, box: Locator, text: string) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await box.press('ControlOrMeta+v');
}

test.describe('an answer of 20,000 characters', { tag: '@once' }, () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const { step, field } = first('long-text');

  // Row S13.
  test('is pasted, kept, and found whole in the plan and in files', async ({ page }) => {
    await open(page, step.address);
    const box = fieldOf(page, field);
    await paste(page, box, longText);
    await expect(box).toHaveValue(longText);
    await expect(page.getByRole('alert').getByText(full)).toBeVisible();
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await awake(page);
    await expect(box).toHaveValue(longText);
    await page.goto('/plan/');
    await expect(page.getByText(longText, { exact: true })).toBeVisible();
    for (const button of ['Save as Markdown', 'Save as plain text']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect(readFileSync(await (await download).path(), 'utf8'), button).toContain(longText);
    }
  });

  // Row S13.
  test('takes no more, says so, and loses nothing of what was there', async ({ page }) => {
    await open(page, step.address);
    const box = fieldOf(page, field);
    await box.fill('before. ');
    await paste(page, box, longText);
    await expect(page.getByRole('alert').getByText(full)).toBeVisible();
    const whole = `before. ${longText}`.slice(0, 20_000);
    await expect(box).toHaveValue(whole);
    await box.press('End');
    await box.pressSequentially('and more');
    await expect(box).toHaveValue(whole);
    await box.press('ControlOrMeta+Home');
    await box.press('Delete');
    await expect(page.getByText('Room for 1 more character.')).toBeVisible();
    await expect(page.getByRole('alert').getByText(full)).toHaveCount(0);
    await expect(saved(page)).toBeVisible();
    expect(await stored(page)).toContain(whole.slice(1, 15_000));
  });

  test('leaves typing quick on a phone of a quarter of the speed', { tag: '@full' }, async ({ page }) => {
    await open(page, step.address);
    const box = fieldOf(page, field);
    await box.fill(longText.slice(0, 19_900));
    const device = await page.context().newCDPSession(page);
    await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const took: number[] = [];
      Object.assign(window, { took });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') took.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    await box.press('End');
    await box.pressSequentially('forty letters, one by one, near the end.');
    // A key that took less than 16 ms is not told of.
    const took = await page.evaluate(() => (window as unknown as { took: number[] }).took);
    const [median = 0] = took.toSorted((a, b) => a - b).slice(took.length / 2);
    expect(median, 'of all keys, from the press to what is drawn, in ms').toBeLessThan(200);
    await expect(box).toHaveValue(/near the end\.$/);
  });
});
