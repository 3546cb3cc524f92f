import type { Page } from '@playwright/test';

import { contactOutcomeWords, noteWords } from '../../src/fields/decision/words.ts';
import { everythingDone, kindsOfPage, type Step, shortPath, stepWith } from './builtSite.ts';
import { anAnswer, wordsFor } from './fill.ts';
import { chooseLock, openUndecided, passphrase, unlock, unlockPanel } from './locked.ts';
import { listen, spoken } from './spoken.ts';
import {
  awake,
  drawn,
  expect,
  heading,
  notFoundLine,
  onward,
  open,
  openToWrite,
  seed,
  stored,
  test,
} from './visit.ts';

const [first, second] = shortPath.steps as [Step, Step];
const words = 'You made me do it. I am sorry.';
const saved = 'Saved, as you chose.';
const evening = new Date('2027-03-14T19:00:00');
const hour = 3_600_000;

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/**
 * What is spoken on a page as a whole: what is missing fails, and so does what is said twice. When it is saved may differ,
 * and whether a task took so long that it was said to take a moment.
 */
async function expectSpoken(page: Page, expected: readonly string[]) {
  const heard = async () => (await spoken(page)).filter((said) => said !== 'One moment …').toSorted();
  await expect.poll(heard).toEqual(expected.toSorted());
  // What would come after that.
  await drawn(page);
  expect(await heard()).toEqual(expected.toSorted());
}

async function write(page: Page) {
  await open(page, first.address);
  await page.getByRole('textbox').first().pressSequentially(words);
  await expect.poll(() => stored(page)).toContain(words);
}

