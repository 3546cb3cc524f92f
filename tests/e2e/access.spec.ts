import type { Page } from '@playwright/test';

import { violations } from './axe.ts';
import {
  addresses,
  everythingDone,
  kindsOfPage,
  type Path,
  paths,
  type Step,
  shortPath,
} from './builtSite.ts';
import { openUndecided } from './locked.ts';
import { awake, drawn, expect, heading, hydrated, notFoundLine, onward, open, seed, test } from './visit.ts';

const step = shortPath.steps[0] as Step;

test.beforeEach(({ complaints }) => complaints.expect(notFoundLine));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong once everything is done, in ${colorScheme} colours`, {
    tag: '@once',
  }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await seed(page, everythingDone);
    const wrong: string[] = [];
    for (const address of ['/', shortPath.address, step.address, '/privacy/']) {
      await open(page, address);
      if (address === '/privacy/')
        await page.getByRole('button', { name: 'Delete everything kept here' }).click();
      wrong.push(...(await violations(page)).map((line) => `${address}: ${line}`));
    }
    expect(wrong).toEqual([]);
  });

  test(`axe finds nothing wrong with the notices, in ${colorScheme} colours`, { tag: '@once' }, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const wrong: string[] = [];
    for (const text of ['{', '{"app":"mend","version":99,"notebook":{}}']) {
      await page.goto('/about/');
      await page.evaluate((value) => localStorage.setItem('mend.notebook', value), text);
      await open(page, step.address);
      await expect(page.getByRole('status').first()).not.toBeEmpty();
      wrong.push(...(await violations(page)));
    }
    expect(wrong).toEqual([]);
  });
}

// Row B7.
test('axe finds nothing wrong for a reader who asks for more contrast', { tag: '@once' }, async ({
  page,
}) => {
  await seed(page, everythingDone);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    for (const address of ['/', shortPath.address, step.address, '/plan/', '/privacy/']) {
      await open(page, address);
      expect(await page.evaluate(() => matchMedia('(prefers-contrast: more)').matches)).toBe(true);
      expect(await violations(page), `${colorScheme}: ${address}`).toEqual([]);
    }
  }
});

test('axe would find something wrong', { tag: '@once' }, async ({ page }) => {
  await open(page, step.address);
  await page.evaluate(() => {
    const pale = document.createElement('p');
    pale.style.cssText = 'color: #999; background: #fff';
    const picture = document.createElement('img');
    picture.src = '/icon.svg';
    pale.append('pale ', picture);
    document.querySelector('h1')?.after(pale);
  });
  const found = (await violations(page)).map((line) => line.split(':')[0]);
  expect(found.sort()).toEqual(['color-contrast', 'image-alt']);
});

// Rows H19, A4 and A17.
test('has one of each landmark and one h1 on every page, and help and the way out in the same place', {
  tag: '@once',
}, async ({ page }) => {
  for (const address of [...addresses, '/no-such-page/']) {
    await open(page, address);
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(role), address).toHaveCount(1);
    }
    await expect(page.locator('h1'), address).toHaveCount(1);
    await expect(page.locator('html'), address).toHaveAttribute('lang', 'en');
    const links = page.getByRole('banner').getByRole('link');
    await expect(links, address).toHaveText([
      'Skip to the words',
      'Leave now',
      /^\s*Mend$/,
      'I need help now',
      'Emergency: Leave now',
    ]);
    await expect(page.getByRole('navigation', { name: 'More of the guide' }), address).toHaveCount(1);
  }
});

// Row A5.
test('begins with a link that skips to the words', { tag: '@once' }, async ({ page }) => {
  for (const { address, name } of kindsOfPage) {
    await page.goto(address);
    await hydrated(page);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the words' });
    await expect(skip, name).toBeFocused();
    const shown = await skip.evaluate((link) => getComputedStyle(link).clipPath);
    expect(shown, name).toBe('none');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main'), name).toBeFocused();
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.activeElement?.closest('main, footer')?.tagName);
    expect(['MAIN', 'FOOTER'], name).toContain(inside);
  }
});

for (const [what, size] of [
  ['on a screen of 320 pixels', { width: 320, height: 568 }],
  ['at 400 % on a small screen', { width: 320, height: 200 }],
] as const) {
  // Row B8.
  test(`needs no scrolling to the side ${what}`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize(size);
    await seed(page, everythingDone);
    const wide: string[] = [];
    for (const { address } of kindsOfPage) {
      await open(page, address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > size.width) wide.push(`${address}: ${width}`);
      // What stays on the screen while scrolling must leave room for the words.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
      const fixed = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.getBoundingClientRect())
          .reduce((sum, { width, height }) => sum + (height * width) / innerWidth, 0),
      );
      expect(fixed, address).toBeLessThan(size.height * 0.25);
    }
    expect(wide).toEqual([]);
  });
}

// Rows B8 and B9.
test('can be read with larger text and wider spacing, and from right to left', { tag: '@once' }, async ({
  page,
}) => {
  const wide: string[] = [];
  for (const { address, name } of kindsOfPage) {
    await open(page, address);
    const width = page.viewportSize()?.width ?? 0;
    for (const change of ['size', 'spacing', 'rtl']) {
      await page.evaluate((what) => {
        const root = document.documentElement;
        root.removeAttribute('style');
        if (what === 'size') root.style.fontSize = '200%';
        if (what === 'rtl') root.dir = 'rtl';
        if (what !== 'spacing') return;
        // The values of WCAG 1.4.12.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets.push(sheet);
      }, change);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      if (scroll > width) wide.push(`${name}, ${change}: ${scroll}`);
    }
  }
  expect(wide).toEqual([]);
});

test('the way out lies over no other link when text is twice as large on a phone', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const boxOf = async (name: RegExp) => {
    const box = await page.getByRole('banner').getByRole('link', { name }).last().boundingBox();
    return box ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  const out = await boxOf(/^Emergency/);
  for (const name of [/Mend$/, /^I need help now$/]) {
    const box = await boxOf(name);
    const isBeside = box.x + box.width <= out.x || box.y >= out.y + out.height;
    expect(isBeside, `${name}`).toBe(true);
  }
});

test('each number from 0 to 10 has 44 pixels for a finger on a screen of 320', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, '/check-in/');
  const numbers = page.getByRole('radiogroup', { name: 'I did what I said' }).locator('label');
  await expect(numbers).toHaveCount(11);
  const boxes = await numbers.evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect()));
  expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(44);
});

/** The animations and transitions that run on the page. */
const running = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length);

// Row B5.
test('shows all steps of the longest path beside a step, in a window of 720 px', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const { steps: longest } = paths.toSorted((a, b) => b.steps.length - a.steps.length)[0] as Path;
  await seed(page, everythingDone);
  await open(page, longest[0]?.address ?? '');
  await expect(page.locator('aside li').last()).toBeInViewport({ ratio: 1 });
});

test('draws the gold of a step that was done, and holds still for those who ask for it', {
  tag: '@once',
}, async ({ page }) => {
  const [one, two] = shortPath.steps as [Step, Step];
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, one.address);
  await page.evaluate(() => {
    const begun = { times: 0 };
    Object.assign(window, { begun });
    document.addEventListener('animationstart', () => {
      begun.times += 1;
    });
  });
  await onward(page).click();
  await expect(heading(page, two.title)).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { begun: { times: number } }).begun.times))
    .toBeGreaterThan(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, two.address);
  await onward(page).click();
  await expect(heading(page, shortPath.steps[2]?.title)).toBeVisible();
  expect(await running(page)).toBe(0);
  await expect(page.locator('aside svg path[data-gold]')).toHaveCount(2);
  for (const { address } of kindsOfPage) {
    await open(page, address);
    expect(await running(page), address).toBe(0);
  }
});

/** Marks what stands out from what is behind it by its background alone, and holds words. */
const markBoxes = (page: Page) =>
  page.evaluate(() => {
    const behind = (element: Element | null): string => {
      if (!element) return '';
      const { backgroundColor } = getComputedStyle(element);
      return /, 0\)$/.test(backgroundColor) ? behind(element.parentElement) : backgroundColor;
    };
    for (const element of document.querySelectorAll('body *')) {
      const isBox = behind(element) !== behind(element.parentElement) && element.textContent?.trim();
      const isSeen = element.checkVisibility() && getComputedStyle(element).clipPath === 'none';
      element.toggleAttribute('data-box', Boolean(isBox) && isSeen);
    }
  });

/** The boxes that have no border left by which to see them, on any side. */
const boxesWithoutEdge = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-box]')]
      .filter((box) => {
        const { borderWidth, borderColor, backgroundColor } = getComputedStyle(box);
        return !/[1-9]/.test(borderWidth) || borderColor === backgroundColor;
      })
      .map((box) => box.outerHTML.slice(0, 120)),
  );

// Rows B6 and A12.
test('can be used in forced colours', { tag: '@once' }, async ({ page }) => {
  await seed(page, everythingDone);
  for (const { address, name } of kindsOfPage) {
    await page.emulateMedia({ forcedColors: 'none' });
    await open(page, address);
    await markBoxes(page);
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await boxesWithoutEdge(page), name).toEqual([]);
    await expect(page.locator('h1'), name).toBeVisible();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline, name).toBe('solid');
  }
  await open(page, step.address);
  const here = page.locator('aside [data-here]').first();
  await expect(here).toHaveCSS('outline-style', 'solid');
  // The background of a control is taken away: its edge must be left.
  for (const control of [onward(page), page.getByRole('textbox').first(), page.getByRole('button').last()]) {
    const edge = await control.evaluate((element) => getComputedStyle(element).borderTopWidth);
    expect(Number.parseFloat(edge)).toBeGreaterThanOrEqual(1);
  }
});

test('prints the words of a step and nothing to press', { tag: '@once' }, async ({ page }) => {
  await open(page, step.address);
  await page.getByRole('textbox').first().fill('a private sentence');
  await page.getByRole('checkbox').first().check();
  await page.emulateMedia({ media: 'print' });
  // Row B10: what was written and ticked stays off the paper.
  for (const field of await page.locator('textarea, input:not([type=checkbox], [type=radio])').all()) {
    await expect(field).toBeHidden();
  }
  // Nor is it on the paper by way of what has come of it.
  await expect(page.getByRole('paragraph').filter({ hasText: 'a private sentence' })).toHaveCount(0);
  const ticked = page.getByRole('checkbox').first();
  expect(await ticked.evaluate((box) => getComputedStyle(box).appearance)).toBe('none');
  await expect(heading(page, step.title)).toBeVisible();
  for (const name of ['The idea', 'How to do it', 'Instead of, try', 'This week', 'From the other side']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  // Folded on the screen, and open on paper.
  await expect(page.getByText('Last reviewed on')).toBeVisible();
  for (const pressed of ['banner', 'navigation', 'button', 'contentinfo'] as const) {
    await expect(page.getByRole(pressed)).toHaveCount(0);
  }
  // This sheet is wide. What stands beside the words on the screen leaves them its place.
  expect((await page.getByRole('article').boundingBox())?.width).toBeGreaterThan(700);
  await page.keyboard.press('Tab');
  const focused = page.locator('main :focus-visible');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  const pdf = await page.pdf();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('prints no question of how to keep what is written', { tag: '@once' }, async ({ page }) => {
  await openUndecided(page, step.address);
  const question = page.getByText('First: how should your words be kept?');
  await expect(question).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(question).toBeHidden();
});

// Row A10.
test('keeps the sizes of targets for a finger', { tag: '@phone' }, async ({ page }) => {
  const small: string[] = [];
  await seed(page, everythingDone);
  for (const { address, name } of kindsOfPage) {
    await open(page, address);
    await awake(page);
    await drawn(page);
    const found = await page.evaluate(() => {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      // A link among words is as high as its line (WCAG 2.5.8).
      const standsAlone = ({ parentElement }: Element) =>
        [...(parentElement?.childNodes ?? [])].every((node) => !(node instanceof Text));
      return [
        ...all('button, summary, .button, .quiet-button, header a, footer a, nav a'),
        ...all('main li > a, main li > div > a').filter(
          (link) => standsAlone(link) && !link.closest('.prose'),
        ),
      ]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none')
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 100) }))
        .filter(({ box }) => box.height < 43.5)
        .map(({ box, html }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
    });
    small.push(...found.map((line) => `${name}: ${line}`));
  }
  expect(small).toEqual([]);
});
