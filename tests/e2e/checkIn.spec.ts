import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';

import { expect, keepOpen, open, test } from './visit.ts';

const weeks = ['2027-03-01T19:00', '2027-03-08T19:00', '2027-03-15T19:00'].map((time) => new Date(time));

async function give(page: Page, part: string, value: number) {
  const group = page.getByRole('radiogroup', { name: part, exact: true });
  await group.getByRole('radio', { name: String(value), exact: true }).check();
}

test('three weeks are a chart, a table and sentences: on a small phone, in forced colours, on paper and in a file', {
  tag: '@once',
}, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [place, week] of weeks.entries()) {
    await page.clock.setFixedTime(week);
    await open(page, '/check-in/');
    await give(page, 'I did what I said', [4, 9, 5][place] ?? 0);
    await keepOpen(page);
    await give(page, 'I respected a no', [10, 10, 10][place] ?? 0);
    await page.getByLabel('A line about this week').fill(`the line of week ${place + 1}`);
  }
  await expect(page.getByText(/^On 8 March 2027 it was 9. What happened\?/)).toBeVisible();
  const did = page.getByRole('img', { name: /^Line chart of ‘I did what I said’/ });
  await expect(did).toBeVisible();
  await expect(page.getByText('Over 2 weeks, ‘I did what I said’ went from 4 to 5.')).toBeVisible();
  await expect(page.getByText('Over 2 weeks, ‘I respected a no’ stayed at 10.')).toBeVisible();
  await page.getByText('The same numbers in a table').click();
  const rows = page.getByRole('row');
  await expect(rows.nth(2)).toHaveText(/Mar.*9.*10/);
  // Nothing is wider than the screen: not the chart, and not the table either.
  const tooWide = () =>
    page
      .locator('main')
      .evaluate(
        (main) =>
          [main, ...main.querySelectorAll('svg, table, td')].filter(
            (each) => each.getBoundingClientRect().right > innerWidth,
          ).length,
      );
  expect(await tooWide()).toBe(0);

  // In forced colours the line has a colour of the system, and it is not that of the page.
  await page.emulateMedia({ forcedColors: 'active' });
  const colours = await did.evaluate((chart) => {
    const line = chart.querySelector('polyline') as SVGPolylineElement;
    const canvas = document.createElement('i');
    canvas.style.color = 'Canvas';
    document.body.append(canvas);
    return [getComputedStyle(line).stroke, getComputedStyle(canvas).color];
  });
  expect(colours[0]).not.toBe(colours[1]);
  expect(colours[0]).not.toBe('none');
  await page.emulateMedia({ forcedColors: null, media: 'print' });
  await expect(did).toBeVisible();
  const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
  for (const words of ['went from 4 to 5', 'stayed at 10', 'the line of week 3', 'the line of week 1']) {
    expect(text.replace(/\s+/g, ' ')).toContain(words);
  }
  await page.emulateMedia({ media: null });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as plain text' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(
    '8 March 2027\nI did what I said: 9 of 10\nI respected a no: 10 of 10\nthe line of week 2\n',
  );
});
