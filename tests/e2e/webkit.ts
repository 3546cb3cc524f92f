import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';

import type { WebKit } from '../browser.mjs';
import { freePort } from './freePort.ts';

// WebKitGTK's small browser, by the protocol of WebDriver, which Playwright does not speak. No package is needed: it is
// a few requests. https://www.w3.org/TR/webdriver2/

const queries = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** The name by which the protocol marks that a value is an element of the page. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type Size = { width: number; height: number };

type Queries = {
  queryAllByRole(root: Element, role: string, options: object): HTMLElement[];
  queryAllByLabelText(root: Element, label: string): HTMLElement[];
};

/** What one looks for: elements by their role or their label, and what they are called. */
export type Wanted = { by: 'Role' | 'LabelText'; what: string; name?: string | RegExp | undefined };

/** How long a script may take, in ms. One that is begun on a page which is being left never ends, and is tried again. */
const short = 2_000;
/** After this time, in ms, the answer of a page is not waited for: the driver loses some of a page that is being left. */
const lost = 5_000;
/** How long a browser may take to start, in ms. A tenth of it is usual. */
const toStart = 15_000;

/** A screen that nobody sees, and what starts browsers on it. One is enough for many tests. */
export class WebKitDriver {
  private address = '';
  private driver: ChildProcess | undefined;

  private constructor(
    private readonly programs: WebKit,
    private readonly hidden: ChildProcess,
    private readonly display: string,
  ) {}

