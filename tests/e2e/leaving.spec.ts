import { neutralPage, neutralSite } from '../../src/domain/leaving.ts';
import { kindsOfPage, type Step, shortPath, steps } from './builtSite.ts';
import {
  everythingOn,
  leaveLink,
  leaveTwin,
  pressShift,
  standInForNeutralSite,
  waysOut,
  whereCovered,
} from './leaving.ts';
import { chooseLock, openUndecided, unlock, unlockPanel } from './locked.ts';
import {
  awake,
  blockedLine,
  drawn,
  expect,
  heading,
  notFoundLine,
  onward,
  open,
  openToWrite,
  test,
} from './visit.ts';

// Leaving fast: from every page, by every way, and with nothing to be found on the way back.

const secret = 'xylophone-marmalade';
const [first, second] = shortPath.steps as [Step, Step];
const writeSecret = (page: Parameters<typeof open>[0]) => page.getByRole('textbox').first().fill(secret);
const openAgain = (page: Parameters<typeof open>[0]) => page.getByRole('button', { name: 'Open it' });

test.beforeEach(({ complaints }) => complaints.expect(notFoundLine));

for (const [name, goOut] of Object.entries(waysOut)) {
  // Rows H9 and U15.
  test(`${name} leads to the weather, and Back to nothing that was written`, { tag: '@once' }, async ({
    page,
    complaints,
  }) => {
    await standInForNeutralSite(page, complaints);
    await open(page, '/');
    await openToWrite(page, first);
    await writeSecret(page);
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('textbox').first()).toHaveValue(secret);
    // The move to the heading comes with the next frame, and a press of Shift that it falls into does not count.
    await expect(heading(page, first.title)).toBeFocused();
    await drawn(page);

    await goOut(page);
    await page.waitForURL(neutralSite);
    await page.setViewportSize({ width: 390, height: 844 });
    let closed = 0;
    for (let back = 0; back < 5; back++) {
      await page.goBack({ waitUntil: 'commit' });
      if (page.url() === 'about:blank') break;
      closed += 1;
      await expect(openAgain(page)).toBeVisible();
      await expect(page.locator('h1:visible')).toHaveText('This page is closed');
      expect((await page.locator('h1:visible').boundingBox())?.x, 'away from the edge').toBeGreaterThan(10);
      expect(await everythingOn(page)).not.toContain(secret);
    }
    expect(closed, 'pages that Back leads to').toBeGreaterThan(0);
    // What was written is still kept, for the one who asks for it.
    await page.goto(first.address);
    await openAgain(page).click();
    await awake(page);
    await expect(page.getByRole('textbox').first()).toHaveValue(secret);
    await page.reload();
    await awake(page);
    await expect(openAgain(page)).toHaveCount(0);
  });
}

// Row H10.
test('Back leads to a closed page also where its words do not come', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(blockedLine);
  await standInForNeutralSite(page, complaints);
  await open(page, first.address);
  await onward(page).click();
  await expect(heading(page, second.title)).toBeVisible();
  await page.route(`**/words/**${first.address.slice(0, -1)}.json`, (route) => route.abort());
  await leaveLink(page).click();
  await page.waitForURL(neutralSite);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('h1:visible')).toHaveText('This page is closed');
  await openAgain(page).click();
  await expect(page.locator('h1:visible')).toHaveText(first.title);
});

test('covers the page at once, also when the other site never answers', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(new RegExp(`^request to another host: ${neutralSite}$`));
  await page.route(neutralSite, () => {});
  await openToWrite(page, first);
  await writeSecret(page);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // In one go: Playwright waits for the other site before it looks again.
  const seen = await page.evaluate(async (words) => {
    const link = document.querySelector<HTMLElement>('header a[rel]:last-child');
    const start = performance.now();
    link?.click();
    const covered = performance.now() - start;
    const { innerText: text } = document.body;
    const isThere = document.documentElement.outerHTML.includes(words);
    await new Promise((done) => setTimeout(done, 1000));
    return {
      covered,
      text,
      isThere,
      title: document.title,
      kept: Object.values(localStorage).join(),
    };
  }, secret);
  expect(seen).toMatchObject({ text: 'Loading', title: 'Loading', isThere: false });
  expect(seen.covered).toBeLessThan(100);
  expect(seen.kept, 'what was typed last is kept').toContain(secret);
});

// Rows B1 and H9.
test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both links are plain links, and lead away', { tag: '@once' }, async ({ page, complaints }) => {
    await standInForNeutralSite(page, complaints);
    for (const link of [leaveLink, leaveTwin]) {
      await page.goto(first.address);
      await expect(link(page)).toHaveAttribute('rel', 'nofollow noreferrer');
      await link(page).press('Enter');
      await page.waitForURL(neutralSite);
    }
  });
});

