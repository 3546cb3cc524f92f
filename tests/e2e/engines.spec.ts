import { readFileSync } from 'node:fs';
import path from 'node:path';

import { neutralPage } from '../../src/domain/leaving.ts';
import { axe, runAxe } from './axe.ts';
import { kindsOfPage, paths, type Step, shortPath, steps, wordsAt } from './builtSite.ts';
import { leadingAwayTo, newerWords, nextVersion, serveDeploys } from './deploys.ts';
import { passphrase } from './locked.ts';
import { expect, type Site, sizes, test } from './site.ts';
import { isAhead, isHydrated } from './visit.ts';

// The journeys that are made in Chromium, Firefox and WebKitGTK: see tests/README.md for what each cannot do.

const [first, second] = shortPath.steps as [Step, Step];
const onward = /^Done/;
const secret = 'Qz7marmalade "I\'m" é 日本 👩🏽‍🤝‍👩🏻 שלום';
const activeHeading = () =>
  document.activeElement instanceof HTMLHeadingElement ? document.activeElement.textContent : '';

/** All of a page that someone could see or find, and all that the browser keeps of it. */
const everything = () =>
  [
    document.documentElement.outerHTML.replace(/<script type="application\/json".*?<\/script>/gs, ''),
    ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
    document.title,
    location.href,
  ].join('\n');

/** With the next frame the browser tells the page that it was scrolled. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Goes to the first step of a path from its page, by the link. */
async function start(site: Site, path: (typeof paths)[number]) {
  await site.goto(path.address);
  // Before that a link loads a page, of which the browser gives the focus to nothing.
  await expect.poll(() => site.evaluate(isHydrated)).toBe(true);
  await site.read(`0 of ${path.steps.length} done`);
  await site.click('link', 'Start with step 1');
}

/** Walks on from a step to the next ones, as far as is wanted. */
async function walk(site: Site, steps: readonly Step[]) {
  for (const step of steps) {
    await site.see('heading', step.title);
    await expect.poll(() => site.evaluate(activeHeading)).toBe(step.title);
    await expect.poll(() => site.evaluate(() => scrollY), 'starts at the top').toBe(0);
    // The end of the page is read before one goes on.
    await site.see('button', 'Share this step');
    await site.click('link', onward);
  }
}

/** Goes to where one writes: what stands there comes when it is reached. */
const reach = (site: Site) =>
  expect
    .poll(() =>
      site.evaluate(() => {
        document.getElementById('your-turn')?.scrollIntoView();
        return document.querySelector('#your-turn :is(fieldset, section)') !== null;
      }),
    )
    .toBe(true);

/** Says that what is written is kept open on this device. */
async function keepOpen(site: Site) {
  await site.click('radio', /^Keep it open/);
  await site.click('button', 'Keep it this way');
  await site.miss('radio', /^Keep it open/);
}

async function openToWrite(site: Site, address: string) {
  await site.goto(address);
  await reach(site);
  await keepOpen(site);
}

