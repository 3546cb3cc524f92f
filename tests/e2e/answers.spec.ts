import type { Page } from '@playwright/test';

import type { Field } from '../../src/domain/field.ts';
import { paths, type Step, shortPath, steps } from './builtSite.ts';
import { anAnswer, day, expectFilled, fieldOf, fill, lineOf, optionOf } from './fill.ts';
import { openUndecided } from './locked.ts';
import { awake, expect, heading, onward, open, openToWrite, saying, stored, test } from './visit.ts';

const weekOf = (page: Page) => page.getByRole('region', { name: 'This week' }).getByRole('checkbox');

/** The first step that asks for a kind of field at once, with that field. */
function first<Kind extends Field['kind']>(kind: Kind) {
  for (const step of steps) {
    if (step.exercise.gate) continue;
    const field = step.exercise.fields.find((each) => each.kind === kind);
    if (field) return { step, field: field as Field & { kind: Kind } };
  }
  throw new Error(`No step asks for a ${kind}.`);
}

test('the steps ask for every kind of field, so that each is tried below', { tag: '@once' }, () => {
  const kinds = new Set(steps.flatMap((step) => step.exercise.fields.map((field) => field.kind)));
  // No step asks for a scale yet.
  expect([...kinds, 'scale'].sort()).toEqual(Object.keys(anAnswer).sort());
});

for (const path of paths) {
  test(`keeps every answer and tick of "${path.title}" for the next visit`, {
    // The plan is filled from every step of both paths, in every run.
    tag: path === shortPath ? '@once' : ['@once', '@full'],
  }, async ({ page }) => {
    for (const step of path.steps) {
      await openToWrite(page, step);
      for (const field of step.exercise.fields) await fill(page, field);
      await weekOf(page).last().check();
    }
    for (const step of path.steps) {
      await openToWrite(page, step);
      for (const field of step.exercise.fields) await expectFilled(page, field);
      await expect(weekOf(page).last()).toBeChecked();
      await expect(weekOf(page).first()).not.toBeChecked();
    }
  });
}

// Rows H3 and B17.
test('keeps the last word when the page is loaded again right after it was typed', { tag: '@once' }, async ({
  page,
}) => {
  const { step, field } = first('long-text');
  await open(page, step.address);
  for (let round = 1; round <= 8; round++) {
    const words = `round ${round}, typed to the end`;
    await fieldOf(page, field).fill('');
    await fieldOf(page, field).pressSequentially(words);
    await page.reload();
    await awake(page);
    await expect(fieldOf(page, field)).toHaveValue(words);
  }
});

test('keeps the last word when the reader goes on right after typing it', { tag: '@once' }, async ({
  page,
}) => {
  const { step, field } = first('long-text');
  await open(page, step.address);
  await fieldOf(page, field).fill('and on');
  // Another page of the browser, not one reached inside the app.
  await page.goto('/about/');
  await page.goBack();
  await awake(page);
  await expect(fieldOf(page, field)).toHaveValue('and on');
  await expect(page.getByText('Saved in this browser, on this device.')).toBeVisible();
});

test('shows the first field once the reader has said how it is to be kept', async ({ page }) => {
  const { step } = first('long-text');
  await openUndecided(page, step.address);
  const way = page.getByRole('radio', { name: /^Keep it open/ });
  await way.check();
  const keep = page.getByRole('button', { name: 'Keep it this way' });
  // As a thumb has it: what was read above is out of sight.
  await keep.evaluate((button) => button.scrollIntoView());
  await keep.click();
  await expect(way).toHaveCount(0);
  const label = page.getByText(step.exercise.fields[0]?.label ?? '', { exact: true }).first();
  await expect(label).toBeInViewport({ ratio: 1 });
});

test('takes ticks and choices back', { tag: '@once' }, async ({ page }) => {
  const { step, field } = first('choice');
  const chosen = optionOf(page, field, field.options[0] ?? '');
  await openToWrite(page, step);
  await chosen.check();
  await weekOf(page).first().check();
  await page.reload();
  await awake(page);
  await page.getByRole('button', { name: 'Take the answer back' }).first().click();
  await weekOf(page).first().uncheck();
  await page.reload();
  await awake(page);
  await expect(chosen).not.toBeChecked();
  await expect(weekOf(page).first()).not.toBeChecked();
});

