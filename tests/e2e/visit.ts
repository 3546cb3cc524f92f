import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

import { notebookKey, type Step, steps } from './builtSite.ts';

/** What a browser complains of, and what it asks of other hosts, in every page of its context. */
export class Complaints {
  readonly #found: string[] = [];
  /** The worker for use without a network is kept out, except where it is what is tried: see the configuration. */
  readonly #expected: RegExp[] = [/Service Worker registration blocked by Playwright/];
  readonly #origins: Set<string>;

  constructor(address: string) {
    this.#origins = new Set([new URL(address).origin]);
  }

  /** Listens to a context as well. The one of the test's own page is listened to from the start. */
  watch(context: BrowserContext) {
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        this.#found.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.#found.push(`page: ${error.error().stack}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && !this.#origins.has(url.origin)) {
        this.#found.push(`request to another host: ${url}`);
      }
    });
  }

  /** Names a complaint that belongs to what the test does, such as the line about a page that is not there. */
  expect(complaint: RegExp) {
    this.#expected.push(complaint);
  }

  /** Names a second host that the test itself has set up. */
  alsoOurs(address: string) {
    this.#origins.add(new URL(address).origin);
  }

  get unexpected(): string[] {
    return this.#found.filter((line) => !this.#expected.some((expected) => expected.test(line)));
  }
}

/** The line that Chromium writes for an answer of 404. */
export const notFoundLine = /Failed to load resource: the server responded with a status of 404/;

/** The line that Chromium writes for a request that the test has blocked. */
export const blockedLine = /Failed to load resource: net::ERR_FAILED/;

/** Each test fails when the browser complains, a script fails, or anything is asked of another host. */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = new Complaints(baseURL ?? '');
      complaints.watch(context);
      await use(complaints);
      expect(complaints.unexpected, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Whether React has taken the page over, which marks every element that it knows. Runs in the page. */
export const isHydrated = () =>
  Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber'));

/** Whether a step has been fetched ahead. Runs in the page. */
export const isAhead = (address: string) =>
  performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes('/ahead/') && name.endsWith(`${address.slice(0, -1)}.html`));

/** Waits until React has taken the page over. */
export const hydrated = (page: Page) => page.waitForFunction(isHydrated);

/** Waits until the page is alive and one can write, by someone who keeps it open on this device. */
export const awake = async (page: Page) => {
  await hydrated(page);
  const { pathname } = new URL(page.url());
  if (!steps.some(({ address }) => pathname.endsWith(address))) return keepOpen(page);
  const place = await page.evaluate(() => scrollY);
  // What one writes in comes when it is reached; inside the app it is put below the first screen a moment later.
  await page.waitForFunction(() => {
    document.getElementById('your-turn')?.scrollIntoView();
    return document.querySelector('#your-turn :is(fieldset, section)');
  });
  await keepOpen(page);
  await page.evaluate((before) => scrollTo(0, before), place);
};

/** Says, where it is asked, that what is written is kept open on this device. */
export async function keepOpen(page: Page) {
  const way = page.getByRole('radio', { name: /^Keep it open/ });
  if ((await way.count()) === 0) return;
  await way.check();
  await page.getByRole('button', { name: 'Keep it this way' }).click();
  await expect(way).toHaveCount(0);
}

/** Opens an address and waits until the page is alive. */
export async function open(page: Page, address: string) {
  await page.goto(address);
  await awake(page);
}

/** Goes through the questions that stand before the exercise of a step, where there are any: nothing is amiss. */
export async function passGate(page: Page, step: Step) {
  if (!step.exercise.gate) return;
  const turn = page.locator('#your-turn');
  const goOn = turn.getByRole('button', { name: 'Go on' });
  // They are asked once in a visit.
  await expect(goOn.or(turn.locator('fieldset')).first()).toBeVisible();
  if ((await goOn.count()) === 0) return;
  for (const none of await turn.getByRole('radio', { name: 'None of these' }).all()) await none.check();
  await goOn.click();
  await expect(turn.locator('fieldset').first()).toBeVisible();
  await keepOpen(page);
}

/** Opens a step, to where one can write in it. */
export async function openToWrite(page: Page, step: Step) {
  await open(page, step.address);
  await passGate(page, step);
}

/** Puts a saved notebook in the browser, once, before the app reads it. Later pages find what the app made of it. */
export const seed = (context: BrowserContext | Page, text: string, key = notebookKey) =>
  context.addInitScript(
    ([name = '', value = '']) => {
      if (sessionStorage.getItem(`seeded ${name}`)) return;
      sessionStorage.setItem(`seeded ${name}`, 'yes');
      localStorage.setItem(name, value);
    },
    [key, text],
  );

/** Takes the second copy away, as some browsers do, so that only what lies in localStorage is there. */
export const loseSecondCopy = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const asked = indexedDB.deleteDatabase('mend');
        asked.onsuccess = done;
        asked.onerror = done;
        asked.onblocked = done;
      }),
  );

/** The text that is saved under a key. */
export const stored = (page: Page, key = notebookKey) =>
  page.evaluate((name) => localStorage.getItem(name), key);

/** The heading of a page. */
export const heading = (page: Page, name?: string) =>
  page.getByRole('heading', { level: 1, ...(name !== undefined && { name, exact: true }) });

/** The link that leads on from a step. */
export const onward = (page: Page) =>
  page.getByRole('navigation', { name: 'Back and on' }).getByRole('link', { name: /^Done/ });

/** Waits until the browser has drawn what was changed. */
export const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name of which the second part is hidden from sight. Browsers put a space between the two, or none. */
export const saying = (shown: string, hidden: string) =>
  new RegExp(`^${literal(shown)}\\s*${literal(hidden)}$`);