const expectValue = (site: Site, label: string, words: string) =>
  expect.poll(() => site.value(label)).toBe(words);

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, { tag: size === 'at phone size' ? [] : '@full' }, () => {
    test.use({ viewport });

    for (const path of paths) {
      test(`walks the first steps of "${path.title}", and goes back and on`, async ({ site }) => {
        const [first, second, third] = path.steps as [Step, Step, Step];
        await start(site, path);
        await walk(site, [first, second]);
        await site.see('heading', third.title);
        expect(new URL(await site.url()).pathname).toBe(third.address);
        await site.read(`2 of ${path.steps.length} done`);
        await site.back();
        await site.see('heading', second.title);
        await expect.poll(() => site.evaluate(activeHeading)).toBe(second.title);
        await site.forward();
        await site.see('heading', third.title);
        await site.reload();
        await site.see('heading', third.title);
        await site.read(`2 of ${path.steps.length} done`);
      });

      test(`walks "${path.title}" to its end`, { tag: '@full' }, async ({ site }) => {
        await start(site, path);
        await walk(site, path.steps);
        await site.see('heading', path.title);
        await site.read(`${path.steps.length} of ${path.steps.length} done`);
        await site.see('heading', 'What may come next');
      });
    }

    test('finds again what was written, in the step and in the plan', async ({ site }) => {
      await openToWrite(site, first.address);
      const { fields } = first.exercise;
      const labelOf = (kind: string) => fields.find((field) => field.kind === kind)?.label ?? '';
      const [text, list] = [labelOf('long-text'), labelOf('list')];
      await site.fill(text, secret);
      await site.click('radio', 'No');
      await site.fill(`${list}, line 1`, 'the other person');
      await site.press('Enter');
      await site.fill(`${list}, line 2`, 'a colleague');
      await site.read('Saved in this browser, on this device.');
      await site.reload();
      await reach(site);
      await expectValue(site, text, secret);
      await expectValue(site, `${list}, line 1`, 'the other person');
      await expectValue(site, `${list}, line 2`, 'a colleague');
      await site.goto('/plan/');
      for (const words of [secret, 'Is it over? No', 'the other person', 'a colleague'])
        await site.read(words);
    });

    test('axe finds nothing wrong, and nothing is cut off at the side', async ({ site }) => {
      for (const address of ['/', shortPath.address, first.address]) await expectSound(site, address);
    });
    test('axe finds nothing wrong with any kind of page', { tag: '@full' }, async ({ site }) => {
      for (const { address } of kindsOfPage) await expectSound(site, address);
    });
  });
}

async function expectSound(site: Site, address: string) {
  await site.goto(address);
  await site.see('heading');
  await site.addScript(axe);
  expect((await site.evaluate(runAxe, [])).violations, address).toEqual([]);
  const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await site.evaluate(isCut), address).toBe(false);
}

// A jump inside a page is the browser's own entry in the history, which has no key: it shares one with the first page.
test('skips to the words of a page, wherever the reader was in the first one, and finds that place again', {
  tag: '@chromium',
}, async ({ site }) => {
  await site.goto(first.address);
  await expect.poll(() => site.evaluate(isHydrated)).toBe(true);
  await site.evaluate(() => scrollTo(0, 900));
  await site.evaluate(nextFrame);
  // Not by the finger, for which the link is scrolled into view first.
  await site.evaluate(() => document.querySelector<HTMLElement>('a[rel=next]')?.click());
  await expect.poll(() => site.evaluate(activeHeading)).toBe(second.title);
  await site.evaluate(() => document.querySelector<HTMLElement>('a[href="#main"]')?.click());
  await expect.poll(() => site.evaluate(() => document.activeElement?.id)).toBe('main');
  expect(await site.evaluate(() => scrollY)).toBeLessThan(300);
  await site.evaluate(() => scrollTo(0, 500));
  await site.evaluate(nextFrame);
  await site.evaluate(() => history.go(-2));
  await site.see('heading', first.title);
  await expect.poll(() => site.evaluate(() => scrollY)).toBe(900);
});

test('jumps to a country again after one has looked at others', { tag: '@chromium' }, async ({ site }) => {
  await site.goto('/help/');
  await expect.poll(() => site.evaluate(isHydrated)).toBe(true);
  const ids = await site.evaluate(() =>
    [...document.querySelectorAll('nav a[href^="#"]')].map((link) =>
      (link as HTMLAnchorElement).hash.slice(1),
    ),
  );
  const [far, near] = [ids.at(-1), ids[0]] as [string, string];
  for (const id of [far, near, far]) {
    await site.evaluate(
      (hash) => document.querySelector<HTMLElement>(`nav a[href="${hash}"]`)?.click(),
      `#${id}`,
    );
    await expect.poll(() => site.evaluate(() => document.activeElement?.id)).toBe(id);
    const top = () => Math.abs(document.activeElement?.getBoundingClientRect().top ?? Number.NaN);
    await expect.poll(() => site.evaluate(top), id).toBeLessThan(844);
    await site.evaluate(() => scrollTo(0, 1));
    await site.evaluate(nextFrame);
  }
});

