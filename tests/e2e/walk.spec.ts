import { type Path, paths, type Step, shortPath } from './builtSite.ts';
import { awake, expect, heading, onward, open, saying, test } from './visit.ts';

const titleOf = (path: Path, step: Step) =>
  `Step ${step.number} of ${path.steps.length}: ${step.title} – ${path.title} – Mend`;

for (const path of paths) {
  const total = path.steps.length;

  test(`walks the path "${path.title}" from its first step to its end`, async ({ page, isMobile }) => {
    await open(page, path.address);
    await expect(page.getByText(`0 of ${total} done`)).toBeVisible();
    await page.getByRole('link', { name: 'Start with step 1' }).click();

    for (const [index, step] of path.steps.entries()) {
      await expect(heading(page, step.title)).toBeFocused();
      await expect(page).toHaveURL(step.address);
      await expect(page).toHaveTitle(titleOf(path, step));
      expect(await page.evaluate(() => scrollY), 'starts at the top').toBe(0);
      await expect(page.getByText(`Step ${step.number} of ${total}`, { exact: true })).toBeVisible();
      await expect(page.getByText(`${index} of ${total} done`)).toBeVisible();
      // Row A6.
      const current = page.locator('[aria-current="step"]');
      await expect(current).toHaveCount(1);
      await expect(current).toHaveText(step.title);
      // On a phone the list would take the whole screen: there the line of words says where one is.
      await expect(current).toBeVisible({ visible: !isMobile });
      await expect(onward(page)).toHaveAttribute('rel', 'next');
      await onward(page).scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await onward(page).click();
    }

    await expect(heading(page, path.title)).toBeFocused();
    await expect(page).toHaveURL(path.address);
    expect(await page.evaluate(() => scrollY), 'starts at the top').toBe(0);
    await expect(page.getByRole('heading', { name: 'What may come next' })).toBeVisible();
    await expect(page.getByText(`${total} of ${total} done`)).toBeVisible();
    await expect(page.getByRole('link', { name: /^Every step is done/ })).toBeVisible();
    // The bowl is a picture beside the words, without a name of its own.
    await expect(page.locator('main svg path[data-gold]')).toHaveCount(total);
    for (const step of path.steps) {
      await expect(page.getByRole('link', { name: saying(step.title, ', done') })).toBeVisible();
    }

    await page.getByRole('link', { name: /^Every step is done/ }).click();
    await expect(page.getByRole('heading', { name: 'What may come next' })).toBeInViewport();
    await open(page, '/');
    await page.getByRole('link', { name: 'All steps done' }).click();
    await expect(heading(page, path.title)).toBeVisible();
  });

  test(`goes on where the reader of "${path.title}" was`, async ({ page }) => {
    const half = Math.ceil(total / 2);
    await open(page, path.steps[0]?.address ?? '');
    for (const step of path.steps.slice(0, half)) {
      await expect(heading(page, step.title)).toBeVisible();
      await onward(page).click();
    }
    const here = path.steps[half] as Step;
    await expect(heading(page, here.title)).toBeVisible();

    await page.reload();
    await awake(page);
    await expect(page.getByText(`${half} of ${total} done`)).toBeVisible();

    await page.getByRole('banner').getByRole('link', { name: 'Mend' }).click();
    const carryOn = page.getByRole('link', { name: 'Carry on' });
    await expect(carryOn).toContainText(here.title);
    await carryOn.click();
    await expect(heading(page, here.title)).toBeFocused();
    await expect(page).toHaveURL(here.address);

    await open(page, path.address);
    await expect(page.getByRole('listitem').filter({ hasText: here.title }).getByText('Here')).toBeVisible();
    await page.getByRole('link', { name: `Carry on: ${here.title}` }).click();
    await expect(heading(page, here.title)).toBeVisible();
  });
}

