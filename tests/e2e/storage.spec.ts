import type { BrowserContext, Page } from '@playwright/test';

import { everythingDone, kindsOfPage, notebookKey, type Step, shortPath } from './builtSite.ts';
import {
  awake,
  expect,
  heading,
  loseSecondCopy,
  notFoundLine,
  onward,
  open,
  seed,
  stored,
  test,
} from './visit.ts';

// What is kept may be missing, forbidden, full, damaged, of another version, or changed by another tab at any moment.
// The rows named below are those of the fault list, ../../../shared/faults.md.

const step = shortPath.steps[0] as Step;
const second = shortPath.steps[1] as Step;
const textField = (page: Page) => page.getByRole('textbox', { name: 'What I did', exact: true });
const saved = (page: Page) => page.getByText('Saved in this browser, on this device.');

test.describe('storage', { tag: '@once' }, () => {
  test('goes through the guide where the browser forbids storing (S1)', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'indexedDB'] as const) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
    for (const { address } of kindsOfPage.filter(({ name }) => name !== 'lost')) {
      await page.goto(address);
      await expect(
        page.getByText('This browser does not let the guide keep anything'),
        address,
      ).toBeVisible();
    }
    await open(page, step.address);
    await textField(page).fill('in memory');
    await expect(page.getByText('Not saved: this browser does not allow it.')).toBeVisible();
    await expect(saved(page)).toHaveCount(0);
    for (const each of shortPath.steps) {
      await expect(heading(page, each.title)).toBeVisible();
      await onward(page).click();
    }
    await expect(page.getByText(`${shortPath.steps.length} of ${shortPath.steps.length} done`)).toBeVisible();
    await page.goBack();
    for (let back = shortPath.steps.length; back > 1; back--) {
      await page.getByRole('link', { name: `Step ${back - 1}`, exact: true }).click();
    }
    await expect(textField(page)).toHaveValue('in memory');
    const copy = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy as a file' }).click();
    expect(await textOf(await copy)).toContain('in memory');
  });

  test('says that nothing is saved when there is no room, and saves when there is (S2, S3)', async ({
    page,
  }) => {
    await open(page, step.address);
    await textField(page).fill('before');
    await expect(saved(page)).toBeVisible();
    // Another app on the same origin takes all that is left, to the last character.
    await page.evaluate(() => {
      for (let size = 5 * 1024 * 1024; size >= 1; ) {
        try {
          localStorage.setItem('other', (localStorage.getItem('other') ?? '') + 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    const words = `after ${'y'.repeat(500)}`;
    await textField(page).fill(words);
    await expect(page.getByText('Not saved: there is no room left on this device.')).toBeVisible();
    await expect(page.getByText('Your last changes are not saved')).toBeVisible();
    await expect(saved(page)).toHaveCount(0);
    await expect(textField(page)).toHaveValue(words);
    const copy = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy as a file' }).click();
    expect(await textOf(await copy)).toContain(words);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('There is still no room.')).toBeVisible();
    await expect(page.getByText('Your last changes are not saved')).toBeVisible();
    expect(await stored(page), 'what was saved before is still there').toContain('before');

    // The words are on the page, and stay there on the way through the guide.
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.goBack();
    await expect(textField(page)).toHaveValue(words);

    await expect(page.getByText('Not saved: there is no room left on this device.')).toBeVisible();
    // In one go: once there is room, the guide may save by itself before a hand could press the button.
    await page.getByRole('button', { name: 'Try again' }).evaluate((button: HTMLButtonElement) => {
      localStorage.removeItem('other');
      button.click();
    });
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await awake(page);
    await expect(textField(page)).toHaveValue(words);
  });

  const good = { value: 'still here', revision: 3 };
  const damaged: Record<string, string> = {
    'cut off': everythingDone.slice(0, everythingDone.length / 2),
    'one character': everythingDone.slice(0, 1),
    'not JSON': 'hello there',
    null: 'null',
    number: '5',
    string: '"x"',
    array: '[]',
    'empty object': '{}',
    'of another app': '{"app":"other","version":1,"notebook":{}}',
    'of zustand': '{"state":{"answers":{}},"version":0}',
    'no version': '{"app":"mend","notebook":{}}',
    'version as text': '{"app":"mend","version":"1","notebook":{}}',
    'version 0': '{"app":"mend","version":0,"notebook":{}}',
    'version 1.5': '{"app":"mend","version":1.5,"notebook":{}}',
    'no notebook': '{"app":"mend","version":1,"notebook":null}',
    'notebook as list': '{"app":"mend","version":1,"notebook":[]}',
    'register as null': '{"app":"mend","version":1,"notebook":{"answers":null,"done":7}}',
    'entries of wrong types': JSON.stringify({
      app: 'mend',
      version: 1,
      notebook: {
        answers: {
          [`${step.id}/what-i-did`]: good,
          a: null,
          b: 5,
          c: { value: {}, revision: 1 },
          d: { value: 'x' },
        },
        done: { [step.id]: { value: 'yes', revision: 2 }, constructor: { value: true, revision: 9 } },
        places: { partner: { value: 7, revision: -1 } },
      },
    }),
    'names of the prototype': `{"app":"mend","version":1,"notebook":{"answers":{"__proto__":{"value":"x","revision":1},"${step.id}/what-i-did":{"value":"still here","revision":3}}}}`,
    'names of actions':
      '{"app":"mend","version":1,"notebook":{"answers":{},"markDone":"boom","setState":"boom"}}',
    'binary noise': '\u0000\uFFFD\uD83D {"app":"mend"',
  };

  test('puts aside whatever cannot be read, byte for byte, and goes on (S4 to S8, S12)', {
    tag: '@full',
  }, async ({ page }) => {
    for (const [name, text] of Object.entries(damaged)) {
      // A page without a script: nothing is read or written while it is changed.
      await page.goto('/offline/');
      await page.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [notebookKey, text]);
      await loseSecondCopy(page);
      await open(page, step.address);
      await expect(
        page.getByText('Some or all of what was kept here could not be read.'),
        name,
      ).toBeVisible();
      if (text.includes('still here')) await expect(textField(page), name).toHaveValue('still here');
      await textField(page).fill(`new words after ${name}`);
      await expect(saved(page), name).toBeVisible();
      const aside = await page.evaluate(
        (key) =>
          Object.entries(localStorage).flatMap(([name, value]) => (name.startsWith(key) ? [value] : [])),
        `${notebookKey}.damaged`,
      );
      expect(aside, name).toContain(text);
      expect(await stored(page), name).toContain(`new words after ${name}`);
      expect(await page.evaluate(() => ({ ...Object.prototype })), name).toEqual({});
      await page.reload();
      await awake(page);
      await expect(textField(page), name).toHaveValue(`new words after ${name}`);
    }
    const file = page.waitForEvent('download');
    await open(page, '/about/');
    await page.evaluate(
      ([key = '', value = '']) => localStorage.setItem(key, value),
      [notebookKey, 'hello there'],
    );
    await open(page, step.address);
    await page.getByRole('button', { name: 'Save the damaged text as a file' }).click();
    expect(await textOf(await file)).toContain('hello there');
  });

  test('takes an empty text for an empty notebook (S5)', async ({ page }) => {
    await seed(page, '');
    await open(page, step.address);
    await textField(page).fill('first');
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText('could not be read')).toHaveCount(0);
    expect(await stored(page)).toContain('first');
  });

  test('leaves what a newer version saved as it is, and says so on every page (S10)', async ({ page }) => {
    const newer = `{"app":"mend","version":99,"notebook":{"answers":"in some other form"},"more":1}`;
    await seed(page, newer);
    for (const { address, name } of kindsOfPage.filter((each) => each.name !== 'lost')) {
      await open(page, address);
      await expect(page.getByText('saved by a newer version of this guide'), name).toBeVisible();
    }
    await open(page, step.address);
    await textField(page).fill('typed on an old page');
    await page.getByRole('checkbox').first().check();
    await expect(page.getByText('Not saved: this page is older than what is kept here.')).toBeVisible();
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.reload();
    await awake(page);
    expect(await stored(page)).toBe(newer);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys).toEqual([notebookKey]);
    await page.getByRole('button', { name: 'Load again' }).click();
    await awake(page);
    expect(await stored(page)).toBe(newer);
  });

  test('stops an older tab when a newer version saves beside it (S17)', async ({ page, context }) => {
    const newer = '{"app":"mend","version":2,"notebook":{}}';
    await open(page, step.address);
    const other = await another(context, '/about/');
    await other.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [notebookKey, newer]);
    await expect(page.getByText('saved by a newer version of this guide')).toBeVisible();
    await textField(page).fill('too late');
    await expect(page.getByText('Not saved: this page is older than what is kept here.')).toBeVisible();
    await page.goto('/about/');
    expect(await stored(page)).toBe(newer);
  });

  test('shows every kind of page without a complaint, whatever is stored (B19)', { tag: '@full' }, async ({
    page,
    complaints,
  }) => {
    complaints.expect(notFoundLine);
    await page.goto('/about/');
    const states = [
      everythingDone,
      everythingDone.slice(0, 999),
      '{"app":"mend","version":99,"notebook":{}}',
    ];
    for (const text of states) {
      for (const { address } of kindsOfPage) {
        await page.evaluate(
          ([key = '', value = '']) => localStorage.setItem(key, value),
          [notebookKey, text],
        );
        await open(page, address);
      }
    }
  });

  test('joins what two tabs write in different fields (S15)', async ({ page, context }) => {
    await open(page, step.address);
    const other = await another(context, step.address);
    const tabs = [page, other];
    const boxes = (tab: Page) => tab.getByRole('textbox');
    const count = await boxes(page).count();
    expect(count).toBeGreaterThan(4);
    const texts: string[] = [];
    for (let edit = 0; edit < 24; edit++) {
      const tab = tabs[edit % 2] as Page;
      const field = edit % (count - 1);
      texts[field] = `edit ${edit}`;
      await boxes(tab).nth(field).fill(texts[field]);
      // Now and then the other tab writes before this one has saved.
      if (edit % 5 === 0) await expect(saved(tab)).toBeVisible();
    }
    await page.getByRole('checkbox').first().check();
    await other.getByRole('checkbox').last().check();
    for (const tab of tabs) {
      for (const [field, text] of texts.entries()) await expect(boxes(tab).nth(field)).toHaveValue(text);
      await expect(tab.getByRole('checkbox').first()).toBeChecked();
      await expect(tab.getByRole('checkbox').last()).toBeChecked();
    }
    await Promise.all(tabs.map((tab) => tab.reload()));
    await awake(page);
    for (const [field, text] of texts.entries()) await expect(boxes(page).nth(field)).toHaveValue(text);
  });

  test('keeps both texts when two tabs write in the same field (S16)', async ({ page, context }) => {
    await context.clock.install();
    await open(page, step.address);
    await textField(page).fill('the beginning');
    await expect(saved(page)).toBeVisible();
    const other = await another(context, step.address);
    await expect(textField(other)).toHaveValue('the beginning');
    // Both change it before either has saved: for that, time stands still.
    await context.clock.pauseAt(Date.now() + 60_000);
    await textField(page).fill('from the first tab');
    await textField(other).fill('from the second tab');
    await context.clock.resume();
    for (const tab of [page, other])
      await expect(tab.getByText('Something newer stands here now.')).toBeVisible();
    await expect(saved(page)).toBeVisible();
    const value = await textField(page).inputValue();
    await expect(textField(other)).toHaveValue(value);
    const [lost] = ['from the first tab', 'from the second tab'].filter((text) => text !== value);
    await expect(page.getByRole('blockquote')).toHaveText(lost ?? '');
    await expect(other.getByRole('blockquote')).toHaveText(lost ?? '');
    await page.getByRole('button', { name: 'Use the earlier text' }).click();
    await expect(textField(page)).toHaveValue(lost ?? '');
    await expect(textField(other)).toHaveValue(lost ?? '');
    await expect(other.getByRole('blockquote')).toHaveCount(0);
  });

  test('erases in every tab at once, and nothing comes back (S18, S19)', async ({ page, context }) => {
    const sentinel = 'Zq7secret';
    await page.addInitScript(() => localStorage.setItem('other-app', 'not ours'));
    await open(page, step.address);
    await textField(page).fill(sentinel);
    await expect(saved(page)).toBeVisible();
    const other = await another(context, '/privacy/');
    await other.getByRole('button', { name: 'Delete everything kept here' }).click();
    await other.getByRole('button', { name: 'Keep it' }).click();
    expect(await stored(page), 'asking is not deleting').toContain(sentinel);
    await other.getByRole('button', { name: 'Delete everything kept here' }).click();
    await other.getByRole('button', { name: 'Yes, delete everything' }).click();
    await expect(other.getByText('It is deleted.')).toBeVisible();
    await expect(textField(page)).toHaveValue('');
    await expect(page.getByText('What was kept on this device has been deleted.')).toBeVisible();
    expect(await page.content()).not.toContain(sentinel);

    await textField(page).fill('not to be kept');
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.goto('/about/');
    expect(await page.evaluate(() => ({ ...localStorage })), 'what is not ours is left').toEqual({
      'other-app': 'not ours',
    });
  });

  test('stays erased when another tab clears the storage, until the reader says otherwise (S18)', async ({
    page,
    context,
  }) => {
    await open(page, step.address);
    await textField(page).fill('to be cleared');
    await expect(saved(page)).toBeVisible();
    const other = await another(context, '/about/');
    await other.evaluate(() => localStorage.clear());
    await expect(textField(page)).toHaveValue('');
    await textField(page).fill('written after');
    await expect(page.getByText('Not saved: what was kept here has been deleted.')).toBeVisible();
    await page.getByRole('checkbox').first().check();
    expect(await stored(page)).toBeNull();
    await page.getByRole('button', { name: 'Keep things from here on' }).click();
    // What was chosen is erased with the rest.
    await page.getByRole('radio', { name: /^Keep it open/ }).check();
    await page.getByRole('button', { name: 'Keep it this way' }).click();
    await expect(saved(page)).toBeVisible();
    expect(await stored(page)).toContain('written after');
    expect(await stored(page)).not.toContain('to be cleared');
  });

  // Row S21.
  test('begins honestly after the browser has thrown everything away, and says how a backup comes back', async ({
    page,
  }) => {
    await seed(page, everythingDone);
    await open(page, '/');
    await expect(page.getByText('All steps done')).toBeVisible();
    // A page without a script: nothing is written back while it is thrown away.
    await page.goto('/offline/');
    await page.evaluate(() => localStorage.clear());
    await loseSecondCopy(page);
    await open(page, '/');
    await expect(page.getByText(/^0 of \d+ done$/).first()).toBeVisible();
    await expect(page.getByText(/Carry on|All steps done|welcome back/i)).toHaveCount(0);
    await page.getByRole('link', { name: 'Bring a backup back' }).click();
    await expect(heading(page, 'What is kept, and where')).toBeVisible();
    await expect(page.getByRole('heading', { name: /backup/i }).first()).toBeVisible();
    await expect(page.getByText('Nothing of yours is kept on this device yet.')).toBeVisible();
  });

  test('does not bring back what was deleted in its own tab', async ({ page }) => {
    await seed(page, everythingDone);
    await open(page, '/privacy/');
    await page.getByRole('button', { name: 'Delete everything kept here' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything' }).click();
    await expect(page.getByText('It is deleted.')).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await awake(page);
    await expect(page.getByText('Nothing of yours is kept on this device yet.')).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'Mend' }).click();
    await expect(page.getByRole('link', { name: 'Carry on' })).toHaveCount(0);
  });
});

async function another(context: BrowserContext, address: string) {
  const page = await context.newPage();
  await open(page, address);
  return page;
}

async function textOf(download: { createReadStream(): Promise<AsyncIterable<Buffer>> }) {
  let text = '';
  for await (const part of await download.createReadStream()) text += part;
  return text;
}