test('locks what was written, and gives it back for the passphrase', async ({ site }) => {
  await site.goto(first.address);
  await reach(site);
  await site.click('radio', /^Lock it with a passphrase/);
  await site.fill('Your passphrase', passphrase);
  await site.click('button', 'Lock it');
  await site.miss('radio', /^Lock it with a passphrase/);
  await site.fill('What I did', secret);
  await site.read('Saved on this device, locked with your passphrase.');
  await site.click('button', 'Lock now');
  await site.see('region', 'Your words are locked');
  const kept = () => Object.values(localStorage).join();
  for (let time = 0; time < 2; time++) {
    expect(await site.evaluate(everything)).not.toContain(secret);
    expect(await site.evaluate(kept)).not.toContain(secret);
    expect(await site.evaluate(kept)).toContain('mend-sealed');
    await site.reload();
    await reach(site);
    await site.see('region', 'Your words are locked');
  }
  await site.fill('Passphrase', 'not the passphrase');
  await site.click('button', 'Unlock');
  await site.read('does not open it');
  await site.fill('Passphrase', passphrase);
  await site.click('button', 'Unlock');
  await expectValue(site, 'What I did', secret);
});

test('saves a backup, and brings it back on another device', async ({ site }) => {
  await openToWrite(site, first.address);
  await site.fill('What I did', secret);
  await site.read('Saved in this browser, on this device.');
  await site.goto('/privacy/');
  await site.click('button', 'Make a backup');
  await site.fill('Passphrase for the backup', passphrase);
  const backup = await site.save('Make the backup');
  expect(backup).toContain('mend-sealed');
  expect(backup).not.toContain('marmalade');

  // Another origin knows of nothing that is kept here.
  const other = await serveDeploys();
  site.alsoOurs(other.address);
  await site.goto(`${other.address}/privacy/`);
  await site.click('button', 'Bring a backup back');
  await site.choose('Backup file', 'backup.dat', backup);
  await site.fill('Passphrase of this backup', passphrase);
  await site.click('button', 'Open it');
  await site.see('region', 'What this backup holds');
  await site.click('button', 'Put both together');
  await site.read('Both are together now.');
  await keepOpen(site);
  await site.goto(`${other.address}/plan/`);
  await site.read(secret);
  await other.stop();
});

test('goes on before the script has come, in the page that is there, and has it noted when it comes', async ({
  site,
  host,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  host.instead = (pathname, response) => {
    if (!/^\/assets\/index-.*\.js$/.test(pathname)) return false;
    const file = path.resolve(import.meta.dirname, `../../dist${pathname}`);
    held.then(() => response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(file)));
    return true;
  };
  // From a page without a script: who opens an address waits for all of its page.
  await site.goto(neutralPage);
  await site.evaluate((address) => location.assign(address), first.address);
  await site.see('heading', first.title);
  await expect.poll(() => site.evaluate(isAhead, second.address)).toBe(true);
  await site.evaluate(() => void Object.assign(window, { isSamePage: true }));
  await site.click('link', onward);
  await site.see('heading', second.title);
  expect(await site.evaluate(activeHeading)).toBe(second.title);
  letGo();
  await expect.poll(() => site.evaluate(isHydrated)).toBe(true);
  expect(await site.evaluate(() => 'isSamePage' in window), 'nothing was loaded anew').toBe(true);
  await site.read(`1 of ${shortPath.steps.length} done`);
  await site.back();
  await site.see('heading', first.title);
});

/** Whether reading goes on from the heading, to which it moves a moment after the page has changed. Runs in the page. */
const isReadFromHeading = () =>
  document.querySelector('h1')?.contains(window.getSelection()?.anchorNode ?? null) ?? false;

