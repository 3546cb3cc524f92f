import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { extractText } from 'unpdf';

import type { Field } from '../../src/domain/field.ts';
import { paths, type Step, shortPath } from './builtSite.ts';
import { daysFor, expectFilled, fill, wordsFor } from './fill.ts';
import { awake, drawn, expect, open, openToWrite, passGate, test } from './visit.ts';

/** Saves a file by its button and reads it. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** What is printed, each page as one text without its spaces: lines break where the paper ends. */
async function printed(page: Page): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf()));
  return text.map(withoutSpaces);
}
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

const part = (page: Page, step: Step) => page.getByRole('region', { name: step.title, exact: true });
/** Markdown as it is read: without the strokes that keep a sign from meaning something. */
const plain = (text: string) => text.replace(/\\(?=[^\w\s])/g, '');

/** Whether a field is for words of the reader's own that come into the result. */
const isInWords = (step: Step) => (field: Field) =>
  /text|list|if-then/.test(field.kind) && step.exercise.result?.includes(`{${field.id}}`);

// On a phone, where most of it is written.
const phone = { width: 390, height: 844 };

for (const path of paths) {
  test(`brings all that was made in "${path.title}" together, and into files`, {
    tag: path === shortPath ? '@once' : ['@once', '@full'],
  }, async ({ page }) => {
    await page.setViewportSize(phone);
    for (const step of path.steps) {
      await openToWrite(page, step);
      for (const field of step.exercise.fields) await fill(page, field);
      await page.reload();
      await awake(page);
      await passGate(page, step);
      for (const field of step.exercise.fields) await expectFilled(page, field);
    }
    await open(page, '/plan/');
    for (const step of path.steps) {
      await expect(part(page, step), step.id).toBeVisible();
      await expect(part(page, step).getByRole('link', { name: step.title, exact: true })).toHaveAttribute(
        'href',
        step.address,
      );
    }

    const markdown = plain(await saved(page, 'Save as Markdown'));
    const text = await saved(page, 'Save as plain text');
    for (const step of path.steps) {
      expect(markdown).toContain(`## ${step.title}`);
      expect(text).toContain(`${step.title} (${path.title})`);
      for (const field of step.exercise.fields.filter(isInWords(step))) {
        expect(markdown, `${step.id}/${field.id}`).toContain(wordsFor(field));
        expect(text, `${step.id}/${field.id}`).toContain(wordsFor(field));
      }
      // The answers that are no words of the reader's stand in the file as they do in the plan.
      for (const line of await part(page, step).locator('p, li').allTextContents()) {
        expect(withoutSpaces(markdown), step.id).toContain(withoutSpaces(line));
      }
    }

    // Every day that was given is an event, told by a parser of others; in words only where that is wanted.
    const events = async () => {
      const calendar = ICAL.parse(await saved(page, 'Save the days for a calendar'));
      return new ICAL.Component(calendar).getAllSubcomponents('vevent').map((event) => ({
        day: String(event.getFirstPropertyValue('dtstart')),
        summary: event.getFirstPropertyValue('summary'),
        repeats: event.getFirstPropertyValue('rrule') !== null,
      }));
    };
    const fields = path.steps.flatMap(({ exercise }) => exercise.fields);
    const neutral = await events();
    expect(neutral.map(({ day }) => day).sort()).toEqual(fields.flatMap(daysFor).sort());
    expect(new Set(neutral.map(({ summary }) => summary))).toEqual(new Set(['Reminder']));
    await page.getByRole('checkbox', { name: /^Write in the calendar/ }).check();
    const worded = await events();
    for (const field of fields) {
      if (field.kind !== 'date' && field.kind !== 'if-then') continue;
      const summaries = worded.filter(({ repeats }) => repeats === (field.kind === 'if-then'));
      const wanted = field.kind === 'if-then' ? `then I ${wordsFor(field)}` : field.label;
      expect(
        summaries.some(({ summary }) => String(summary).endsWith(wanted)),
        field.id,
      ).toBe(field.kind === 'if-then' || !field.past);
    }

    // Row B10. One page for each part that was chosen, and nothing else.
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Take it with you' })).toBeHidden();
    const all = await printed(page);
    expect(all.length).toBeGreaterThanOrEqual(path.steps.length);
    expect(all.join(''), 'what leads to the parts on the screen').not.toContain('Changeithere');
    expect(all.join(''), 'how it is kept').not.toContain('Savedinthisbrowser');
    // Each part begins a page; above the first one stands the name of the guide.
    const begins = path.steps.map(({ title }, place) =>
      place === 0 ? 0 : all.findIndex((text) => text.startsWith(withoutSpaces(title))),
    );
    expect(begins).not.toContain(-1);
    for (const [place, step] of path.steps.entries()) {
      const own = all.slice(begins[place], begins[place + 1]).join('');
      expect(own).toContain(withoutSpaces(step.title));
      for (const { id } of step.exercise.fields.filter(isInWords(step))) {
        // What is not in the fonts of a device may be drawn as a picture: Latin letters are read back.
        expect(own, step.id).toContain(withoutSpaces(`"I'm" <b>${id}</b> & é ñ`));
      }
    }
    await page.emulateMedia({ media: null });
    const [first] = path.steps as [Step];
    await part(page, first)
      .getByRole('checkbox', { name: /In files and on paper/ })
      .uncheck();
    expect(await saved(page, 'Save as Markdown')).not.toContain(`## ${first.title}`);
    const others = await printed(page);
    expect(others.length).toBeLessThan(all.length);
    expect(others.join('')).not.toContain(withoutSpaces(first.title));
  });
}

