import type { Page } from '@playwright/test';
import { neutralSite } from '../../src/domain/leaving.ts';
import { findings, type Undecided } from './axe.ts';
import { addresses, everythingDone, kindsOfPage, steps } from './builtSite.ts';
import { pressShift, standInForNeutralSite } from './leaving.ts';
import { Told } from './told.ts';
import { expect, heading, notFoundLine, open, passGate, seed, test } from './visit.ts';

// Every page there is, in every form it takes. A page is opened once and changed in place: opening is what takes time.

test.beforeEach(({ complaints }) => complaints.expect(notFoundLine));

const pages = [...addresses, '/no-such-page/'];

/** Opens a page with all its parts: one that came later would change the page while it is measured. */
async function openWhole(page: Page, address: string) {
  await open(page, address);
  if (['/plan/', '/check-in/', '/privacy/'].includes(address)) await page.waitForLoadState('networkidle');
  if (!addresses.includes(address))
    await expect(page.getByRole('heading', { name: 'Perhaps you were looking for' })).toBeVisible();
}

/** Prints a row of the table in tests/README.md. */
const report = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);

type Form = { width: number; colours: 'light' | 'dark' | 'forced' };
const forms: readonly Form[] = [320, 768, 1280].flatMap((width) =>
  (['light', 'dark', 'forced'] as const).map((colours) => ({ width, colours })),
);
/** For each page another one: all of them take minutes, and are left to the full run. */
const oneForm = (place: number) => [forms[place % forms.length] as Form];

async function take(page: Page, { width, colours }: Form) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });
}

/** What axe cannot decide, and someone looked at. */
const writtenOff: readonly { rule: string; why: string; place: RegExp; because: string }[] = [
  {
    rule: 'color-contrast',
    why: 'nonBmp',
    place: /^<span aria-hidden="true">[←→]<\/span>$/,
    because: 'An arrow beside the words of a link, in their colour; axe measures the words.',
  },
];

/** Lets what stays on the screen scroll with it: in passing it lies over words, of which axe could then not tell. */
const letGo = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (/fixed|sticky/.test(getComputedStyle(element).position)) element.style.position = 'static';
    }
  });

