import type { Page } from '@playwright/test';

import { neutralSite } from '../../src/domain/leaving.ts';
import { paths, type Step, shortPath } from './builtSite.ts';
import { day, fill } from './fill.ts';
import { everythingOn, leaveLink, standInForNeutralSite } from './leaving.ts';
import { chooseLock, openUndecided, passphrase, reach, unlock, unlockPanel } from './locked.ts';
import { accessibilityTree, everythingStored, listen } from './traces.ts';
import { expect, heading, hydrated, onward, passGate, test } from './visit.ts';

// Rows U13, H5 and H9, for all that can be written: every field of every step, the check-in, and the note of a promise.

const phone = { width: 390, height: 844 };
const lineOfTheWeek = 'marmalade-in-the-check-in';
const noteOfThePromise = 'marmalade-on-the-promise';

/** What stands in the answers to every kind of field, and in nothing that is ours. */
const marks = [
  'ñ 日本',
  'one that stays',
  'one that moves',
  'a second line',
  'it is Friday at six',
  day,
  lineOfTheWeek,
  noteOfThePromise,
];

/** The marks that are found on a page, in what a screen reader is told of it, and in what the browser keeps. */
async function foundOn(page: Page) {
  const texts = [await everythingOn(page), await accessibilityTree(page), await everythingStored(page)];
  return marks.filter((mark) => texts.some((text) => text.includes(mark)));
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

for (const path of paths) {
  test(`all that is written on the path "${path.title}" is nowhere once it is locked`, {
    tag: path === shortPath ? '@once' : ['@once', '@full'],
  }, async ({ page, context, complaints }) => {
    await page.setViewportSize(phone);
    await standInForNeutralSite(page, complaints);
    const heard = listen(context);
    const [first] = path.steps as [Step];
    await openUndecided(page, first.address);
    await chooseLock(page);

    // Loading a page would lock it: the way leads through the links of the guide.
    for (const step of path.steps) {
      await expect(heading(page, step.title)).toBeVisible();
      await reach(page);
      await passGate(page, step);
      for (const field of step.exercise.fields) await fill(page, field);
      // A promise can be noted once its day has come.
      if (step.exercise.fields.some(({ kind }) => kind === 'if-then'))
        await page.getByLabel('First on', { exact: true }).first().fill('2026-03-08');
      await onward(page).click();
    }
    await expect(heading(page, path.title)).toBeVisible();
    await link(page, 'Check-in').click();
    await page.getByLabel('A line about this week').fill(lineOfTheWeek);
    expect(await foundOn(page), 'open, it is found').toContain(lineOfTheWeek);
    await link(page, 'Your plan').click();
    const promises = page.getByRole('region', { name: 'Promises' });
    await promises.getByRole('button', { name: 'Not kept' }).first().click();
    await promises.getByLabel('A note on that day').first().fill(noteOfThePromise);
    expect(await foundOn(page), 'open, it is found').toEqual(
      expect.arrayContaining(['ñ 日本', 'it is Friday at six', noteOfThePromise]),
    );

    await page.getByRole('button', { name: 'Lock now' }).first().click();
    await expect(unlockPanel(page).first()).toBeVisible();
    expect(await foundOn(page), 'once it is locked').toEqual([]);
    for (const address of ['/plan/', '/check-in/', '/privacy/', '/', path.address]) {
      await page.goto(address);
      await hydrated(page);
      await expect(
        unlockPanel(page)
          .or(page.getByText(/^(Your progress|Progress) is locked/))
          .first(),
      ).toBeVisible();
      expect(await foundOn(page), address).toEqual([]);
    }
    for (const step of path.steps) {
      await page.goto(step.address);
      await reach(page);
      await expect(
        unlockPanel(page)
          .or(page.getByRole('button', { name: 'Go on' }))
          .first(),
      ).toBeVisible();
      expect(await foundOn(page), step.address).toEqual([]);
    }

    await page.goto('/plan/');
    await unlock(page);
    await expect(page.getByText('one that stays').or(page.getByText('a second line')).first()).toBeVisible();
    await leaveLink(page).click({ noWaitAfter: true });
    await page.waitForURL(neutralSite);
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible();
    expect(await foundOn(page), 'after leaving').toEqual([]);
    expect(heard(), 'it was listened to').toContain(first.address);
    expect(
      [...marks, passphrase].filter((mark) => heard().includes(mark)),
      'sent or logged',
    ).toEqual([]);
  });
}
