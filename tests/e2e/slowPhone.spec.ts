import type { Page, Route } from '@playwright/test';

import { type Step, shortPath } from './builtSite.ts';
import {
  awake,
  blockedLine,
  type Complaints,
  expect,
  heading,
  hydrated,
  isAhead,
  notFoundLine,
  onward,
  open,
  passGate,
  saying,
  test,
} from './visit.ts';

// A slow phone on a slow network: what can be done before the script is there, and what becomes of it when it comes.

const [first, second, third] = shortPath.steps as [Step, Step, Step];
const known = (page: Page) => page.locator('details').filter({ hasText: 'What is known about this' });

/** Holds the script back until it is let go. */
async function holdScript(page: Page) {
  let letGo = () => {};
  const released = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    // The page that asked may be gone by then.
    await route.continue().catch(() => {});
  });
  return letGo;
}

/** The file in which a step is fetched ahead, as a pattern. */
const fileAhead = (step: Step) => `**/ahead/**${step.address.slice(0, -1)}.html`;

/** Waits until a step has been fetched ahead. */
const aheadOf = (page: Page, step: Step) => page.waitForFunction(isAhead, step.address);

/** Marks a page, to see whether another one has been loaded. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isSamePage: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isSamePage' in window);

/**
 * Opens the first step, with the script and the page ahead held back until they are let go, and waits until that page has
 * been asked for. Where `isPatient` a tap waits for it as long as it takes: on a busy machine its time would be over.
 */
async function openHeld(page: Page, complaints: Complaints, isPatient = true) {
  if (isPatient) {
    await page.addInitScript(() => {
      const wait = window.setTimeout;
      // The limit of `early.ts`.
      Object.assign(window, {
        setTimeout: (task: () => void, ms?: number) => (ms === 2000 ? 0 : wait(task, ms)),
      });
    });
  }
  complaints.expect(/was preloaded using link preload but not used/);
  let letAheadGo = () => {};
  const released = new Promise<void>((done) => {
    letAheadGo = done;
  });
  const hold = async (route: Route) => {
    await released;
    await route.continue().catch(() => {});
  };
  await page.route(fileAhead(second), hold);
  const letGo = await holdScript(page);
  const asked = page.waitForRequest(fileAhead(second));
  await page.goto(first.address, { waitUntil: 'commit' });
  await asked;
  await mark(page);
  return { letGo, letAheadGo };
}