for (const [name, tag, formsOf, count] of [
  ['in one form each', '@once', oneForm, 1],
  ['in every form', ['@once', '@full'], () => forms, forms.length],
] as const) {
  // Row B7.
  test(`axe finds nothing wrong with any page, and leaves nothing open, ${name}`, {
    tag: tag as string | string[],
  }, async ({ page }) => {
    test.setTimeout(300_000);
    const wrong: string[] = [];
    const met = new Set<unknown>();
    let looks = 0;
    let leftOpen = 0;
    const isKnown = ({ rule, why, html }: Undecided) => {
      const known = writtenOff.find(
        (each) => each.rule === rule && each.why === why && each.place.test(html),
      );
      if (known) met.add(known);
      leftOpen += 1;
      return known !== undefined;
    };
    for (const [place, address] of pages.entries()) {
      await openWhole(page, address);
      for (const form of formsOf(place)) {
        await take(page, form);
        await letGo(page);
        const at = `${address} at ${form.width} in ${form.colours}`;
        // In forced colours axe reports a contrast of 1.01 for buttons that can be read on a picture, in colours that are
        // far apart by their computed styles. The device picks the pairs there, as long as no text opts out of them.
        const found = await findings(page, form.colours === 'forced' ? ['color-contrast'] : []);
        looks += 1;
        wrong.push(...found.violations.map((line) => `${at}: ${line}`));
        wrong.push(
          ...found.undecided
            .filter((each) => !isKnown(each))
            .map((each) => `${at}: look at ${JSON.stringify(each)}`),
        );
        if (form.colours !== 'forced') continue;
        const own = await page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((element) =>
              [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
            )
            .filter((element) => getComputedStyle(element).getPropertyValue('forced-color-adjust') !== 'auto')
            .map((element) => element.outerHTML),
        );
        wrong.push(...own.map((html) => `${at}: keeps colours of its own: ${html}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(
      writtenOff.filter((each) => !met.has(each)),
      'written off, and not there any more',
    ).toEqual([]);
    report(
      'axe',
      `${pages.length} pages × ${count} of ${forms.length} forms`,
      `${looks} looks`,
      wrong.length,
      `${leftOpen}, for ${met.size} reason`,
    );
  });
}

// Row A13.
for (const [name, tag, tried] of [
  ['one page of each kind', '@once', kindsOfPage.map(({ address }) => address)],
  ['every page', ['@once', '@full'], pages],
] as const) {
  test(`the Tab key goes through ${name} in its order, seen at each stop, and comes out`, {
    tag: tag as string | string[],
  }, async ({ page }) => {
    test.setTimeout(300_000);
    await seed(page, everythingDone);
    const wrong: string[] = [];
    let stops = 0;
    for (const [place, address] of tried.entries()) {
      await page.emulateMedia({ colorScheme: place % 2 ? 'dark' : 'light' });
      await page.setViewportSize(place % 3 ? { width: 1280, height: 800 } : { width: 320, height: 640 });
      await openWhole(page, address);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      let first = -1;
      let last = -1;
      let isOut = false;
      for (let stop = 0; stop < 250 && !isOut; stop += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          if (element === document.body) return undefined;
          const luminance = (rgb: readonly number[]) =>
            rgb
              .map((part) => part / 255)
              .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
              .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
          const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
          let behind = element.parentElement;
          while (behind && (parts(getComputedStyle(behind).backgroundColor)[3] ?? 1) < 1)
            behind = behind.parentElement;
          const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
          const [bright = 0, dim = 0] = [
            outlineColor,
            getComputedStyle(behind ?? document.body).backgroundColor,
          ]
            .map((colour) => luminance(parts(colour).slice(0, 3)))
            .sort((a, b) => b - a);
          const label = element.closest('label');
          // A link that is broken over two lines has a box on each.
          const boxes = [
            ...(element.matches('[type=checkbox], [type=radio]') && label ? label : element).getClientRects(),
          ];
          const isUncovered = boxes.some((box) =>
            [0.1, 0.5, 0.9].some((part) => {
              const top = document.elementFromPoint(
                box.x + Math.min(20, box.width / 2),
                box.y + box.height * part,
              );
              return top && (element.contains(top) || label?.contains(top));
            }),
          );
          return {
            html: element.outerHTML.slice(0, 120),
            isDate: element.matches('[type=date]'),
            place: [...document.querySelectorAll('*')].indexOf(element),
            faults: [
              ...(isUncovered ? [] : ['is covered']),
              ...(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? [] : ['has no ring']),
              ...((bright + 0.05) / (dim + 0.05) >= 3 ? [] : [`has a pale ring: ${outlineColor}`]),
            ],
          };
        });
        // After the last stop comes the first one again, or none.
        isOut = !seen || seen.place === first;
        if (!seen || isOut) break;
        if (first < 0) first = seen.place;
        stops += 1;
        // A date has several stops inside, which the browser draws.
        if (seen.place === last && seen.isDate) continue;
        wrong.push(...seen.faults.map((fault) => `${address}: ${seen.html} ${fault}`));
        if (seen.place <= last) wrong.push(`${address}: ${seen.html} comes out of its order`);
        last = seen.place;
      }
      if (!isOut) wrong.push(`${address}: the Tab key does not come out`);
    }
    expect(wrong).toEqual([]);
    expect(stops).toBeGreaterThan(tried.length * 15);
    report('the Tab key', `${tried.length} pages`, `${stops} stops`, wrong.length, 'none');
  });
}

// Row B8.
test('no page needs scrolling to the side: narrow, at 400 %, with larger text, or wider spacing', {
  // Always for one page of each kind: access.spec.ts.
  tag: ['@once', '@full'],
}, async ({ page }) => {
  test.setTimeout(300_000);
  await seed(page, everythingDone);
  const wrong: string[] = [];
  for (const address of pages) {
    await openWhole(page, address);
    for (const [change, width, height] of [
      ['', 320, 568],
      ['', 320, 200],
      ['spacing', 320, 568],
      ['size', 390, 844],
      ['size', 640, 800],
      ['size', 1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      const wide = await page.evaluate((what) => {
        document.documentElement.style.fontSize = what === 'size' ? '200%' : '';
        const sheet = new CSSStyleSheet();
        // The values of WCAG 1.4.12.
        if (what === 'spacing') {
          sheet.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
          );
        }
        document.adoptedStyleSheets = [sheet];
        const isCut = (element: Element) =>
          element.checkVisibility() &&
          /hidden|clip/.test(getComputedStyle(element).overflow) &&
          getComputedStyle(element).clipPath === 'none' &&
          (element.textContent?.trim() ?? '') !== '' &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
        return [
          ...(document.documentElement.scrollWidth > innerWidth
            ? [`is ${document.documentElement.scrollWidth} wide`]
            : []),
          ...[...document.querySelectorAll('body *')]
            .filter(isCut)
            .map((element) => `cuts off ${element.outerHTML.slice(0, 120)}`),
        ];
      }, change);
      wrong.push(...wide.map((line) => `${address} ${change} at ${width} × ${height}: ${line}`));
    }
  }
  expect(wrong).toEqual([]);
  report(
    'scrolling to the side',
    `${pages.length} pages × 6 forms`,
    `${pages.length * 6} looks`,
    wrong.length,
    'none',
  );
});

test('every page is told as it was reviewed, and every heading stands above the words that follow it', {
  tag: '@once',
}, async ({ page, complaints }) => {
  test.setTimeout(300_000);
  await standInForNeutralSite(page, complaints);
  await seed(page, everythingDone);
  const wrong: string[] = [];
  const told = new Told();
  for (const address of pages) {
    const step = steps.find((each) => each.address === address);
    await openWhole(page, address);
    if (step) await passGate(page, step);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const astray = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(h1, h2, h3)')].flatMap((heading) => {
          const next = heading.nextElementSibling;
          if (!next?.checkVisibility()) return [];
          const [own, following] = [heading.getBoundingClientRect(), next.getBoundingClientRect()];
          const isAbove = following.top >= own.bottom - 1 && Math.abs(following.left - own.left) < 40;
          return isAbove ? [] : [heading.textContent];
        }),
      );
      wrong.push(...astray.map((heading) => `${address} at ${width}: ${heading}`));
    }
    await told.add(page, address);
  }
  await pressShift(page);
  await page.waitForURL(neutralSite);
  await page.goBack();
  await expect(heading(page, 'This page is closed')).toBeVisible();
  await told.addPlain(page, 'closed');
  for (const name of ['offline', 'open-backup']) {
    await page.goto(name === 'offline' ? '/offline/' : '/open-backup.html');
    await told.addPlain(page, name);
  }
  told.expectAsReviewed();
  expect(wrong).toEqual([]);
  report(
    'headings above their words',
    `${pages.length} pages × 2 widths`,
    `${pages.length * 2} looks`,
    wrong.length,
    'none',
  );
  report('trees', `${pages.length} pages and 3 without words`, `${told.kinds} kinds`, 0, 'none');
});
