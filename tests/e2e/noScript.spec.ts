import { addresses, paths, wordsAt } from './builtSite.ts';
import { expect, heading, test } from './visit.ts';

// Before any script has run, and where none ever will, the guide can be read from end to end.

test.use({ javaScriptEnabled: false });

test.beforeEach(({ complaints }) => {
  // The words that a script would have used are fetched beforehand all the same.
  complaints.expect(/was preloaded using link preload but not used/);
});

// Rows B1 and C19.
// Row A22.
test('reads every page, and offers nothing there that would not work', { tag: '@once' }, async ({ page }) => {
  for (const address of addresses) {
    const words = wordsAt(address);
    await page.goto(address);
    await expect(heading(page, words.title)).toBeVisible();
    await expect(page.getByText(words.summary).first(), address).toBeVisible();
    await expect(page.locator('h1'), address).toHaveCount(1);
    expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(400);
    const controls = page.locator('main :is(input, textarea, button, select)');
    await expect(controls.filter({ visible: true }), address).toHaveCount(0);
    if (words.kind === 'step') expect(await controls.count(), address).toBeGreaterThan(3);
    if (words.kind !== 'step') continue;
    const sections = ['The idea', 'How to do it', 'Instead of, try', 'This week', 'From the other side'];
    for (const name of [...sections, words.exercise.title]) {
      await expect(page.getByRole('heading', { name, exact: true }), address).toBeVisible();
    }
    await page.getByRole('heading', { name: 'What is known about this' }).click();
    await expect(page.getByText('Last reviewed on'), address).toBeVisible();
    // Playwright looks for no text in a noscript element.
    await expect(page.locator('noscript p'), address).toHaveText(
      /^To write here, this page needs JavaScript/,
    );
    await expect(page.locator('noscript p'), address).toBeVisible();
  }
});

for (const path of paths) {
  test(`walks "${path.title}" by plain links, on and back`, { tag: '@once' }, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: path.title }).first().click();
    await page.getByRole('link', { name: 'Start with step 1' }).click();
    for (const step of path.steps) {
      await expect(heading(page, step.title)).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(`^Step ${step.number} of ${path.steps.length}: `));
      await expect(page.getByText(`0 of ${path.steps.length} done`)).toBeVisible();
      await page.getByRole('link', { name: /^Done/ }).click();
    }
    await expect(heading(page, path.title)).toBeVisible();
    await page.getByRole('link', { name: path.steps.at(-1)?.title ?? '', exact: true }).click();
    for (const step of path.steps.toReversed()) {
      await expect(heading(page, step.title)).toBeVisible();
      await page.getByRole('navigation', { name: 'Back and on' }).locator('[rel=prev]').click();
    }
    await expect(heading(page, path.title)).toBeVisible();
  });
}

test('leads from a short address to its step, and helps at an unknown one', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  for (const path of paths) {
    const step = path.steps.at(-1);
    await page.goto(`${path.address}${step?.number}/`, { waitUntil: 'commit' });
    await page.waitForURL((url) => url.pathname === step?.address);
  }
  const response = await page.goto('/partner/no-such-step/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'The first page' }).first()).toBeVisible();
  await page
    .getByRole('list')
    .getByRole('link', { name: paths[0]?.title ?? '' })
    .click();
  await expect(heading(page, paths[0]?.title)).toBeVisible();
});