test('takes "done" back in the list, and keeps it taken back (H17)', async ({ page }) => {
  const [first, second] = shortPath.steps as [Step, Step];
  const total = shortPath.steps.length;
  await open(page, first.address);
  await onward(page).click();
  await expect(heading(page, second.title)).toBeVisible();
  await open(page, shortPath.address);
  await expect(page.getByText(`1 of ${total} done`)).toBeVisible();
  await page.getByRole('button', { name: saying('Undo', `: ${first.title} is not done`) }).click();
  await expect(page.getByText(`0 of ${total} done`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.reload();
  await awake(page);
  await expect(page.getByText(`0 of ${total} done`)).toBeVisible();
  await expect(page.locator('main svg path[data-gold]')).toHaveCount(0);
});

test('keeps both paths apart when the reader changes to the other (H17)', { tag: '@once' }, async ({
  page,
}) => {
  for (const path of paths) {
    await open(page, (path.steps[0] as Step).address);
    await page.getByRole('textbox').first().fill(`words on ${path.id}`);
    await onward(page).click();
    await expect(heading(page, path.steps[1]?.title)).toBeVisible();
  }
  for (const path of paths) {
    await open(page, (path.steps[0] as Step).address);
    await expect(page.getByText(`1 of ${path.steps.length} done`)).toBeVisible();
    await expect(page.getByRole('textbox').first()).toHaveValue(`words on ${path.id}`);
  }
});

test('leaves what stands beside the steps of a path where it is', { tag: '@once' }, async ({ page }) => {
  const [first, second] = shortPath.steps as [Step, Step];
  const other = paths.find((path) => path !== shortPath) as Path;
  await open(page, first.address);
  const parts = [page.getByRole('complementary'), page.getByRole('article'), page.getByRole('banner')];
  const handles = async () => await Promise.all(parts.map((part) => part.elementHandle()));
  const stay = async (before: Awaited<ReturnType<typeof handles>>) =>
    await Promise.all(before.map(async (part) => await part?.evaluate(({ isConnected }) => isConnected)));

  const before = await handles();
  await onward(page).click();
  await expect(heading(page, second.title)).toBeFocused();
  expect(await stay(before)).toEqual([true, false, true]);

  await page.getByRole('link', { name: 'Mend', exact: true }).click();
  await page.getByRole('link', { name: other.title }).first().click();
  await expect(heading(page, other.title)).toBeFocused();
  expect(await stay(before)).toEqual([false, false, true]);
});

// A step that is drawn once more as done, before the next one is, makes a slow phone wait for it.
test('draws that a step is done and the next one in one piece', { tag: '@once' }, async ({ page }) => {
  const [first, second] = shortPath.steps as [Step, Step];
  await open(page, first.address);
  await page.evaluate(() => {
    const drawn: string[] = [];
    new MutationObserver(() => {
      const done = document.querySelectorAll('aside li[data-done]').length;
      drawn.push(`${document.querySelector('h1')?.textContent}, ${done} done`);
    }).observe(document.querySelector('main') as Node, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { drawn });
  });
  await onward(page).click();
  await expect(heading(page, second.title)).toBeFocused();
  const drawn = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
  expect(drawn[0]).toBe(`${second.title}, 1 done`);
});

test('locks no step: any may be read and done first', { tag: '@once' }, async ({ page }) => {
  const last = shortPath.steps.at(-1) as Step;
  await open(page, shortPath.address);
  await page.getByRole('link', { name: last.title, exact: true }).click();
  await expect(heading(page, last.title)).toBeFocused();
  await onward(page).click();
  await expect(page.getByText(`1 of ${shortPath.steps.length} done`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What may come next' })).toHaveCount(0);
});

test('goes back by the link without marking the step done', { tag: '@once' }, async ({ page }) => {
  const [first, second] = shortPath.steps as [Step, Step];
  await open(page, second.address);
  await page.getByRole('link', { name: 'Step 1' }).click();
  await expect(heading(page, first.title)).toBeFocused();
  await page.getByRole('link', { name: 'All steps' }).click();
  await expect(heading(page, shortPath.title)).toBeFocused();
  await expect(page.getByText(`0 of ${shortPath.steps.length} done`)).toBeVisible();
});

// Row U14.
test('leads from the other side of a step to the page for the person who was hurt', async ({ page }) => {
  await open(page, '/partner/apologise-well/');
  await page.getByRole('region', { name: 'From the other side' }).getByRole('link').click();
  await expect(heading(page, 'For the person who was hurt')).toBeFocused();
});

// Rows A2 and A7.
test('returns on Back to the place where the reader was, and to the heading', async ({ page }) => {
  const [first, second] = shortPath.steps as [Step, Step];
  await open(page, first.address);
  await page
    .getByRole('heading', { name: 'This week', exact: true })
    .evaluate((element) => element.scrollIntoView());
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(300);
  await onward(page).click();
  await expect(heading(page, second.title)).toBeFocused();
  // Where the link stood at the end of the page, clicking it scrolled there first.
  await page.goBack();
  await expect(heading(page, first.title)).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.goForward();
  await expect(heading(page, second.title)).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test('follows a footnote to its source, and Back again', { tag: '@once' }, async ({ page }) => {
  const step = shortPath.steps[0] as Step;
  await open(page, step.address);
  const known = page.getByRole('group').filter({ hasText: 'What is known about this' });
  await known.getByRole('heading').click();
  const source = known.getByRole('link').first();
  const anchor = new URL((await source.getAttribute('href')) ?? '', page.url()).hash;
  await source.click();
  await expect(page).toHaveURL(new RegExp(`/about/${anchor}$`));
  await expect(page.locator(anchor)).toBeFocused();
  await expect(page.locator(anchor)).toBeInViewport();
  await page.goBack();
  await expect(heading(page, step.title)).toBeVisible();
  await expect(source).toBeInViewport();
});

// Row U14.
test('returns on Back to the place also after the page between was loaded again', async ({ page }) => {
  await open(page, '/about/');
  await page.evaluate(() => scrollTo(0, 700));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  await page.evaluate(() =>
    [...document.querySelectorAll('a')].find(({ pathname }) => pathname === '/privacy/')?.click(),
  );
  await expect(heading(page, 'What is kept, and where')).toBeFocused();
  await page.reload();
  await awake(page);
  await page.goBack();
  await expect(heading(page, 'About this guide')).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
});

// Row U14.
test('goes on in two tabs when a tab is duplicated, each with its own way back', { tag: '@once' }, async ({
  page,
  context,
}) => {
  const [first, second] = shortPath.steps as [Step, Step];
  await open(page, first.address);
  await page.getByRole('textbox').first().fill('before there were two');
  await onward(page).click();
  await expect(heading(page, second.title)).toBeVisible();
  await page.goBack();
  await expect(heading(page, first.title)).toBeVisible();
  // A tab that is opened by another one begins with a copy of what that one has for itself, as a duplicated tab does.
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await awake(copy);
  await expect(copy.getByRole('textbox').first()).toHaveValue('before there were two');
  await copy.getByRole('textbox').nth(1).fill('in the copy');
  await page.getByRole('textbox').first().fill('in the first');
  for (const tab of [page, copy]) {
    await expect(tab.getByRole('textbox').first()).toHaveValue('in the first');
    await expect(tab.getByRole('textbox').nth(1)).toHaveValue('in the copy');
  }
  await onward(copy).click();
  await expect(heading(copy, second.title)).toBeVisible();
  await expect(heading(page, first.title)).toBeVisible();
  await copy.goBack();
  await expect(heading(copy, first.title)).toBeVisible();
  await page.goForward();
  await expect(heading(page, second.title)).toBeVisible();
});