  static async start(programs: WebKit) {
    // Xvfb chooses a number that is free, and says which.
    const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const hidden = spawn(programs.screen, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const display = await new Promise<string>((done, fail) => {
      hidden.once('error', fail);
      (hidden.stdio[3] as Readable).once('data', (number) => done(`:${String(number).trim()}`));
    });
    const started = new WebKitDriver(programs, hidden, display);
    await started.startDriver();
    return started;
  }

  private async startDriver() {
    this.driver?.kill();
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: this.display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    this.driver = spawn(this.programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
    this.address = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${this.address}/status`), 'WebKitWebDriver answers');
  }

  /** A new browser, which knows of nothing that another one has kept. */
  async open(size: Size) {
    const alwaysMatch = {
      // The driver would wait for ever for a page that loads itself anew when Back leads to it, as ours do.
      pageLoadStrategy: 'none',
      // Without the whole screen its bar would leave no window as narrow as a phone.
      'webkitgtk:browserOptions': { binary: this.programs.browser, args: ['--automation', '--full-screen'] },
      // Nothing is asked of another host, as no one answers there.
      proxy: {
        proxyType: 'manual',
        httpProxy: '127.0.0.1:9',
        sslProxy: '127.0.0.1:9',
        noProxy: ['localhost'],
      },
    };
    const sessionId = await this.startBrowser({ alwaysMatch });
    const tab = new WebKitTab(`${this.address}/session/${sessionId}`);
    await tab.send('POST', '/timeouts', { script: short });
    await tab.send('POST', '/window/rect', { x: 0, y: 0, ...size });
    return tab;
  }

  /**
   * Starts a browser, and gives the name of its session. On a busy machine the driver now and then never learns that
   * its browser is there, and waits for ever: another driver then starts another one.
   */
  private async startBrowser(capabilities: object): Promise<string> {
    for (let left = 2; ; left--) {
      try {
        const { sessionId } = await request('POST', `${this.address}/session`, { capabilities }, toStart);
        return sessionId;
      } catch (error) {
        if (left === 0) throw error;
        await this.startDriver();
      }
    }
  }

  stop() {
    this.driver?.kill();
    this.hidden.kill();
  }
}

/** The one tab of such a browser. */
export class WebKitTab {
  constructor(private readonly session: string) {}

  send = (method: 'GET' | 'POST' | 'DELETE', path: string, body: object = {}, longest?: number) =>
    request(method, this.session + path, body, longest);

  /** Runs a function in the page, which may take its time, with an element if there is one, and gives what it returns. */
  async run<T, Given>(
    inPage: (given: Given, element: HTMLElement) => T | Promise<T>,
    given: Given,
    element?: string,
  ): Promise<T> {
    await this.send('POST', '/timeouts', { script: 30_000 });
    const { value, error } = await this.send('POST', '/execute/async', {
      script: `const [given, element, done] = arguments;
        new Promise((solve) => solve((${inPage})(given, element))).then(
          (value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [given, element ? { [elementKey]: element } : null],
    });
    await this.send('POST', '/timeouts', { script: short });
    if (error) throw new Error(error);
    return value;
  }

  /** As `run`, for what takes no time: it does not wait for an answer that a page which is being left never gives. */
  runNow<T, Given>(
    inPage: (given: Given, element: HTMLElement) => T,
    given: Given,
    element?: string,
  ): Promise<T> {
    const script = `return (${inPage})(...arguments)`;
    const args = [given, element ? { [elementKey]: element } : null];
    return this.send('POST', '/execute/sync', { script, args }, lost);
  }

  /** Does what loads a page, and waits until another one is there. */
  async load(path: string, body: object = {}) {
    await this.runNow(() => void Object.assign(window, { isOld: true }), undefined);
    await this.send('POST', path, body);
    await until(async () => {
      const isThere = await this.runNow(
        () => !('isOld' in window) && document.readyState === 'complete',
        undefined,
      );
      if (!isThere) throw new Error('It is not there yet.');
    }, 'the page is loaded');
  }

  /** The first element that is wanted and can be seen, as soon as there is one; one that is not disabled, where it is to be used. */
  async find(wanted: Wanted, isToUse = false): Promise<string> {
    return until(
      async () => {
        const found = await this.look(wanted, isToUse);
        if (!found) throw new Error(`It is not on this page: ${await this.runNow(summary, undefined)}`);
        return found;
      },
      `there is a ${JSON.stringify(wanted, asText)}`,
    );
  }

  async look({ by, what, name }: Wanted, isToUse = false): Promise<string | undefined> {
    // As a script of the driver: text that is run by the page would be refused by its content policy.
    if (!(await this.runNow(() => 'TestingLibraryDom' in window, undefined)))
      await this.send('POST', '/execute/sync', { script: queries, args: [] });
    const element = await this.runNow(
      ({ by, what, name, isToUse }) => {
        const { TestingLibraryDom } = window as unknown as { TestingLibraryDom: Queries };
        const called = name === null ? {} : { name: new RegExp(name) };
        const found =
          by === 'Role'
            ? TestingLibraryDom.queryAllByRole(document.body, what, { ...called, hidden: true })
            : TestingLibraryDom.queryAllByLabelText(document.body, what);
        return found.find(
          (each) =>
            each.checkVisibility({ visibilityProperty: true }) &&
            each.getClientRects().length > 0 &&
            !each.closest('[inert], [aria-hidden=true]') &&
            !(isToUse && each.matches(':disabled')),
        );
      },
      {
        by,
        what,
        name: name instanceof RegExp ? name.source : name === undefined ? null : exactly(name),
        isToUse,
      },
    );
    return (element as unknown as Record<string, string> | null)?.[elementKey];
  }

  /** Does something with an element, again if the page has been drawn anew in between. */
  async use(wanted: Wanted, act: (element: string) => Promise<unknown>) {
    await until(
      async () => act(await this.find(wanted, true)),
      `${JSON.stringify(wanted, asText)} can be used`,
    );
  }

  /** Clicks an element, again if it moved away from under the click: what comes late pushes down what is below. */
  click = (wanted: Wanted) =>
    this.use(wanted, async (element) => {
      await this.runNow(
        (_, wantedOne) => {
          wantedOne.scrollIntoView({ block: 'center' });
          Object.assign(window, { isHit: false });
          const onClick = ({ target }: Event) =>
            Object.assign(window, { isHit: wantedOne.contains(target as Node) });
          window.addEventListener('click', onClick, { capture: true, once: true });
        },
        undefined,
        element,
      );
      await this.send('POST', `/element/${element}/click`);
      // On a page that the click has led to, nothing is known of it.
      const isMissed = await this.runNow(() => (window as { isHit?: boolean }).isHit === false, undefined);
      if (isMissed) throw new Error('It was missed.');
    });

  /** Keys that a person presses one after the other, in whatever has the focus. */
  async press(...keys: string[]) {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.send('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  close = () => this.send('DELETE', '').catch(() => undefined);
}

const summary = () => [location.href, document.title, document.body.innerText.slice(0, 300)].join(' | ');

/** A pattern for just these words, however wide the spaces between them are. */
const exactly = (words: string) =>
  `^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}$`;

const asText = (_: string, value: unknown) => (value instanceof RegExp ? String(value) : value);

async function request(method: string, address: string, body: object, longest = 35_000) {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(longest),
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each command answers with something else.
  const { value } = (await response.json()) as { value: any };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Tries again until something goes well, for ten seconds. */
export async function until<T>(attempt: () => Promise<T>, what: string): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`For ten seconds it was not so that ${what}: ${error}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
