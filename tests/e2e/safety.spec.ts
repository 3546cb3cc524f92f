import type { Page } from '@playwright/test';

import { paths, type Step, steps } from './builtSite.ts';
import { expect, open, openToWrite, stored, test } from './visit.ts';

// What closes where something could do harm: the questions of "Before you start", and the contact decision.

const asks = (kind: string) => (step: Step) => step.exercise.fields.some((field) => field.kind === kind);
/** A path that decides about contact, and has a message to hold back. */
const path = paths.find((each) => each.steps.some(asks('decision')) && each.steps.some(asks('hold')));
const deciding = path?.steps.find(asks('decision')) as Step;
const writing = path?.steps.find(asks('hold')) as Step;
const agreeing = steps.find(({ exercise }) => exercise.gate === 'agreement') as Step;

const turn = (page: Page) => page.locator('#your-turn');
const answerAll = async (page: Page, name: 'Any of these is true' | 'None of these') => {
  for (const radio of await turn(page).getByRole('radio', { name }).all()) await radio.check();
  await turn(page).getByRole('button', { name: 'Go on' }).click();
};

test('"no contact" closes the messages of the path until something has changed', { tag: '@once' }, async ({
  page,
}) => {
  await openToWrite(page, deciding);
  const blocked = turn(page).getByRole('radiogroup', { name: 'Have they blocked you anywhere?' });
  await turn(page).getByRole('radiogroup').first().getByRole('radio', { name: 'No' }).check();
  await blocked.getByRole('radio', { name: 'Yes' }).click();
  await expect(turn(page).getByText('No contact', { exact: true })).toBeVisible();
  await expect.poll(() => stored(page)).toContain('contact.blocked');

  await open(page, writing.address);
  await expect(turn(page).getByRole('heading', { name: 'Messages are closed' })).toBeVisible();
  await expect(turn(page).getByRole('link', { name: /call a helpline now/ })).toBeVisible();
  await expect(turn(page).getByRole('button', { name: 'Put it away' })).toHaveCount(0);

  await turn(page).getByText('Something has changed').click();
  await turn(page).getByRole('textbox').fill('They wrote to me and asked for an answer.');
  await turn(page).getByRole('button', { name: 'Answer the questions again' }).click();
  // The last of these is whether they asked for it.
  for (const name of ['No', 'No', 'No', 'No', 'No', 'No', 'Yes']) {
    await expect(turn(page).getByRole('heading', { name: 'Messages are closed' })).toBeVisible();
    await turn(page).getByRole('radiogroup').last().getByRole('radio', { name }).click();
  }
  await answerAll(page, 'None of these');
  await expect(turn(page).getByRole('button', { name: 'Put it away' })).toBeVisible();
});

test('"no contact" on one path closes the messages of the other too, unless they are for someone else', {
  tag: '@once',
}, async ({ page }) => {
  const elsewhere = paths
    .filter((each) => each !== path)
    .flatMap((each) => each.steps)
    .find(asks('hold')) as Step;
  await openToWrite(page, deciding);
  await turn(page).getByRole('radiogroup').first().getByRole('radio', { name: 'No' }).check();
  const blocked = turn(page).getByRole('radiogroup', { name: 'Have they blocked you anywhere?' });
  await blocked.getByRole('radio', { name: 'Yes' }).click();
  await expect.poll(() => stored(page)).toContain('contact.blocked');

  // Each visit asks anew: what was said of it is kept nowhere.
  for (const visit of [1, 2]) {
    await open(page, elsewhere.address);
    await expect(
      turn(page).getByRole('heading', { name: 'Messages are closed' }),
      `visit ${visit}`,
    ).toBeVisible();
    await expect(turn(page).getByText(/^Whoever asked for this, or is afraid, has a right/)).toBeVisible();
    await turn(page).getByRole('button', { name: 'This is for someone else' }).click();
    await answerAll(page, 'None of these');
    await expect(turn(page).getByRole('button', { name: 'Put it away' })).toBeVisible();
  }
});

test('what was decided about contact is said again where a message is written', { tag: '@once' }, async ({
  page,
}) => {
  await openToWrite(page, writing);
  const wait = turn(page).getByText(/^Do not write for now/);
  await expect(wait).toHaveCount(0);
  await openToWrite(page, deciding);
  const questions = turn(page).getByRole('group', { name: 'Where I stand' }).getByRole('radiogroup');
  for (let place = 0; place < (await questions.count()); place += 1) {
    await questions.nth(place).getByRole('radio', { name: 'No' }).check();
  }
  await expect(turn(page).getByText('Wait', { exact: true })).toBeVisible();
  await openToWrite(page, writing);
  await expect(wait).toBeVisible();
  await expect(turn(page).getByRole('button', { name: 'Put it away' })).toBeVisible();
});

test('a yes to the questions of safety closes what could do harm, and is kept nowhere', {
  tag: '@once',
}, async ({ page }) => {
  for (const step of [writing, agreeing]) {
    await open(page, step.address);
    await expect.poll(() => stored(page)).toContain(`"${step.id}"`);
    const before = await stored(page);
    await answerAll(page, 'Any of these is true');
    await expect(turn(page).getByRole('heading', { name: 'This part is closed' }), step.id).toBeVisible();
    await expect(turn(page).getByRole('link', { name: 'Find someone to talk to' })).toBeVisible();
    await expect(turn(page).locator('input, textarea')).toHaveCount(0);
    // What is due to be saved is saved then.
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(await stored(page)).toBe(before);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    // The next visit asks again: nobody finds out what was answered.
    await open(page, step.address);
    await expect(turn(page).getByRole('button', { name: 'Go on' })).toBeVisible();
  }
});

test('the questions before a message cannot be passed over', { tag: '@once' }, async ({ page }) => {
  await open(page, writing.address);
  await expect(turn(page).getByText(/^Saved in/), 'the answers are not').toHaveCount(0);
  await turn(page).getByRole('button', { name: 'Go on' }).click();
  await expect(turn(page).getByRole('alert')).toHaveText(/Please answer/);
  await expect(turn(page).getByRole('button', { name: /^Skip/ })).toHaveCount(0);
});