test('removes a line of a list, and puts it back in its place', { tag: '@once' }, async ({ page }) => {
  const { step, field } = first('list');
  await open(page, step.address);
  for (const [index, words] of ['one', 'two', 'three'].entries()) {
    if (index > 0) await lineOf(page, field, index).press('Enter');
    await lineOf(page, field, index + 1).fill(words);
  }
  const remove = page.getByRole('button', { name: saying('Remove', 'line 2') });
  await remove.click();
  await expect(lineOf(page, field, 1)).toBeFocused();
  await expect(lineOf(page, field, 2)).toHaveValue('three');
  await page.getByRole('button', { name: 'Put the line back' }).click();
  await expect(lineOf(page, field, 2)).toBeFocused();
  await expect(lineOf(page, field, 2)).toHaveValue('two');
  await expect(lineOf(page, field, 3)).toHaveValue('three');
});

// Row B14.
test('has the spelling checked in every field once the reader wants it', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '/privacy/');
  await page.getByRole('checkbox', { name: 'Let the browser check the spelling of what I write' }).check();
  const step = steps[0] as Step;
  await openToWrite(page, step);
  const texts = page.locator('main').getByRole('textbox');
  expect(await texts.count()).toBeGreaterThan(0);
  for (const field of await texts.all()) await expect(field).toHaveAttribute('spellcheck', 'true');
});

// Rows B14, B15 and U12.
test('asks the browser to keep no copy of private words, and gives no field a name', {
  tag: '@once',
}, async ({ page }) => {
  for (const step of steps) {
    await openToWrite(page, step);
    const loose = await page.locator('main').evaluate((main) => ({
      fields: main.querySelectorAll('textarea, input:not([type=radio], [type=checkbox], [readonly])').length,
      bare: [...main.querySelectorAll<HTMLInputElement>('textarea, input')]
        .filter(
          (field) =>
            field.autocomplete !== 'off' ||
            (!['radio', 'checkbox'].includes(field.type) &&
              (field.getAttribute('spellcheck') !== 'false' || field.name !== '')),
        )
        .map((field) => field.outerHTML),
      forms: main.querySelectorAll('form').length,
    }));
    expect(loose.bare, step.address).toEqual([]);
    expect(loose.forms, step.address).toBe(0);
    expect(loose.fields, step.address).toBeGreaterThan(0);
  }
});

// Rows U13 and H18.
test('lets nothing that was written into an address, a title, the history or a request', {
  tag: '@once',
}, async ({ page, context }) => {
  const sentinel = 'Zq7secret';
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  const [path] = paths;
  for (const step of path?.steps ?? []) {
    await openToWrite(page, step);
    for (const field of step.exercise.fields) {
      if (!['text', 'long-text', 'list'].includes(field.kind)) {
        await fill(page, field);
        continue;
      }
      const box = field.kind === 'list' ? lineOf(page, field, 1) : fieldOf(page, field);
      await box.fill(`${sentinel} ${field.id}`);
      if (field.kind !== 'long-text') await box.press('Enter');
    }
    await onward(page).click();
    await expect(heading(page, step.title)).toHaveCount(0);
    const outside = await page.evaluate(() => [location.href, document.title, JSON.stringify(history.state)]);
    expect(outside.join('\n')).not.toContain(sentinel);
  }
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((line) => line.includes(sentinel))).toEqual([]);
  expect(await stored(page), 'the words were kept, so they could have leaked').toContain(sentinel);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

// Row U12.
test('sends nothing when Enter is pressed in a field', async ({ page }) => {
  for (const kind of ['text', 'date', 'list'] as const) {
    const { step, field } = first(kind);
    await open(page, step.address);
    let loads = 0;
    page.on('framenavigated', () => loads++);
    const box = kind === 'list' ? lineOf(page, field, 1) : fieldOf(page, field);
    await box.fill(kind === 'date' ? day : 'words');
    await box.press('Enter');
    await expect(box).toHaveValue(kind === 'date' ? day : 'words');
    expect(loads).toBe(0);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(step.address);
    page.removeAllListeners('framenavigated');
  }
});

// Row N10.
test('is readable before the script arrives, and takes no word that it would lose', async ({
  page,
  complaints,
}) => {
  const { step, field } = first('long-text');
  let letThrough = () => {};
  const released = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    await route.continue();
  });
  complaints.expect(/was preloaded using link preload but not used/);
  await page.goto(step.address, { waitUntil: 'commit' });
  await expect(heading(page, step.title)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'From the other side' })).toBeVisible();
  await expect(page.getByRole('region', { name: step.exercise.title })).toContainText(field.label);
  const enabled = page.locator('main :is(input, textarea, button, select):enabled');
  await expect(enabled).toHaveCount(0);
  await expect(page.getByText('You can write as soon as the page is ready.')).toBeVisible();
  letThrough();
  await awake(page);
  await expect(fieldOf(page, field)).toBeEnabled();
  await fieldOf(page, field).fill('at last');
  await page.reload();
  await awake(page);
  await expect(fieldOf(page, field)).toHaveValue('at last');
});