const waysOut: Record<string, (site: Site) => Promise<void>> = {
  'the link': (site) => site.click('link', /^Emergency: Leave now$/),
  'Shift three times': (site) => site.press('Shift', 'Shift', 'Shift'),
};
for (const [way, leave] of Object.entries(waysOut)) {
  test(`leaves by ${way}, and Back shows nothing that was written`, async ({ site, host }) => {
    // Stands in for the other site, of which nothing is asked.
    const weather = await serveDeploys();
    site.alsoOurs(weather.address);
    weather.instead = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Weather</title><h1>Weather</h1>');
      return true;
    };
    host.deploy(leadingAwayTo(`${weather.address}/weather`));
    await openToWrite(site, first.address);
    await site.fill('What I did', secret);
    await site.read('Saved in this browser, on this device.');
    await site.click('link', onward);
    await site.see('heading', second.title);
    // A press of Shift into which the move to the heading falls does not count.
    await expect.poll(() => site.evaluate(isReadFromHeading)).toBe(true);
    await leave(site);
    await site.see('heading', 'Weather');
    await site.back();
    await site.see('button', 'Open it');
    await site.read('This page is closed');
    expect(await site.evaluate(everything)).not.toContain('marmalade');
    await site.click('button', 'Open it');
    await reach(site);
    await expectValue(site, 'What I did', secret);
    await weather.stop();
  });
}

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('opens without its host after one visit, and offers a newer version', async ({ site, host }) => {
    await openToWrite(site, first.address);
    await site.fill('What I did', secret);
    const seeKept = () => site.read('This guide is kept on this device and opens without a network.');
    // Both are the last part of a page to come, where there is something written and where not. Firefox complains of a part
    // that was on its way when the page was left.
    const seeHints = () =>
      site.evaluate(
        () =>
          new Promise<void>((here) => {
            new PerformanceObserver((list) => {
              if (list.getEntries().some(({ name }) => name.endsWith('/hints.json'))) here();
            }).observe({ type: 'resource', buffered: true });
          }),
      );
    await seeKept();
    await seeHints();
    host.instead = (_, response) => {
      response.destroy();
      return true;
    };
    for (const { address, title } of [
      ...steps.slice(0, 2),
      { address: '/help/', title: wordsAt('/help/').title },
    ]) {
      await site.goto(address);
      await site.see('heading', title);
      await seeKept();
      if (address === first.address) await seeHints();
    }
    await site.goto(first.address);
    await reach(site);
    await expectValue(site, 'What I did', secret);
    await seeHints();

    host.instead = () => false;
    host.deploy(nextVersion());
    await site.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await site.read('There is a newer version of this guide.');
    await site.click('button', 'Load it');
    await site.read(newerWords);
    await seeKept();
    await reach(site);
    await expectValue(site, 'What I did', secret);
    await seeHints();
  });
});

const address = 'The link to this step. Select it and copy it.';

test('shares a step by copying its address, where the browser has no way of sharing', async ({ site }) => {
  await site.goto(first.address);
  expect(
    await site.evaluate(() => 'share' in navigator),
    'it has one by now: say so in tests/README.md',
  ).toBe(false);
  await site.click('button', 'Share this step');
  // The shell of Chromium has no clipboard; for the whole browser see sharing.spec.ts.
  if (site.engine === 'chromium') await site.read('It could not be copied.');
  else await site.read('The link is copied.');
});

test('shares a step by its address as text, where nothing can be copied', async ({ site }) => {
  await site.goto(first.address);
  await site.evaluate(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await site.click('button', 'Share this step');
  await site.read('It could not be copied. The link stands below.');
  expect(new URL(await site.value(address)).pathname).toBe(first.address);
});

test('prints the plan, and nothing that leads about on the screen', async ({ site }) => {
  await openToWrite(site, first.address);
  await site.fill('What I did', secret);
  await site.read('Saved in this browser, on this device.');
  await site.goto('/plan/');
  await site.see('heading', 'Take it with you');
  await site.see('link', 'Emergency: Leave now');
  await site.evaluate(() => {
    const show = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
        else if ('cssRules' in rule) show(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) show(sheet.cssRules);
  });
  await site.miss('heading', 'Take it with you');
  await site.miss('link', 'Emergency: Leave now');
  await site.read(secret);
});
