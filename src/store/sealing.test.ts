import 'fake-indexeddb/auto';

import { clear, createStore, get, set } from 'idb-keyval';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { emptyNotebook, kept, withAnswer } from '../domain/notebook.ts';
import { savedText } from '../domain/savedNotebook.ts';
import { createSealKey, type SealKey, seal, unseal } from '../domain/sealed.ts';
import { notebookKey } from './copies.ts';
import { eraseEverything } from './erasing.ts';
import { keepAs } from './keepAs.ts';
import { save, startKeeping } from './keeping.ts';
import { useKeeping } from './keepingState.ts';
import type { Sealer } from './known.ts';
import { forgetInMemory, keepUntilForgotten } from './leaving.ts';
import { changeTo, lockWith, unlockWith } from './lock.ts';
import { answer, markDone, useNotebook } from './notebook.ts';
import { wouldLose } from './reloading.ts';
import { lock, unlock } from './sealing.ts';
import { secondCopyWorks } from './secondCopyWorks.ts';

const words = 'partner/listen/words';
const secret = 'sentinel-5e1f';
const passphrase = 'gentle river carpet lemon';

// Deriving a key takes long on purpose: one is made for all tests that need no passphrase.
let key: SealKey;
const sealerOf = (of: SealKey): Sealer => ({
  seal: (text) => seal(of, text),
  unseal: (text) => unseal(of, text),
});
beforeAll(async () => {
  key = await createSealKey(passphrase);
});

const second = createStore('mend', 'copies');
const secondText = async () => (await get<{ text: string | null }>(notebookKey, second))?.text;
const stored = () => localStorage.getItem(notebookKey) ?? '';
const state = () => useKeeping.getState().state;
const isOnlyHere = () => useKeeping.getState().isOnlyHere;
const way = () => useKeeping.getState().way;
const text = (field = words) => kept(useNotebook.getState().answers, field);
/** All that lies in both storages. */
const everything = async () => JSON.stringify([{ ...localStorage }, await get(notebookKey, second)]);

let stop = () => {};
async function reload() {
  stop();
  useNotebook.setState(emptyNotebook, true);
  await start();
}
/** Opens the page and waits until the second copy has been looked at. */
async function start() {
  stop = startKeeping();
  await secondText();
  await secondText();
}
const tell = () =>
  window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue: stored() }));

beforeEach(async () => {
  localStorage.clear();
  await clear(second);
  useNotebook.setState(emptyNotebook, true);
  await start();
});
afterEach(async () => {
  await save();
  stop();
});

describe('before the reader has decided', () => {
  test('progress is kept, and no word is', async () => {
    markDone('partner/listen', true);
    answer(words, secret);
    await save();
    expect(stored()).toContain('partner/listen');
    expect(await everything()).not.toContain(secret);
    expect(state()).toBe('undecided');
    await reload();
    expect(text()).toBeUndefined();
    expect(kept(useNotebook.getState().done, 'partner/listen')).toBe(true);
  });

  test('words stay on the page, and are kept once it is decided', async () => {
    answer(words, secret);
    await save();
    expect(await keepAs('open')).toBe(true);
    expect(state()).toBe('saved');
    await reload();
    expect([text(), way()]).toEqual([secret, 'open']);
  });
});

describe('in memory only', () => {
  test('nothing is written, and what was kept before is gone', async () => {
    markDone('partner/listen', true);
    await save();
    await keepAs('memory');
    answer(words, secret);
    await save();
    expect(state()).toBe('memory');
    expect(localStorage).toHaveLength(0);
    expect(await secondText()).toBeNull();
    await reload();
    expect([text(), way()]).toEqual([undefined, 'undecided']);
  });
});