// Row A3.
test.describe('tells once, and nothing besides,', { tag: '@once' }, () => {
  test.beforeEach(async ({ page, complaints }) => {
    complaints.expect(notFoundLine);
    await listen(page);
  });

  test('what comes of writing, sharing and going on', async ({ page }) => {
    await write(page);
    // Saved a second time, of which nothing is said.
    const before = await stored(page);
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => stored(page)).not.toBe(before);
    await expect(page.getByText('Saved in this browser, on this device.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Share this step' }).click();
    const told = [
      saved,
      'Under the field: a hint on “You made me”.',
      'It could not be copied. The link stands below.',
    ];
    await expectSpoken(page, told);
    // The heading of a new page has the focus, and is spoken by that.
    await onward(page).click();
    await expect(heading(page, second.title)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Share this step' })).toBeAttached();
    await expectSpoken(page, told);
  });

  test('nothing of the hints on what was written before, when the reader comes back', async ({ page }) => {
    await write(page);
    await open(page, first.address);
    await page.getByRole('textbox').first().scrollIntoViewIfNeeded();
    await expect(page.getByRole('list', { name: 'Hints on your words' })).toBeVisible();
    await expectSpoken(page, []);
  });

  test('what comes of deleting in the plan and putting back, and of deleting everything', async ({
    page,
  }) => {
    await write(page);
    await page.goto('/plan/');
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByText(words)).toBeVisible();
    await expectSpoken(page, [
      `What you wrote in “${first.title}” is deleted. Put it back`,
      `What you wrote in “${first.title}” is back.`,
      saved,
    ]);

    await page.goto('/privacy/');
    await expect(page.getByText(/^What you write and your progress are kept/)).toBeVisible();
    await page.getByRole('button', { name: 'Delete everything kept here' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything' }).click();
    await expect(
      page.getByText('It is deleted. Nothing that you wrote, ticked or opened is kept on this device now.'),
    ).toBeFocused();
    await expectSpoken(page, [
      'It is deleted. Nothing that you wrote, ticked or opened is kept on this device now.',
    ]);
  });

  test('what comes of locking, a wrong passphrase, and unlocking', async ({ page }) => {
    await openUndecided(page, first.address);
    await page.getByRole('textbox').first().fill('words of my own');
    // Nobody chooses a way as fast as a test, before it is said that nothing is saved.
    await expect(page.getByText(/^Not saved yet/)).toBeVisible();
    await chooseLock(page);
    await page.getByRole('button', { name: 'Lock now' }).first().click();
    await unlock(page, 'some other words');
    const wrong = 'This passphrase does not open it. Look at capitals and spaces, and try again.';
    await expect(unlockPanel(page).getByText(wrong).first()).toBeAttached();
    await unlock(page, passphrase);
    await expect(unlockPanel(page)).toHaveCount(0);
    const unsaved = 'Nothing is saved until you say above how it is to be kept.';
    await expectSpoken(page, [unsaved, saved, wrong]);
  });

  test('what comes of another passphrase in the place of the one before', async ({ page }) => {
    await openUndecided(page, first.address);
    await chooseLock(page);
    await page.goto('/privacy/');
    await unlock(page);
    await page.getByText('Change the passphrase', { exact: true }).click();
    const before = page.getByLabel('The passphrase you have now');
    await before.fill('some other words');
    await page.getByLabel('The new passphrase').fill('a passphrase of my own');
    await press(page, 'Change it');
    const wrong = 'That is not the passphrase you have now. Nothing is changed.';
    await expect(page.getByText(wrong)).toBeVisible();
    await before.fill(passphrase);
    await press(page, 'Change it');
    await expectSpoken(page, [
      'What you write and your progress are kept on this device, locked with your passphrase. It is unlocked now.',
      wrong,
      'The passphrase is changed. The one before opens nothing now.',
    ]);
  });

  test('how a promise went, and nothing of it the next time', async ({ page }) => {
    const { step, field } = stepWith('if-then');
    await page.clock.setFixedTime(evening);
    await openToWrite(page, step);
    await anAnswer['if-then'].fill(page, field);
    await page.goto('/plan/');
    await press(page, 'Kept');
    const went = 'Sunday, 14 March 2027: kept';
    await expectSpoken(page, [saved, went]);
    await page.reload();
    await expect(page.getByRole('region', { name: 'Promises' }).getByText(went)).toBeVisible();
    expect(await spoken(page)).toEqual([]);
  });

  test('what a decision came to, and nothing of it the next time', async ({ page }) => {
    const { step, field } = stepWith('decision');
    await openToWrite(page, step);
    const questions = group(page, field.label);
    const last = (name: string) => questions.getByRole('radiogroup').last().getByRole('radio', { name });
    await last('No').click();
    await last('Yes').click();
    const { title, text } = contactOutcomeWords['no-contact'];
    await expectSpoken(page, [saved, `${title} ${text} ${noteWords['others-for-practical']}`]);
    await page.reload();
    await openToWrite(page, step);
    await expect(questions.getByText(title, { exact: true })).toBeVisible();
    expect(await spoken(page)).toEqual([]);
  });

  test('what comes of a time-out, from its start to its end', async ({ page }) => {
    const { step, field } = stepWith('timer');
    await page.clock.install({ time: evening });
    await openToWrite(page, step);
    const timer = group(page, field.label);
    await timer.getByRole('button', { name: 'Start' }).click();
    await page.clock.runFor('00:25:00');
    await expect(timer.getByText('The time is over.')).toBeVisible();
    await expectSpoken(page, [
      saved,
      'The time has begun: 5 minutes. Until 19:05.',
      'Half of the time is over.',
      'One minute is left.',
      'The time is over.',
    ]);
  });

  test('what comes of a message that is put away, read again and deleted', async ({ page }) => {
    const { step, field } = stepWith('hold');
    await page.clock.setFixedTime(evening);
    await openToWrite(page, step);
    const hold = group(page, field.label);
    await hold.getByRole('textbox').fill(wordsFor(field));
    await hold.getByRole('button', { name: 'Put it away' }).click();
    await expectSpoken(page, [
      'It is put away until Monday, 15 March 2027 at 19:00.',
      'You put one away this week. One good one beats ten.',
      saved,
    ]);
    await page.clock.setFixedTime(evening.getTime() + 25 * hour);
    await page.reload();
    await openToWrite(page, step);
    for (const no of await hold.getByRole('radio', { name: 'No' }).all()) await no.check();
    await hold.getByRole('button', { name: 'Delete it' }).click();
    await expectSpoken(page, [
      'By your own answers it is better not sent. You can put it away again or delete it.',
      'It is deleted. Not sending it is a good result.',
      saved,
    ]);
  });

  test('what comes of an agreement that is made and ended', async ({ page }) => {
    const { step, field } = stepWith('agreement');
    await page.clock.setFixedTime(evening);
    await openToWrite(page, step);
    const agreement = group(page, field.label);
    await agreement.getByLabel('Start').fill('2027-03-14');
    await agreement.getByLabel('Review together').fill('2027-07-14');
    await agreement.getByLabel('Review together').fill('2027-03-28');
    await agreement.getByLabel('End').fill('2027-04-04');
    for (const tick of await agreement.getByRole('checkbox').all()) await tick.check();
    await agreement.getByRole('button', { name: 'End it now' }).click();
    await expectSpoken(page, [
      saved,
      'The review is at most 4 weeks after the start: Sunday, 11 April 2027 or earlier.',
      'Runs until Sunday, 4 April 2027.',
      'This agreement has ended. It was ended on Sunday, 14 March 2027.',
    ]);
  });

  test('what comes of making a backup, and of bringing it back', async ({ page }) => {
    await write(page);
    await page.goto('/privacy/');
    await press(page, 'Make a backup');
    await page.getByLabel('Passphrase for the backup').fill('short');
    await press(page, 'Make the backup');
    await page.getByLabel('Passphrase for the backup').fill(passphrase);
    const saving = page.waitForEvent('download');
    await press(page, 'Make the backup');
    const file = await (await saving).path();
    await expectSpoken(page, [
      'This is too short to protect anything. Please use 12 characters or more.',
      'Locking it …',
      'Your browser was asked to save it as backup.dat. It stays there until you delete it.',
    ]);
    await page.reload();
    await awake(page);
    await press(page, 'Bring a backup back');
    await page
      .getByLabel('Backup file')
      .setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('no backup') });
    await page.getByLabel('Backup file').setInputFiles(file);
    const wrong = 'This passphrase does not open it. Look at capital letters and spaces, and try again.';
    await page.getByLabel('Passphrase of this backup').fill('some other words');
    await press(page, 'Open it');
    await expect(page.getByText(wrong)).toBeVisible();
    await page.getByLabel('Passphrase of this backup').fill(passphrase);
    await press(page, 'Open it');
    await press(page, 'Put both together');
    await press(page, 'Undo');
    await expectSpoken(page, [
      'This is not a backup of this guide. Nothing was changed.',
      'Opening it …',
      wrong,
      'Opening it …',
      'Both are together now.',
      'It is as it was before.',
    ]);
  });

  test('what comes of showing codes', async ({ page }) => {
    await seed(page, everythingDone);
    await page.goto('/move/');
    await press(page, 'Show codes');
    await page.getByLabel('Passphrase for the codes').fill(passphrase);
    await press(page, 'Make the codes');
    await press(page, 'Next code');
    await expectSpoken(page, ['Locking it …', 'It takes 10 codes.', 'Code 2 of 10']);
  });

  for (const [whose, text] of [
    ['for who is new', ''],
    ['for who has done everything', everythingDone],
  ] as const) {
    test(`nothing on the way to the end of a page, ${whose}`, async ({ page }) => {
      if (text) await seed(page, text);
      for (const { address, name } of kindsOfPage) {
        await open(page, address);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await expect(page.getByText('One moment …'), name).toHaveCount(0);
        expect.soft(await spoken(page), name).toEqual([]);
      }
    });
  }
});