test.describe('a slow phone', { tag: '@once' }, () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('goes on at the first tap, and keeps what is written (6 times slower, 150 ms, 1.6 Mbit/s)', async ({
    page,
  }) => {
    const phone = await page.context().newCDPSession(page);
    await phone.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await phone.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1.6e6 / 8,
      uploadThroughput: 750e3 / 8,
    });
    await page.goto(first.address, { waitUntil: 'commit' });
    await onward(page).tap();
    await expect(heading(page, second.title)).toBeVisible();
    await awake(page);
    await passGate(page, second);
    const field = page.getByRole('textbox').first();
    const long = 'What I did, and what it cost. '.repeat(400);
    await field.fill(long);
    await expect(page.getByText('Saved in this browser, on this device.').first()).toBeVisible();
    await field.pressSequentially('And this as well.');
    await page.reload();
    await awake(page);
    await passGate(page, second);
    await expect(field).toHaveValue(`${long}And this as well.`);
  });

  test('reads on, opens what is folded, and finds both as they were when the script comes', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/was preloaded using link preload but not used/);
    const letGo = await holdScript(page);
    await page.goto(first.address, { waitUntil: 'commit' });
    // Its edge comes with the later styles. Until then the page moves, and a tap may miss.
    await expect(known(page)).toHaveCSS('border-top-width', '1px');
    await known(page).locator('summary').tap();
    const read = page.getByText('Last reviewed on');
    await read.scrollIntoViewIfNeeded();
    const place = () => read.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await place();
    letGo();
    await hydrated(page);
    await expect(page.getByRole('button', { name: 'Share this step' })).toBeEnabled();
    await expect(read).toBeVisible();
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  });

  test('lays the rest out after the first paint, and before it where a place further down may be shown', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const isLeft: boolean[] = [];
      Object.assign(window, { isLeft });
      new MutationObserver(() => isLeft.push('firstPaint' in document.documentElement.dataset)).observe(
        document,
        { subtree: true, attributeFilter: ['data-first-paint'] },
      );
    });
    const isLeft = () => page.evaluate(() => (window as unknown as { isLeft: boolean[] }).isLeft);
    await page.goto(first.address);
    await expect.poll(isLeft).toEqual([true, false]);
    await page.reload();
    expect(await isLeft(), 'read again').toEqual([]);
    await page.goto('/help/');
    await page.goBack();
    // Before that the page that was left may still be asked.
    await expect(heading(page, first.title)).toBeVisible();
    expect(await isLeft(), 'come back to').toEqual([]);
    await page.goto(`${second.address}#week`);
    expect(await isLeft(), 'opened further down').toEqual([]);
  });

  test('goes on without the script, in the page that is there, and has it all noted when the script comes', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/was preloaded using link preload but not used/);
    const letGo = await holdScript(page);
    await page.goto(first.address, { waitUntil: 'commit' });
    await aheadOf(page, second);
    await mark(page);
    await onward(page).dblclick();
    await expect(heading(page, second.title)).toBeVisible();
    await expect(page).toHaveURL(second.address);
    await expect(page).toHaveTitle(new RegExp(`^Step 2 of .*${second.title}`));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await aheadOf(page, third);
    await onward(page).tap();
    await expect(heading(page, third.title)).toBeFocused();
    letGo();
    await awake(page);
    expect(await isMarked(page), 'nothing was loaded anew').toBe(true);
    await expect(page.getByText(`2 of ${shortPath.steps.length} done`)).toBeVisible();
    await page.goBack();
    await expect(heading(page, second.title)).toBeVisible();
    await page.goBack();
    await expect(heading(page, first.title)).toBeVisible();
    await expect(page).toHaveURL(first.address);
    expect(await isMarked(page)).toBe(true);
  });

  test('waits with a tap for the page that is on its way', async ({ page, complaints }) => {
    const { letGo, letAheadGo } = await openHeld(page, complaints);
    await onward(page).dblclick();
    await expect(page).toHaveURL(first.address);
    letAheadGo();
    await expect(heading(page, second.title)).toBeFocused();
    expect(await isMarked(page)).toBe(true);
    letGo();
    await awake(page);
    await expect(page.getByText(`1 of ${shortPath.steps.length} done`)).toBeVisible();
  });

  test('loads the next step when the page that is on its way is late', async ({ page, complaints }) => {
    const { letGo } = await openHeld(page, complaints, false);
    await onward(page).tap();
    await expect(heading(page, second.title)).toBeVisible();
    expect(await isMarked(page)).toBe(false);
    letGo();
    await awake(page);
  });

  test('leaves a tap that waits to the script, when that comes first', async ({ page, complaints }) => {
    const { letGo, letAheadGo } = await openHeld(page, complaints);
    await onward(page).tap();
    letGo();
    await hydrated(page);
    letAheadGo();
    await expect(heading(page, second.title)).toBeFocused();
    await expect(page.getByText(`1 of ${shortPath.steps.length} done`)).toBeVisible();
    expect(await isMarked(page)).toBe(true);
  });

  test('forgets a tap that waits, when one goes elsewhere', async ({ page, complaints }) => {
    const { letGo, letAheadGo } = await openHeld(page, complaints);
    await onward(page).tap();
    letGo();
    await hydrated(page);
    await page.getByRole('link', { name: 'I need help now' }).tap();
    await expect(heading(page, 'Get help')).toBeFocused();
    letAheadGo();
    await aheadOf(page, second);
    await expect(page).toHaveURL('/help/');
    await page.getByRole('link', { name: 'Mend', exact: true }).tap();
    await expect(page).toHaveURL('/');
  });

  test('goes back without the script to the step it came from', async ({ page, complaints }) => {
    complaints.expect(/was preloaded using link preload but not used/);
    const letGo = await holdScript(page);
    await page.goto(first.address, { waitUntil: 'commit' });
    await aheadOf(page, second);
    await onward(page).tap();
    await expect(heading(page, second.title)).toBeFocused();
    await page.goBack({ waitUntil: 'commit' });
    await expect(heading(page, first.title)).toBeVisible();
    letGo();
    await awake(page);
    await expect(heading(page, first.title)).toBeVisible();
  });

  test('loads the next step where the script has not come at all', async ({ page, complaints }) => {
    complaints.expect(blockedLine);
    complaints.expect(/was preloaded using link preload but not used/);
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.goto(first.address);
    await aheadOf(page, second);
    await mark(page);
    await page.unroute('**/assets/index-*.js');
    await onward(page).tap();
    await expect(page).toHaveURL(second.address);
    await awake(page);
    expect(await isMarked(page)).toBe(false);
  });

  // As after a deploy. Some hosts then send the first page, and say that all is well.
  for (const [what, answer] of [
    ['is gone', { status: 404, of: '/404.html' }],
    ['is answered with another page', { status: 200, of: '/' }],
  ] as const)
    test(`loads the next step where the file ahead ${what}`, async ({ page, complaints }) => {
      complaints.expect(/was preloaded using link preload but not used/);
      complaints.expect(notFoundLine);
      // The styles of the other page, which is never shown.
      complaints.expect(/Applying inline style violates/);
      const letGo = await holdScript(page);
      const body = await (await page.request.get(answer.of)).text();
      await page.route(fileAhead(second), (route) =>
        route.fulfill({ status: answer.status, contentType: 'text/html', body }),
      );
      await page.goto(first.address, { waitUntil: 'commit' });
      await aheadOf(page, second);
      await mark(page);
      await onward(page).tap();
      await expect(heading(page, second.title)).toBeVisible();
      await expect(page).toHaveURL(second.address);
      expect(await isMarked(page)).toBe(false);
      letGo();
      await awake(page);
    });

  for (const [how, comes] of [
    ['come after that', true],
    ['do not come', false],
  ] as const)
    test(`wakes the step that was gone on to, when the words of the first one ${how}`, async ({
      page,
      complaints,
    }) => {
      if (!comes) complaints.expect(blockedLine);
      complaints.expect(/was preloaded using link preload but not used/);
      let letGo = () => {};
      const held = new Promise<void>((go) => {
        letGo = go;
      });
      await page.route(`**/words/**${first.address.slice(0, -1)}.json`, async (route) => {
        await held;
        await (comes ? route.continue() : route.abort());
      });
      // The script is there, and something else is still on its way: the page does not count as loaded.
      await page.route('**/still-loading', () => {});
      await page.addInitScript(() => {
        new Image().src = '/still-loading';
        // Of all that the script does before it wakes the page, this can be seen.
        localStorage.setItem('mend.tab', 'plain');
      });
      await page.goto(first.address, { waitUntil: 'commit' });
      await aheadOf(page, second);
      await expect(page).toHaveTitle('Notes');
      await onward(page).tap();
      await expect(heading(page, second.title)).toBeFocused();
      letGo();
      await hydrated(page);
      await expect(page).toHaveTitle(`Notes, page 2 of ${shortPath.steps.length}`);
      await expect(heading(page, second.title)).toBeVisible();
      await expect(page.getByText(`1 of ${shortPath.steps.length} done`)).toBeVisible();
      // By key: so soon after the other one, a tap would be half of a double tap.
      await onward(page).press('Enter');
      await expect(heading(page, third.title)).toBeFocused();
    });

  test('asks for help and can leave without the script', async ({ page, complaints }) => {
    complaints.expect(/was preloaded using link preload but not used/);
    const letGo = await holdScript(page);
    await page.goto(first.address, { waitUntil: 'commit' });
    await expect(page.getByRole('link', { name: saying('Emergency:', 'Leave now') })).toHaveAttribute(
      'href',
      /^https:/,
    );
    await page.getByRole('link', { name: 'I need help now' }).tap();
    await expect(page).toHaveURL('/help/');
    await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
    letGo();
    // Nothing of this was in the way of what comes after.
    await open(page, first.address);
    await onward(page).tap();
    await expect(page.getByText(`1 of ${shortPath.steps.length} done`)).toBeVisible();
  });
});