describe('locked', () => {
  test('no word and no progress can be read in either storage', async () => {
    markDone('partner/listen', true);
    await save();
    expect(await keepAs('locked', sealerOf(key))).toBe(true);
    answer(words, secret);
    await save();
    const lies = await everything();
    for (const word of [secret, 'listen', 'partner', 'done', 'answers']) expect(lies).not.toContain(word);
    expect(state()).toBe('saved');
    expect(await secondText()).toBe(stored());
  });

  test('it is there again after unlocking, and not before', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, secret);
    await save();
    await reload();
    expect([state(), text()]).toEqual(['locked', undefined]);
    expect(await unlock(sealerOf(key))).toBe('unlocked');
    expect([state(), text()]).toEqual(['saved', secret]);
  });

  test('what is typed in the last moment is off the page at once, and not lost', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, secret);
    const locking = lock();
    expect(text()).toBeUndefined();
    expect(state()).toBe('locked');
    await locking;
    await unlock(sealerOf(key));
    expect(text()).toBe(secret);
  });

  test('and with no room left, the last words are given back at the next unlocking', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, secret);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await lock();
    expect([state(), isOnlyHere()]).toEqual(['locked', true]);
    expect(wouldLose(useKeeping.getState(), useNotebook.getState())).toBe(true);
    full.mockRestore();
    // The second copy may have had room: without it, only this page has them.
    await clear(second);
    await unlock(sealerOf(key));
    expect([text(), isOnlyHere()]).toEqual([secret, false]);
  });

  // Row H9.
  test('leaving fast locks it, and the last words are not lost', async () => {
    await keepAs('locked', sealerOf(key));
    stop();
    keepUntilForgotten();
    await unlock(sealerOf(key));
    answer(words, secret);
    forgetInMemory();
    expect(text()).toBeUndefined();
    await vi.waitFor(async () => expect(await unseal(key, stored())).toContain(secret));
    await start();
    expect([state(), text()]).toEqual(['locked', undefined]);
    await unlock(sealerOf(key));
    expect(text()).toBe(secret);
  });

  test('nothing is written while it is locked, and what was done is joined to it', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, 'before');
    await lock();
    const before = stored();
    markDone('partner/listen', true);
    await save();
    expect(stored()).toBe(before);
    await unlock(sealerOf(key));
    expect(text()).toBe('before');
    expect(kept(useNotebook.getState().done, 'partner/listen')).toBe(true);
  });

  // Rows S15 and S16.
  test('what another tab has written meanwhile is joined', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, 'mine');
    await save();
    const theirs = withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs');
    localStorage.setItem(notebookKey, await seal(key, savedText(theirs)));
    answer(words, 'mine, later');
    await save();
    expect([text(), text('partner/listen/other')]).toEqual(['mine, later', 'theirs']);
    await reload();
    await unlock(sealerOf(key));
    expect([text(), text('partner/listen/other')]).toEqual(['mine, later', 'theirs']);
  });

  // Two tabs that each answered the other's writing with one of their own would never come to an end.
  test('what another tab has written is shown, and not written back', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, 'mine');
    await save();
    for (const theirs of [
      useNotebook.getState(),
      withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs'),
    ]) {
      const written = await seal(key, savedText(theirs));
      localStorage.setItem(notebookKey, written);
      tell();
      await save();
      await save();
      expect(stored()).toBe(written);
      expect(useNotebook.getState()).toEqual(theirs);
      expect(state()).toBe('saved');
    }
  });

  test('what is written here while another tab was writing is called saved', async () => {
    await keepAs('locked', sealerOf(key));
    const theirs = withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs');
    localStorage.setItem(notebookKey, await seal(key, savedText(theirs)));
    answer(words, 'mine');
    await save();
    expect(state()).toBe('saved');
    const written = stored();
    await save();
    expect(stored()).toBe(written);
  });

  test('by another tab, this one has nothing private left, and no key of its own', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    localStorage.setItem(notebookKey, await seal(key, savedText(useNotebook.getState())));
    tell();
    expect([state(), text()]).toEqual(['locked', undefined]);
  });

  test('by another tab before it was decided here, what is written here waits, and is joined when it is unlocked', async () => {
    answer(words, secret);
    await save();
    const theirs = withAnswer(emptyNotebook, 'partner/listen/other', 'theirs');
    localStorage.setItem(notebookKey, await seal(key, savedText(theirs)));
    tell();
    expect([state(), text(), isOnlyHere()]).toEqual(['locked', undefined, true]);
    await unlock(sealerOf(key));
    expect([text(), text('partner/listen/other'), isOnlyHere()]).toEqual([secret, 'theirs', false]);
    await reload();
    await unlock(sealerOf(key));
    expect(text()).toBe(secret);
  });

  test.each(['open', 'memory', 'locked'] as const)(
    'by another tab while this one was in memory only, it is not written over: %s',
    async (chosen) => {
      await keepAs('memory');
      answer(words, secret);
      const theirs = withAnswer(emptyNotebook, 'partner/listen/other', 'theirs');
      const written = await seal(key, savedText(theirs));
      localStorage.setItem(notebookKey, written);
      const other = await createSealKey('another passphrase of theirs');
      expect(await keepAs(chosen, sealerOf(other))).toBe(false);
      expect([stored(), state(), text(), isOnlyHere()]).toEqual([written, 'locked', undefined, true]);
      await unlock(sealerOf(key));
      expect([text(), text('partner/listen/other')]).toEqual([secret, 'theirs']);
    },
  );

  // Row S29.
  test('two copies that differ are both read, and the later change wins', async () => {
    const first = withAnswer(emptyNotebook, words, 'older');
    localStorage.setItem(notebookKey, await seal(key, savedText(first)));
    const later = withAnswer(withAnswer(first, words, 'newer'), 'partner/listen/other', 'theirs');
    await set(notebookKey, { text: await seal(key, savedText(later)), gone: [] }, second);
    await reload();
    await unlock(sealerOf(key));
    expect([text(), text('partner/listen/other')]).toEqual(['newer', 'theirs']);
  });

  // Row S28.
  test('a damaged copy is put aside as it is, and the other one is read', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, secret);
    await save();
    const damaged = stored().replace(/"data":"..../, '"data":"AAAA');
    localStorage.setItem(notebookKey, damaged);
    await reload();
    expect(await unlock(sealerOf(key))).toBe('unlocked');
    expect(text()).toBe(secret);
    expect(useKeeping.getState().damaged).toBe(true);
    expect(Object.values({ ...localStorage })).toContain(damaged);
  });
});

