import type { Page } from '@playwright/test';

import { kindsOfPage, type Step, steps, stepWith } from './builtSite.ts';
import { wordsFor } from './fill.ts';
import { awake, drawn, expect, open, openToWrite, stored, test } from './visit.ts';

// Time as it goes on a real phone: the clock is moved, the page is closed, and nobody is there to see it.

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const evening = new Date('2027-03-14T19:00:00');
const hoursLater = (hours: number) => new Date(evening.getTime() + hours * 3_600_000);

test('shows what has become of a message that is put away, also where the page gets shorter by that', {
  tag: '@once',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { step, field } = stepWith('hold');
  await openToWrite(page, step);
  const hold = group(page, field.label);
  await hold.getByRole('textbox').fill('You made me do it. I was drunk. It was just a kiss.');
  await expect(hold.getByRole('list', { name: 'Hints on your words' })).toBeVisible();
  await hold.getByRole('button', { name: 'Put it away' }).click();
  await expect(hold.getByText(/^It is put away until/)).toBeInViewport();
});

test('holds a message over closed tabs and clocks that are moved, and shows it after its time', {
  tag: '@once',
}, async ({ page, context }) => {
  const { step, field } = stepWith('hold');
  const words = wordsFor(field);
  await page.clock.setFixedTime(evening);
  await openToWrite(page, step);
  await group(page, field.label).getByRole('textbox').fill(words);
  await group(page, field.label).getByRole('button', { name: 'Put it away' }).click();
  await expect(group(page, field.label).getByText(/^It is put away until/)).toBeVisible();
  await expect.poll(() => stored(page)).toContain('putAway');
  await page.close();

  for (const hours of [-30, 1, 23]) {
    const tab = await context.newPage();
    await tab.clock.setFixedTime(hoursLater(hours));
    await openToWrite(tab, step);
    await expect(group(tab, field.label).getByText(/^It is put away until/), `${hours} h`).toBeVisible();
    await expect(tab.getByText(words)).toHaveCount(0);
    await tab.close();
  }

  // A clock that is put forward looks like a day that went by. Put right again, the message is put away again.
  const ahead = await context.newPage();
  await ahead.clock.setFixedTime(hoursLater(25));
  await openToWrite(ahead, step);
  await expect(ahead.getByText(words)).toBeVisible();
  await ahead.clock.setFixedTime(hoursLater(2));
  await ahead.reload();
  await openToWrite(ahead, step);
  await expect(group(ahead, field.label).getByText(/^It is put away until/)).toBeVisible();
  await expect(ahead.getByText(words)).toHaveCount(0);
  await ahead.close();

  const tab = await context.newPage();
  await tab.clock.setFixedTime(hoursLater(25));
  await openToWrite(tab, step);
  await expect(group(tab, field.label).getByText('The time is over.')).toBeVisible();
  await expect(tab.getByText(words)).toBeVisible();
  await expect(group(tab, field.label).getByRole('button', { name: 'Copy' })).toHaveCount(0);
  await group(tab, field.label).getByRole('button', { name: 'Delete it' }).click();
  await expect(group(tab, field.label).getByText(/Not sending it is a good result/)).toBeVisible();
});

test('counts a time-out over a reload and a phone that slept', { tag: '@once' }, async ({ page }) => {
  const { step, field } = stepWith('timer');
  await page.clock.install({ time: evening });
  await openToWrite(page, step);
  await group(page, field.label).getByRole('button', { name: 'Start' }).click();
  await page.clock.runFor(60_000);
  await page.reload();
  await openToWrite(page, step);
  await expect(group(page, field.label).getByRole('button', { name: /Stop/ })).toBeVisible();
  // A phone that sleeps runs no script: when it wakes, the clock has gone on.
  await page.clock.fastForward('02:00:00');
  await expect(group(page, field.label).getByText('The time is over.').first()).toBeVisible();
});

/** Listens to what the page sends to the speakers, and notes what it asks leave for. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const asked: string[] = [];
    const ears: AnalyserNode[] = [];
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) {
        const ear = to.context.createAnalyser();
        ears.push(ear);
        connect.call(this, ear);
      }
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
    Notification.requestPermission = async () => {
      asked.push('notifications');
      return 'denied';
    };
    navigator.mediaDevices.getUserMedia = async () => {
      asked.push('microphone');
      throw new DOMException('', 'NotAllowedError');
    };
    Object.assign(window, {
      asked,
      /** How loud it is right now, from 0 to 1; nothing where no sound was made since the page was loaded. */
      loudness: () =>
        ears.length === 0
          ? undefined
          : Math.max(
              ...ears.map((ear) => {
                const wave = new Float32Array(ear.fftSize);
                ear.getFloatTimeDomainData(wave);
                return Math.max(...wave);
              }),
            ),
    });
  });
