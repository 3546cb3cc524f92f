import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { kindsOfPage, type Step, shortPath } from './builtSite.ts';
import { chooseLock, openUndecided, reach, savedLocked, unlock, unlockPanel } from './locked.ts';
import { expect, heading, notFoundLine, onward, test } from './visit.ts';

// Browsers that lack what is newer. Each is a real one, from which the thing in question has been taken away.

const [step, second] = shortPath.steps as [Step, Step];

const lacking: Record<string, () => void> = {
  dialogs: () => {
    Object.assign(HTMLDialogElement.prototype, { show: undefined, showModal: undefined, close: undefined });
  },
  'locks between tabs': () => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  },
  'channels between tabs': () => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  },
  'service workers': () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  },
};

for (const [name, takeAway] of Object.entries(lacking)) {
  // Row B4.
  test(`is written, locked, warned and unlocked without ${name}`, { tag: '@once' }, async ({ page }) => {
    await page.addInitScript(takeAway);
    await page.clock.install();
    await openUndecided(page, step.address);
    await chooseLock(page);
    const field = page.getByRole('textbox').first();
    await field.fill('still written');
    await expect(savedLocked(page)).toBeVisible();
    await page.clock.fastForward('01:45');
    await expect(page.getByText('Are you still there?')).toBeVisible();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(page.getByText('Are you still there?')).toHaveCount(0);
    await page.clock.fastForward('01:45');
    await expect(page.getByText('Are you still there?')).toBeVisible();
    await page.clock.fastForward('00:30');
    await expect(unlockPanel(page)).toBeVisible();
    await unlock(page);
    await expect(field).toHaveValue('still written');
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.goto(step.address);
    await reach(page);
    await expect(unlockPanel(page)).toBeVisible();
  });
}

// Row B20: a browser that knows no modules leaves them alone, and so does one that does not understand ours.
for (const [name, body] of [
  ['knows no modules', ''],
  ['does not understand the script', 'this is from the future {'],
] as const) {
  test(`every kind of page can be read and walked in a browser that ${name}`, { tag: '@once' }, async ({
    page,
    complaints,
  }) => {
    complaints.expect(notFoundLine);
    // The browser says of a script that it cannot read no more than that.
    complaints.expect(/^page: $|SyntaxError/);
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    for (const { address, name: kind } of kindsOfPage) {
      await page.goto(address);
      await expect(heading(page), kind).toBeVisible();
      await expect(page.getByRole('link', { name: 'I need help now' }), kind).toBeVisible();
      await expect(page.getByRole('link', { name: /Leave now$/ }).last(), kind).toBeVisible();
      expect((await page.locator('main').innerText()).length, kind).toBeGreaterThan(100);
    }
    await page.goto(step.address);
    await expect(page.locator('main :is(input, textarea, button):enabled')).toHaveCount(0);
    await onward(page).click();
    await expect(page).toHaveURL(second.address);
    await expect(heading(page, second.title)).toBeVisible();
  });
}

// Row B20.
test('no page has a script that a browser without modules would run', { tag: '@once' }, () => {
  const dist = path.resolve(import.meta.dirname, '../../dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(20);
  const classic = pages.flatMap((file) =>
    [...readFileSync(path.join(dist, file), 'utf8').matchAll(/(<script\b[^>]*>)(.*)/g)]
      // It is written with `?.`, which came two years after modules: who has none finds no script in it.
      .filter(([, tag = '', text = '']) => !(tag.startsWith('<script id="early"') && text.includes('?.')))
      .map(([, tag]) => `${file}: ${tag}`)
      .filter((tag) => !/type="?(module|application\/(ld\+)?json)/.test(tag)),
  );
  // The page that opens a backup is one file for a browser of today; it says so itself.
  expect(classic.filter((tag) => !tag.startsWith('open'))).toEqual([]);
});