describe('with a passphrase', () => {
  test('it opens with the right one only, and with the new one after a change', async () => {
    answer(words, secret);
    expect(await lockWith(passphrase)).toBe(true);
    await lock();
    expect(await unlockWith('another passphrase')).toBe('wrong');
    expect(text()).toBeUndefined();
    expect(await unlockWith(` ${passphrase} `)).toBe('unlocked');
    expect(text()).toBe(secret);
    expect(await changeTo('quite another one', 'not the one before')).toBe('wrong');
    expect(await changeTo('quite another one', passphrase)).toBe('changed');
    await lock();
    expect(await unlockWith(passphrase)).toBe('wrong');
    expect(await unlockWith('quite another one')).toBe('unlocked');
    expect(text()).toBe(secret);
  });
});

describe('after a browser was killed', () => {
  // Row S20: what was written to localStorage last is lost.
  test('the second copy gives back what the first has lost', async () => {
    await keepAs('open');
    answer(words, 'older');
    await save();
    const older = stored();
    answer(words, 'newer');
    await save();
    await secondText();
    localStorage.setItem(notebookKey, older);
    await reload();
    expect(text()).toBe('newer');
  });

  test('a first copy that was locked since does not come back in the open', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    const open = stored();
    await keepAs('locked', sealerOf(key));
    localStorage.setItem(notebookKey, open);
    await reload();
    expect([state(), text()]).toEqual(['locked', undefined]);
    expect(stored()).not.toContain(secret);
  });

  test('what was deleted does not come back', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    const open = stored();
    eraseEverything();
    localStorage.setItem(notebookKey, open);
    await reload();
    expect(text()).toBeUndefined();
    expect(await everything()).not.toContain(secret);
  });
});

// Row S25.
describe('a database that does not work', () => {
  const lost = () => {
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  };

  test('once, as when a phone was put away, is asked again', async () => {
    await keepAs('open');
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(lost);
    answer(words, 'written after');
    await save();
    await vi.waitFor(async () => expect(await secondText()).toContain('written after'));
    expect(asked.mock.results[0]?.type).toBe('throw');
    expect(await secondCopyWorks()).toBe(true);
  });

  test('at all leaves the first copy, until it works again', async () => {
    await keepAs('open');
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(lost);
    answer(words, 'in one copy');
    await save();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(await secondCopyWorks()).toBe(false);
    expect([state(), text()]).toEqual(['saved', 'in one copy']);
    expect(stored()).toContain('in one copy');
    asked.mockRestore();
    await reload();
    expect(text()).toBe('in one copy');
    answer(words, 'in both again');
    await save();
    await vi.waitFor(async () => expect(await secondText()).toContain('in both again'));
    expect(await secondCopyWorks()).toBe(true);
  });
});

describe('deleting everything', () => {
  test.each([
    ['open', async () => void (await keepAs('open'))],
    ['locked', async () => void (await keepAs('locked', sealerOf(key)))],
  ])('can be taken back: %s', async (name, keep) => {
    await keep();
    answer(words, secret);
    await save();
    const before = await secondText();
    const undo = eraseEverything();
    expect([text(), way(), localStorage.length, await secondText()]).toEqual([
      undefined,
      'undecided',
      0,
      null,
    ]);
    undo();
    await save();
    expect([text(), way()]).toEqual([secret, name]);
    await secondText();
    if (name === 'open') expect(await secondText()).toBe(before);
    await reload();
    if (name === 'locked') await unlock(sealerOf(key));
    expect(text()).toBe(secret);
  });

  test.each([
    ['here', () => void eraseEverything()],
    [
      'in another tab',
      () => {
        localStorage.removeItem(notebookKey);
        window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue: null }));
      },
    ],
    ['in another tab, of which word comes late', () => localStorage.removeItem(notebookKey)],
  ])('%s while the last words are being locked leaves nothing', async (_, erase) => {
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let isHeld = false;
    const by = sealerOf(key);
    await keepAs('locked', {
      ...by,
      seal: (plain) => (isHeld ? held : Promise.resolve()).then(() => by.seal(plain)),
    });
    answer(words, 'before');
    await save();
    answer(words, secret);
    isHeld = true;
    const saving = save();
    erase();
    goOn();
    await saving;
    await save();
    expect([localStorage.length, text(), isOnlyHere()]).toEqual([0, undefined, false]);
    await vi.waitFor(async () => expect(await secondText()).toBeNull());
  });

  test('can be done without the passphrase, and taken back', async () => {
    await keepAs('locked', sealerOf(key));
    answer(words, secret);
    await lock();
    const undo = eraseEverything();
    expect([state(), localStorage.length]).toEqual(['saved', 0]);
    undo();
    expect(state()).toBe('locked');
    await unlock(sealerOf(key));
    expect(text()).toBe(secret);
  });
});
