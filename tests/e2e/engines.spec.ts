import { paths, type Step } from './builtSite.ts';
import { expect, type Site, sizes, test } from './site.ts';

// The journeys that are made in Chromium, Firefox and WebKitGTK: see tests/README.md for what each cannot do.

const onward = /^Done/;
const activeHeading = () =>
  document.activeElement instanceof HTMLHeadingElement ? document.activeElement.textContent : '';

/** Walks on from a step to the next ones, as far as is wanted. */
async function walk(site: Site, steps: readonly Step[]) {
  for (const step of steps) {
    await site.see('heading', step.title);
    await expect.poll(() => site.evaluate(activeHeading)).toBe(step.title);
    expect(await site.evaluate(() => scrollY), 'starts at the top').toBe(0);
    await site.click('link', onward);
  }
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport });
    for (const path of paths) {
      test(`walks the first steps of "${path.title}", and goes back and on`, async ({ site }) => {
        const [first, second, third] = path.steps as [Step, Step, Step];
        await site.goto(path.address);
        await site.read(`0 of ${path.steps.length} done`);
        await site.click('link', 'Start with step 1');
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
    }
  });
}