test('shows the whole of a line that is longer than the window is wide', async ({ page }) => {
  const words = 'It is Friday at six, the wages have come, and I am still at work with my coat on. '
    .repeat(2)
    .trim();
  const asking = [
    { ...first('text'), lineIn: fieldOf },
    { ...first('list'), lineIn: (on: Page, list: Field) => lineOf(on, list, 1) },
    { ...first('if-then'), lineIn: (on: Page) => on.getByRole('textbox', { name: 'then I' }) },
  ];
  for (const { step, field, lineIn } of asking) {
    await openToWrite(page, step);
    const line = lineIn(page, field);
    const height = () => line.evaluate(({ clientHeight }) => clientHeight);
    const before = await height();
    await line.fill(words);
    await expect.poll(height, { message: field.kind }).toBeGreaterThan(1.4 * before);
    expect(await line.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  }
});

test('takes several lines that are pasted into a line where the cursor is, and lets it be undone', {
  tag: '@once',
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { step, field } = first('text');
  await openToWrite(page, step);
  const line = fieldOf(page, field);
  await line.fill('before after');
  await page.evaluate(() => navigator.clipboard.writeText('one\r\ntwo\n'));
  for (let letter = 0; letter < ' after'.length; letter++) await line.press('ArrowLeft');
  await line.press('ControlOrMeta+v');
  await expect(line).toHaveValue('beforeone two after');
  await line.press('!');
  await expect(line).toHaveValue('beforeone two! after');
  for (let undo = 0; undo < 2; undo++) await line.press('ControlOrMeta+z');
  await expect(line).toHaveValue('before after');
});

// Row B16.
test('takes words from an input method, and its Enter ends no line', { tag: '@once' }, async ({ page }) => {
  const { step, field } = first('list');
  await open(page, step.address);
  const input = await page.context().newCDPSession(page);
  await lineOf(page, field, 1).focus();
  for (const text of ['に', 'にほ', 'にほん']) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await lineOf(page, field, 1).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await input.send('Input.insertText', { text: '日本' });
  await expect(lineOf(page, field, 1)).toHaveValue('日本');
  await expect(lineOf(page, field, 2)).toHaveCount(0);
  await page.reload();
  await awake(page);
  await expect(lineOf(page, field, 1)).toHaveValue('日本');
  await expect(lineOf(page, field, 2)).toHaveCount(0);
  await lineOf(page, field, 1).press('Enter');
  await expect(lineOf(page, field, 2)).toBeFocused();
});

// Row S13.
test('says how much more fits before a field is full, and cuts nothing that was there', {
  tag: '@once',
}, async ({ page }) => {
  const { step, field } = first('long-text');
  await open(page, step.address);
  await fieldOf(page, field).fill('x'.repeat(19_990));
  await expect(page.getByText('Room for 10 more characters.')).toBeVisible();
  await fieldOf(page, field).pressSequentially('0123456789ABC');
  await expect(
    page.getByText('This field is full, with 20,000 characters. What goes beyond that is left out.'),
  ).toBeVisible();
  await page.reload();
  await awake(page);
  await expect(fieldOf(page, field)).toHaveValue(`${'x'.repeat(19_990)}0123456789`);
});

test('keeps what was typed on a step that is left by the link at once', { tag: '@once' }, async ({
  page,
}) => {
  const path = paths[0];
  const [one, two] = (path?.steps ?? []) as [Step, Step];
  await open(page, one.address);
  await page.getByRole('textbox').first().fill('in a hurry');
  await onward(page).click();
  await page.reload();
  await awake(page);
  await expect(heading(page, two.title)).toBeVisible();
  await page.getByRole('link', { name: 'Step 1' }).click();
  await expect(page.getByRole('textbox').first()).toHaveValue('in a hurry');
});