// Row H11.
// Row A15.
test('Shift leaves when it is pressed three times alone, and not in typing capitals', {
  tag: '@once',
}, async ({ page, complaints }) => {
  await standInForNeutralSite(page, complaints);
  await openToWrite(page, first);
  const field = page.getByRole('textbox').first();
  await field.focus();
  for (const letter of 'HELLO') await page.keyboard.press(`Shift+${letter}`);
  // As fast typists do: Shift comes up before the letter does.
  for (const letter of 'THERE') {
    await page.keyboard.down('Shift');
    await page.keyboard.down(letter);
    await page.keyboard.up('Shift');
    await page.keyboard.up(letter);
  }
  await page.keyboard.press('Shift+Home');
  await pressShift(page, 2);
  // A screen reader goes back by Shift and a letter, which it keeps for itself.
  await page.keyboard.down('Shift');
  await field.evaluate((shown) => (shown as HTMLTextAreaElement).setSelectionRange(2, 2));
  await page.keyboard.up('Shift');
  await pressShift(page, 1);
  await expect(page.getByText('Shift: press it 2 more times to leave.')).toBeAttached();
  // A browser that is busy tells late of a cursor that was moved before.
  await page.keyboard.down('Shift');
  await page.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
  await page.keyboard.up('Shift');
  await expect(page.getByText('Shift: press it 1 more time to leave.')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await pressShift(page, 1);
  await expect(page.getByText('Shift: press it 2 more times to leave.')).toBeAttached();
  await expect(field).toHaveValue('HELLOTHERE');
  await pressShift(page, 2);
  await page.waitForURL(neutralSite);
});

// Row H12.
test('the link can be hit at every place of every kind of page', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const covered: string[] = [];
  for (const { address } of kindsOfPage) {
    await open(page, address);
    covered.push(...(await whereCovered(page)).map((what) => `${address} ${what}`));
  }
  expect(covered).toEqual([]);
});

// Row H12.
test('the link can be hit on a locked page, and over the dialog that warns of the lock', {
  tag: '@once',
}, async ({ page, complaints }) => {
  await standInForNeutralSite(page, complaints);
  await page.setViewportSize({ width: 320, height: 568 });
  await page.clock.install();
  await openUndecided(page, first.address);
  await chooseLock(page);
  await page.clock.fastForward('01:45');
  const dialog = page.getByRole('alertdialog', { name: 'Are you still there?' });
  await expect(dialog).toBeVisible();
  expect(await whereCovered(page, 'dialog a[rel]')).toEqual([]);
  expect(await whereCovered(page), 'the dialog lies over the page').not.toEqual([]);
  await page.clock.fastForward('00:30');
  await expect(unlockPanel(page)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(await whereCovered(page)).toEqual([]);
  await unlock(page);
  await expect(unlockPanel(page)).toHaveCount(0);
  await page.clock.fastForward('01:45');
  await dialog.getByRole('link', { name: 'Leave now' }).click({ noWaitAfter: true });
  await page.waitForURL(neutralSite);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  // Row H10.
  test('leads to a page of ours that names nothing', { tag: '@once' }, async ({ page, context }) => {
    await openToWrite(page, first);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await writeSecret(page);
    await pressShift(page);
    await page.waitForURL((url) => url.pathname === neutralPage);
    await expect(page).toHaveTitle('No connection');
    // The content policy, which every page of the site has, speaks of trusted types.
    const said = (await page.content()).toLowerCase().replace(/<meta http-equiv[^>]*>/, '');
    expect(said).not.toMatch(/mend|trust|apolog|partner/);
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    expect(await everythingOn(page)).not.toContain(secret);
  });
});

test('a discreet tab says nothing in its title and its icon, on every page and in every tab', {
  tag: '@once',
}, async ({ page, context }) => {
  const other = await context.newPage();
  await open(other, first.address);
  await open(page, '/privacy/');
  await page.getByRole('checkbox', { name: /blank icon/ }).check();
  await expect(page).toHaveTitle('Notes');
  await expect(other).toHaveTitle(`Notes, page 1 of ${shortPath.steps.length}`);
  for (const tab of [page, other]) {
    await expect(tab.locator('link[rel=icon]')).toHaveAttribute('href', '/page.svg');
  }
  await onward(other).click();
  await expect(other).toHaveTitle(`Notes, page 2 of ${shortPath.steps.length}`);
  await open(page, (steps.at(-1) as Step).address);
  await expect(page).toHaveTitle(/^Notes, page \d+ of \d+$/);
  await open(page, '/privacy/');
  await page.getByRole('checkbox', { name: /blank icon/ }).uncheck();
  await expect(page).toHaveTitle(/Mend$/);
  await expect(other).toHaveTitle(/Mend$/);
});