test('says on an empty plan what will be here', async ({ page }) => {
  await open(page, '/plan/');
  await expect(page.getByText('Nothing is here yet.')).toBeVisible();
});

test('changes a part in the plan, deletes it, and puts it back', { tag: '@once' }, async ({ page }) => {
  const step = paths.flatMap((path) => path.steps).find(({ exercise }) => !exercise.gate) as Step;
  const field = step.exercise.fields.find(
    ({ kind }) => kind === 'long-text',
  ) as Step['exercise']['fields'][0];
  await openToWrite(page, step);
  await page.getByLabel(field.label, { exact: true }).fill('as it was');
  await open(page, '/plan/');
  await part(page, step)
    .getByRole('button', { name: /^Change/ })
    .click();
  await part(page, step).getByLabel(field.label, { exact: true }).fill('as it is now');
  await expect(part(page, step).getByText('as it is now').first()).toBeVisible();
  await part(page, step)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(part(page, step)).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(part(page, step).getByText('as it is now').first()).toBeVisible();
});

test('notes how a promise went, and goes on to its next day', { tag: '@once' }, async ({ page }) => {
  const step = paths
    .flatMap((path) => path.steps)
    .find(({ exercise }) => exercise.fields.some(({ kind }) => kind === 'if-then')) as Step;
  const field = step.exercise.fields.find(({ kind }) => kind === 'if-then') as Step['exercise']['fields'][0];
  await openToWrite(page, step);
  await fill(page, field);
  await page.getByLabel('First on', { exact: true }).fill('2026-03-08');
  await open(page, '/plan/');
  const promises = page.getByRole('region', { name: 'Promises' });
  await expect(promises.getByText(/^Next on Sunday,? 8 March 2026, every week/)).toBeVisible();
  await promises.getByRole('button', { name: 'Not kept' }).click();
  await expect(promises.getByText(/^Sunday,? 8 March 2026: not kept/)).toBeVisible();
  await expect(promises.getByText(/^Next on Sunday,? 15 March 2026, every week/)).toBeVisible();
  await promises.getByLabel('A note on that day').fill('the bus was late');
  await page.reload();
  await expect(promises.getByLabel('A note on that day')).toHaveValue('the bus was late');
});

test('moves nothing in view when it comes late', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize(phone);
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  await page.route('**/assets/Plan-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(entry.startTime);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/plan/');
  await expect(page.getByText('Nothing that you write is saved until you say')).toBeVisible();
  letGo();
  await expect(page.getByText('Nothing is here yet.')).toBeVisible();
  // It is told of after it was drawn.
  await drawn(page);
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
});
