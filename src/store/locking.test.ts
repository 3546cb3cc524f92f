import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { emptyNotebook, kept } from '../domain/notebook.ts';
import { createSealKey, type SealKey, seal, unseal } from '../domain/sealed.ts';
import { keepAs } from './keepAs.ts';
import { startKeeping } from './keeping.ts';
import { useKeeping } from './keepingState.ts';
import type { Sealer } from './known.ts';
import { hiddenLimit, idleLimit, startLocking, stayUnlocked, warning } from './locking.ts';
import { askOthersToLock, lockNow, thisTab, useLocking } from './lockNow.ts';
import { answer, useNotebook } from './notebook.ts';
import { lock, sealed, unlock } from './sealing.ts';

const words = 'partner/listen/words';
const secret = 'sentinel-77d0';

let key: SealKey;
beforeAll(async () => {
  key = await createSealKey('gentle river carpet lemon');
});
const sealer = (): Sealer => ({ seal: (text) => seal(key, text), unseal: (text) => unseal(key, text) });

const isLocked = () => useKeeping.getState().state === 'locked';
const isWarned = () => useLocking.getState().isWarned;
const text = () => kept(useNotebook.getState().answers, words);
const pass = (ms: number) => vi.advanceTimersByTime(ms);
/** The clock on the wall goes on, and nothing in the page runs: as in a phone that sleeps. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);
const touch = (sign = 'pointerdown') => document.body.dispatchEvent(new Event(sign, { bubbles: true }));
function see(visibility: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}
const leave = () => window.dispatchEvent(new Event('pagehide'));

const minute = 60_000;
const hour = 60 * minute;

let stop = () => {};
beforeEach(() => {
  // What the browser does by itself, such as encrypting and telling other tabs, goes on in its own time.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
  const stops = [startKeeping(), startLocking()];
  stop = () => {
    for (const each of stops) each();
  };
});
afterEach(async () => {
  await lock();
  await sealed();
  stop();
  useLocking.setState({ isWarned: false });
  vi.useRealTimers();
});

// Row H4.
describe('unlocked and left alone', () => {
  beforeEach(async () => {
    await keepAs('locked', sealer());
    answer(words, secret);
    await sealed();
  });

  test('it locks after two minutes, and warns 20 seconds before', () => {
    expect([idleLimit, warning, hiddenLimit]).toEqual([120_000, 20_000, 30_000]);
    pass(idleLimit - warning - 1);
    expect([isWarned(), isLocked()]).toEqual([false, false]);
    pass(1);
    expect([isWarned(), isLocked()]).toEqual([true, false]);
    pass(warning - 1);
    expect([isWarned(), isLocked()]).toEqual([true, false]);
    expect(text()).toBe(secret);
    pass(1);
    expect([isWarned(), isLocked()]).toEqual([false, true]);
    expect(text()).toBeUndefined();
  });

  test('"Go on" gives another two minutes', () => {
    pass(idleLimit - 1);
    stayUnlocked();
    expect(isWarned()).toBe(false);
    pass(idleLimit - warning - 1);
    expect([isWarned(), isLocked()]).toEqual([false, false]);
    pass(1);
    expect(isWarned()).toBe(true);
    pass(warning);
    expect(isLocked()).toBe(true);
  });

  test.each(['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll', 'selectionchange', 'focusin'])(
    '%s counts as being there',
    (sign) => {
      for (let times = 0; times < 5; times++) {
        pass(idleLimit - warning - 1);
        touch(sign);
      }
      expect([isWarned(), isLocked()]).toEqual([false, false]);
      pass(idleLimit);
      expect(isLocked()).toBe(true);
    },
  );

  test('once warned, only an answer goes on', () => {
    pass(idleLimit - warning);
    touch();
    touch('keydown');
    expect(isWarned()).toBe(true);
    pass(warning);
    expect(isLocked()).toBe(true);
  });

  test('it is not warned of nor locked a second time', () => {
    pass(idleLimit);
    pass(hour);
    expect([isWarned(), isLocked()]).toEqual([false, true]);
  });

  test('unlocked again, it has two minutes again', async () => {
    pass(idleLimit);
    pass(hour);
    await sealed();
    expect(await unlock(sealer())).toBe('unlocked');
    pass(idleLimit - warning - 1);
    expect([isWarned(), isLocked(), text()]).toEqual([false, false, secret]);
    pass(warning + 1);
    expect(isLocked()).toBe(true);
  });
});

// Row H4.
describe('hidden', () => {
  beforeEach(async () => {
    await keepAs('locked', sealer());
    answer(words, secret);
  });

  test('for 30 seconds, it locks', () => {
    see('hidden');
    pass(hiddenLimit - 1);
    expect(isLocked()).toBe(false);
    pass(1);
    expect([isLocked(), text()]).toEqual([true, undefined]);
  });

  test('for less, it stays as it is, however often', () => {
    for (let times = 0; times < 5; times++) {
      see('hidden');
      pass(hiddenLimit - 1);
      see('visible');
      touch();
      expect([isLocked(), text()]).toEqual([false, secret]);
    }
  });

  test('in a page that does not run meanwhile, it is locked when it is seen again', () => {
    see('hidden');
    sleep(hiddenLimit);
    expect(isLocked()).toBe(false);
    see('visible');
    expect([isLocked(), text()]).toEqual([true, undefined]);
  });

  test('it does not begin its two minutes anew', () => {
    pass(idleLimit - warning - 10_000);
    see('hidden');
    pass(10_000);
    see('visible');
    expect(isWarned()).toBe(true);
    pass(warning);
    expect(isLocked()).toBe(true);
  });
});

// Row S24.
describe('whatever the clocks do', () => {
  beforeEach(async () => {
    await keepAs('locked', sealer());
    answer(words, secret);
    await sealed();
  });

  test('after an hour asleep it locks within seconds', () => {
    pass(10_000);
    sleep(hour);
    pass(5_000);
    expect([isLocked(), text()]).toEqual([true, undefined]);
  });

  test('after an hour asleep the first touch locks it, whoever touches', () => {
    sleep(hour);
    touch();
    expect([isLocked(), text()]).toEqual([true, undefined]);
  });

  test('a touch that comes when it should have been warned does not go on by itself', () => {
    sleep(idleLimit - 1);
    touch();
    expect([isWarned(), isLocked()]).toEqual([true, false]);
    sleep(1);
    pass(5_000);
    expect(isLocked()).toBe(true);
  });

  test.each([-24 * hour, -hour])('a clock that is set back by %d ms does not keep it open', (ms) => {
    sleep(ms);
    pass(idleLimit - warning);
    sleep(ms);
    expect([isWarned(), isLocked()]).toEqual([true, false]);
    pass(warning);
    expect(isLocked()).toBe(true);
  });
});

// Row B11.
describe('left', () => {
  beforeEach(async () => {
    await keepAs('locked', sealer());
    await sealed();
  });

  test('it is locked at once, and the last words are not lost', async () => {
    answer(words, secret);
    leave();
    expect([isLocked(), text(), JSON.stringify(useNotebook.getState())]).toEqual([
      true,
      undefined,
      JSON.stringify(emptyNotebook),
    ]);
    await sealed();
    expect(JSON.stringify({ ...localStorage })).not.toContain(secret);
    await lock();
    await vi.waitFor(async () => {
      expect(await unlock(sealer())).toBe('unlocked');
      expect(text()).toBe(secret);
    });
  });
});

describe('another tab', () => {
  beforeEach(async () => {
    await keepAs('locked', sealer());
    answer(words, secret);
    await sealed();
  });

  test('that is locked locks this one', async () => {
    const other = new BroadcastChannel('mend.lock');
    other.postMessage('lock');
    await vi.waitFor(() => expect([isLocked(), text()]).toEqual([true, undefined]));
    other.close();
  });

  test('is asked to lock when the reader locks here, and told no more than that', async () => {
    const heard: unknown[] = [];
    const other = new BroadcastChannel('mend.lock');
    other.addEventListener('message', ({ data }) => heard.push(data));
    await lockNow();
    expect(isLocked()).toBe(true);
    await vi.waitFor(() => expect(heard).toEqual([thisTab]));
    other.close();
  });

  // Row B4.
  test('is no fault where a browser has no way to tell it', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const stopOther = startLocking();
    askOthersToLock();
    await lockNow();
    expect(isLocked()).toBe(true);
    stopOther();
    vi.unstubAllGlobals();
  });
});

describe.each(['undecided', 'open', 'memory'] as const)('a notebook that is %s', (way) => {
  test('is not locked, whatever happens', async () => {
    if (way !== 'undecided') await keepAs(way);
    answer(words, secret);
    see('visible');
    pass(idleLimit - 1);
    expect(isWarned()).toBe(false);
    pass(hour);
    sleep(hour);
    touch();
    see('hidden');
    pass(hour);
    see('visible');
    const other = new BroadcastChannel('mend.lock');
    other.postMessage('lock');
    const heard = new Promise((done) => {
      new BroadcastChannel('mend.lock').addEventListener('message', function (this: BroadcastChannel) {
        this.close();
        done(true);
      });
    });
    other.postMessage('lock');
    await heard;
    other.close();
    leave();
    await lockNow();
    expect([isWarned(), isLocked(), text(), useKeeping.getState().way]).toEqual([false, false, secret, way]);
  });
});