type Ears = { loudness: () => number | undefined; asked: string[] };
const loudness = (page: Page) => page.evaluate(() => (window as unknown as Ears).loudness());

test('ends a time with words and a sound that is heard, and is silent where the sound is switched off', {
  tag: '@once',
}, async ({ page }) => {
  const { step, field } = stepWith('timer');
  const timer = group(page, field.label);
  const timeAndASecond = (field.minutes[0] ?? 0) * 60_000 + 1000;
  const over = timer.getByRole('status').filter({ hasText: 'The time is over.' });
  await listen(page);
  await page.clock.install({ time: evening });
  await openToWrite(page, step);

  await timer.getByRole('button', { name: 'Start' }).click();
  await expect(over).toHaveCount(0);
  expect(await loudness(page), 'before its end').toBeUndefined();
  await page.clock.fastForward(timeAndASecond);
  await expect(over).toBeVisible();
  await expect.poll(() => loudness(page), { intervals: [50] }).toBeGreaterThan(0.05);

  // Switched off while the time runs: the next one ends with the words alone, also after the page was loaded anew.
  for (const isAnew of [false, true]) {
    await page.reload();
    await openToWrite(page, step);
    await timer.getByRole('button', { name: 'Start again' }).click();
    if (!isAnew) await timer.getByRole('checkbox', { name: 'A short sound at the end' }).uncheck();
    await page.clock.fastForward(timeAndASecond);
    await expect(over).toBeVisible();
    await drawn(page);
    expect(await loudness(page)).toBeUndefined();
  }
  expect(await page.evaluate(() => (window as unknown as Ears).asked)).toEqual([]);
});

test('ends an agreement by itself after its last day', { tag: '@once' }, async ({ page, context }) => {
  const { step, field } = stepWith('agreement');
  await page.clock.setFixedTime(evening);
  await openToWrite(page, step);
  const dates = group(page, field.label).locator('input[type=date]');
  await dates.nth(0).fill('2027-03-14');
  await dates.nth(1).fill('2027-03-28');
  await dates.nth(2).fill('2027-04-04');
  for (const tick of await group(page, field.label).getByRole('checkbox').all()) await tick.check();
  await expect(group(page, field.label).getByText(/^Runs until/)).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await later.clock.setFixedTime(new Date('2027-04-05T00:01:00'));
  await open(later, step.address);
  await openToWrite(later, step);
  await expect(group(later, field.label).getByText(/ended/).first()).toBeVisible();
});

const firstStep = steps[0] as Step;
const zones = ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Pago_Pago'];
for (const [place, timezoneId] of zones.entries()) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    // Row S24.
    test('the guide is walked over a change of day and of the clock, and shows no broken date', {
      // One zone, the furthest ahead, is enough for every run.
      tag: place === 0 ? '@once' : ['@once', '@full'],
    }, async ({ page }) => {
      // One minute before midnight at the place.
      await page.goto('/offline/');
      const midnight = await page.evaluate(() => new Date(2027, 2, 14, 23, 59).getTime());
      await page.clock.install({ time: midnight });
      await open(page, firstStep.address);
      await page.getByRole('textbox').first().fill('before midnight');
      await page.clock.runFor(120_000);
      await page.getByRole('textbox').nth(1).fill('after midnight');
      await page.clock.runFor(1000);
      for (const { address, name } of kindsOfPage.filter((each) => each.name !== 'lost')) {
        await page.goto(address);
        await awake(page);
        await expect(page.getByText('One moment …'), name).toHaveCount(0);
        expect(await page.locator('body').innerText(), name).not.toMatch(/NaN|Invalid Date|undefined/);
      }
      // A minute after midnight there, whatever day it is elsewhere.
      await page.goto('/check-in/');
      await awake(page);
      await expect(page.getByText('This one is for today, 15 March 2027.')).toBeVisible();
      await page.clock.setFixedTime(midnight - 86_400_000);
      await page.goto(firstStep.address);
      await awake(page);
      await expect(page.getByRole('textbox').first()).toHaveValue('before midnight');
      await expect(page.getByRole('textbox').nth(1)).toHaveValue('after midnight');
      await page.getByRole('textbox').first().fill('the clock was moved back');
      await page.clock.setFixedTime(midnight + 86_400_000);
      await page.reload();
      await awake(page);
      await expect(page.getByRole('textbox').first()).toHaveValue('the clock was moved back');
    });
  });
}
