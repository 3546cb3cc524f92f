const screen = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };
/** Slow 4G: ms before each answer, and bytes a second. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const cpuSlowdown = 4;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs in every page before its own scripts: reports what is painted and touched. Times are ms since 1970, so that
 * they can be compared from page to page and with those of the server.
 */
function watch() {
  if (location.pathname === '/blank') return;
  const now = () => performance.timeOrigin + performance.now();
  const report = (what, at, more) => window.tellBench(JSON.stringify({ what, at, ...more }));
  // A frame is painted by the time a message sent while it was made arrives.
  const whenPainted = (tell) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tell(now());
    channel.port2.postMessage(0);
  };
  const seen = { fcp: 0, lcp: 0, shift: 0, heading: 0, longTasks: [] };
  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...options,
    });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  observe('longtask', (entry) => seen.longTasks.push([entry.startTime, entry.duration]));
  addEventListener('pointerup', (event) => report('lifted', performance.timeOrigin + event.timeStamp), true);

  const boxOf = (element) => {
    const box = element?.getBoundingClientRect();
    return box && box.width > 1 && box.height > 1 ? box : undefined;
  };
  const next = () => document.querySelector('a[rel=next]');
  let heading = '';
  let sawNext = false;
  const look = () => {
    const h1 = document.querySelector('h1');
    if (h1 && h1.textContent !== heading && boxOf(h1)) {
      heading = h1.textContent;
      const text = heading;
      whenPainted((at) => {
        seen.heading ||= at - performance.timeOrigin;
        report('heading', at, { text });
      });
    }
    if (!sawNext && boxOf(next())) {
      sawNext = true;
      whenPainted((at) => report('next', at));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  window.bench = {
    /** Brings the link to the next step into view and tells where to touch it. */
    aim() {
      next()?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = boxOf(next());
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    /** What the browser measured of this page so far, in ms since its navigation began. */
    measured() {
      // What a long task takes beyond 50 ms, once something can be seen: lighthouse's definition.
      const blocking = seen.longTasks
        .filter(([start]) => start >= seen.fcp)
        .reduce((sum, [, duration]) => sum + duration - 50, 0);
      const blockers = performance
        .getEntriesByType('resource')
        .filter((entry) => entry.renderBlockingStatus === 'blocking')
        .map((entry) => new URL(entry.name).pathname);
      const { lcp, shift } = seen;
      // None yet is no number: a frame that nobody saw must not count as the fastest.
      const fcp = seen.fcp || null;
      const heading = seen.heading || null;
      return { start: performance.timeOrigin, fcp, lcp, shift, heading, tbt: blocking, blockers };
    },
  };
}

/** Gives service workers the same slow network, which the emulation of a page does not reach. */
export async function slowWorkers(browser) {
  browser.session(undefined).on('Target.attachedToTarget', async ({ sessionId }) => {
    const worker = browser.session(sessionId);
    const tell = (method, params) => worker.send(method, params).catch(() => {});
    await tell('Network.enable');
    await tell('Network.emulateNetworkConditions', network);
    await tell('Runtime.runIfWaitingForDebugger');
  });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'service_worker' }, { exclude: true }],
  });
}

/** What a phone keeps: its cache, its storage, its workers. A new one has never been anywhere. */
export const newProfile = async (browser) =>
  (await browser.send('Target.createBrowserContext')).browserContextId;

/** Forgets a profile and closes its pages. */
export const dropProfile = (browser, browserContextId) =>
  browser.send('Target.disposeBrowserContext', { browserContextId }).catch(() => {});

/**
 * A tab of a phone, without a connection. Its renderer runs already, since starting that is the browser's time and not
 * the site's.
 * @param isHeard Whether the page can be heard while it is at work: `nextSeen` and `tapNext` need it. Chromium then takes
 *   it for a page that is being debugged, and reads the whole of a script once more wherever an Error is made. React makes
 *   one as it starts, which is 80 ms on this phone that no reader waits for.
 */
export async function takePhone(browser, site, browserContextId, isHeard = false) {
  const { server } = site;
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = browser.session(sessionId);
  let events = [];
  let waiters = [];
  page.on('Runtime.bindingCalled', ({ payload }) => {
    const event = JSON.parse(payload);
    events.push(event);
    for (const waiter of [...waiters]) waiter(event);
  });
  await page.send('Page.enable');
  if (isHeard) await page.send('Runtime.enable');
  await page.send('Network.enable');
  await page.send('Emulation.setDeviceMetricsOverride', screen);
  await page.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.send('Network.emulateNetworkConditions', network);
  await page.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.send('Runtime.addBinding', { name: 'tellBench' });
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` });
  await page.send('Page.navigate', { url: `${server.origin}/blank` });
  await wait(400);
  server.disconnect();
  await wait(150);

  const evaluate = async (expression) => {
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };
  /** The first event that passes a test, also one that has been already; nothing when there is none in time. */
  const heard = (test, limit) => {
    const known = events.find(test);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const end = (event) => {
        clearTimeout(timer);
        waiters = waiters.filter((own) => own !== waiter);
        resolve(event);
      };
      const timer = setTimeout(end, limit);
      const waiter = (event) => test(event) && end(event);
      waiters.push(waiter);
    });
  };

  return {
    open(pathname) {
      events = [];
      return page.send('Page.navigate', { url: server.origin + pathname });
    },
    nextSeen: () => heard(({ what }) => what === 'next', 30_000),
    measured: () => evaluate('bench.measured()'),
    aim: () => evaluate('window.bench?.aim()'),
    /** Waits until nothing has been asked for or sent for a while. */
    async quiet(ms) {
      const began = Date.now();
      while ((server.quietFor() < ms || Date.now() - began < ms) && Date.now() - began < 20_000)
        await wait(50);
    },
    /**
     * Touches the link to the next step, again every 1.5 s while nothing comes of it, until another heading is painted.
     * Gives the number of taps, and when the finger was lifted and the heading painted.
     */
    async tapNext() {
      const before = events.filter(({ what }) => what === 'heading').at(-1)?.text;
      const known = events.length;
      const isNew = (event) =>
        event.what === 'heading' && event.text !== before && events.indexOf(event) >= known;
      for (let taps = 1; taps <= 10; taps += 1) {
        const place = await this.aim();
        if (place) {
          await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
          await wait(60);
          // The answer may get lost with the page.
          page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }).catch(() => {});
        }
        const painted = await heard(isNew, 1500);
        if (!painted) continue;
        const lifted = events.slice(known).findLast(({ what, at }) => what === 'lifted' && at <= painted.at);
        return { taps, lifted: lifted?.at, painted: painted.at };
      }
      throw new Error(`The next step did not come after ${before}`);
    },
    close: () => browser.send('Target.closeTarget', { targetId }),
  };
}
