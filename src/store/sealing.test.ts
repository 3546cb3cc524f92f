import { clear, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rent } from '../../tests/notebooks.ts';
import {
  close,
  everything,
  fromOtherTab,
  isOnlyHere,
  open,
  openOneTab,
  otherSealer,
  reload,
  sealer,
  second,
  secondText,
  secret,
  state,
  stored,
  tell,
  text,
  way,
  words,
} from '../../tests/oneTab.ts';
import {
  emptyNotebook,
  kept,
  type Notebook,
  withAnswer,
  withPromise,
  withVisit,
} from '../domain/notebook.ts';
import { savedText } from '../domain/savedNotebook.ts';
import { changePassphrase, createSealKey, seal, unseal } from '../domain/sealed.ts';
import { damagedKey } from './aside.ts';
import { notebookKey } from './copies.ts';
import { eraseEverything } from './erasing.ts';
import { keepAs } from './keepAs.ts';
import { save } from './keeping.ts';
import { useKeeping } from './keepingState.ts';
import { forgetInMemory, keepUntilForgotten } from './leaving.ts';
import { changeTo, lockWith, unlockWith } from './lock.ts';
import { thisTab } from './lockNow.ts';
import { answer, markDone, tick, useNotebook, visitStep } from './notebook.ts';
import { wouldLose } from './reloading.ts';
import { lock, unlock } from './sealing.ts';
import { secondCopyWorks } from './secondCopyWorks.ts';

const passphrase = 'gentle river carpet lemon';

openOneTab();

/** The reader's sealer; from `next()` on another tab does something once, while it seals. This one does not hear of it. */
function overtakenBy(act: () => void) {
  let isNext = false;
  return {
    ...sealer,
    seal: async (text: string) => {
      const sealed = await sealer.seal(text);
      if (isNext) act();
      isNext = false;
      return sealed;
    },
    next: () => {
      isNext = true;
    },
  };
}
const writeOpenElsewhere = (notebook: Notebook, as: 'open' | 'undecided') =>
  localStorage.setItem(notebookKey, savedText(notebook, { id: 'anew', way: as }));

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
    expect(await keepAs('open')).toBe('kept');
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
    expect(await keepAs('locked', sealer)).toBe('kept');
    answer(words, secret);
    await save();
    const lies = await everything();
    for (const word of [secret, 'listen', 'partner', 'done', 'answers']) expect(lies).not.toContain(word);
    expect(state()).toBe('saved');
    expect(await secondText()).toBe(stored());
  });

  test('it is there again after unlocking, and not before', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    await save();
    await reload();
    expect([state(), text()]).toEqual(['locked', undefined]);
    expect(await unlock(sealer)).toBe('unlocked');
    expect([state(), text()]).toEqual(['saved', secret]);
  });

  test('what is typed in the last moment is off the page at once, and not lost', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    const locking = lock();
    expect(text()).toBeUndefined();
    expect(state()).toBe('locked');
    await locking;
    await unlock(sealer);
    expect(text()).toBe(secret);
  });

  test('and with no room left, the last words are given back at the next unlocking', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const states = new Set<string>();
    const unsubscribe = useKeeping.subscribe((keeping) => states.add(keeping.state));
    await lock();
    unsubscribe();
    expect(states).toEqual(new Set(['locked']));
    expect([state(), isOnlyHere()]).toEqual(['locked', true]);
    expect(wouldLose(useKeeping.getState(), useNotebook.getState())).toBe(true);
    full.mockRestore();
    // The second copy may have had room: without it, only this page has them.
    await clear(second);
    await unlock(sealer);
    expect([text(), isOnlyHere()]).toEqual([secret, false]);
  });

  // Row H9.
  test('leaving fast locks it, and the last words are not lost', async () => {
    await keepAs('locked', sealer);
    close();
    keepUntilForgotten();
    await unlock(sealer);
    answer(words, secret);
    forgetInMemory();
    expect(text()).toBeUndefined();
    await vi.waitFor(async () => expect(await sealer.unseal(stored())).toContain(secret));
    await open();
    expect([state(), text()]).toEqual(['locked', undefined]);
    await unlock(sealer);
    expect(text()).toBe(secret);
  });

  test('nothing is written while it is locked, and what was done is joined to it', async () => {
    await keepAs('locked', sealer);
    answer(words, 'before');
    await lock();
    const before = stored();
    markDone('partner/listen', true);
    await save();
    expect(stored()).toBe(before);
    await unlock(sealer);
    expect(text()).toBe('before');
    expect(kept(useNotebook.getState().done, 'partner/listen')).toBe(true);
  });

  test('is not taken for erased where the storage cannot be read', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    await save();
    const before = await secondText();
    const refused = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    answer(words, `${secret}, and more`);
    await save();
    expect([state(), text()]).toEqual(['unavailable', `${secret}, and more`]);
    refused.mockRestore();
    expect(before).toBeTruthy();
    expect(await secondText()).toBe(before);
  });

  // The data of the site were cleared in the settings of the browser, of which no page is told.
  test('is not called locked once something else lies there in the open', async () => {
    await keepAs('locked', sealer);
    await lock();
    localStorage.clear();
    await clear(second);
    const begun = withVisit(emptyNotebook, 'partner', 'listen');
    fromOtherTab(savedText(begun, { id: 'anew', way: 'undecided' }));
    answer(words, secret);
    await save();
    expect([state(), way()]).toEqual(['undecided', 'undecided']);
    expect(stored()).not.toContain(secret);
  });

  test('what was not saved yet is joined where another tab opens it for good', async () => {
    await keepAs('open');
    await keepAs('locked', sealer);
    const theirs = withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs');
    answer(words, secret);
    fromOtherTab(savedText(theirs, { id: 'anew', way: 'open' }));
    await save();
    expect([text(), text('partner/listen/other')]).toEqual([secret, 'theirs']);
  });

  test.each([
    ['while it is being locked', false],
    ['while it is being saved under the lock', true],
  ])('is open, and says so, where another tab writes it in the open %s', async (_, isLockedBefore) => {
    await keepAs('open');
    answer(words, secret);
    await save();
    const theirs = withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs');
    const overtaken = overtakenBy(() => writeOpenElsewhere(theirs, 'open'));
    if (isLockedBefore) expect(await keepAs('locked', overtaken)).toBe('kept');
    overtaken.next();
    answer('partner/listen/later', 'later');
    if (isLockedBefore) await save();
    else expect(await keepAs('locked', overtaken)).not.toBe('kept');
    expect([state(), way(), text(), text('partner/listen/other'), text('partner/listen/later')]).toEqual([
      'saved',
      'open',
      secret,
      'theirs',
      'later',
    ]);
    for (const word of [secret, 'theirs', 'later']) expect(stored()).toContain(word);
    expect(await keepAs('locked', sealer)).toBe('kept');
    for (const word of [secret, 'theirs', 'later']) expect(await everything()).not.toContain(word);
  });

  test.each([
    ['progress', 'undecided'],
    ['a notebook', 'open'],
  ] as const)(
    'is left in memory, where another tab writes %s in the open while it is locked',
    async (_, theirWay) => {
      await keepAs('memory');
      answer(words, secret);
      const theirs = withVisit(emptyNotebook, 'partner', 'listen');
      const overtaken = overtakenBy(() => writeOpenElsewhere(theirs, theirWay));
      overtaken.next();
      expect(await keepAs('locked', overtaken)).not.toBe('kept');
      expect([state(), way(), text()]).toEqual(['memory', 'memory', secret]);
      await save();
      expect(await everything()).not.toContain(secret);
    },
  );

  test('does not come back where another tab erases it as it is locked', async () => {
    const overtaken = overtakenBy(() => localStorage.removeItem(notebookKey));
    expect(await keepAs('locked', overtaken)).toBe('kept');
    answer(words, secret);
    overtaken.next();
    await lock();
    expect(stored()).toBe('');
  });

  test('gives its last words to what another tab writes in the open as it is locked', async () => {
    await keepAs('open');
    const theirs = withAnswer(emptyNotebook, 'partner/listen/other', 'theirs');
    const overtaken = overtakenBy(() => writeOpenElsewhere(theirs, 'open'));
    expect(await keepAs('locked', overtaken)).toBe('kept');
    answer(words, secret);
    overtaken.next();
    await lock();
    expect([state(), way(), text(), text('partner/listen/other')]).toEqual([
      'saved',
      'open',
      secret,
      'theirs',
    ]);
    expect(isOnlyHere()).toBe(false);
    expect(stored()).toContain(secret);
  });

  test.each([
    ['done', () => markDone('partner/listen', true)],
    ['ticked', () => tick('partner/listen/call', true)],
  ])(
    'what was %s while it was locked would be lost by loading the page again, and a step that was read not',
    async (_, act) => {
      await keepAs('locked', sealer);
      await lock();
      visitStep('partner', 'listen');
      expect(wouldLose(useKeeping.getState(), useNotebook.getState())).toBe(false);
      act();
      expect(wouldLose(useKeeping.getState(), useNotebook.getState())).toBe(true);
      await unlock(sealer);
      expect(wouldLose(useKeeping.getState(), useNotebook.getState())).toBe(false);
    },
  );

  test('what was done while it was locked is later than what was locked', async () => {
    visitStep('partner', 'take-responsibility');
    visitStep('partner', 'apologise-well');
    markDone('partner/listen', true);
    markDone('partner/listen', false);
    await keepAs('locked', sealer);
    await lock();
    visitStep('partner', 'listen');
    markDone('partner/listen', true);
    await unlock(sealer);
    const { places, done } = useNotebook.getState();
    expect([kept(places, 'partner'), kept(done, 'partner/listen')]).toEqual(['listen', true]);
  });

  // Rows S15 and S16.
  test('what another tab has written meanwhile is joined', async () => {
    await keepAs('locked', sealer);
    answer(words, 'mine');
    await save();
    const theirs = withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs');
    localStorage.setItem(notebookKey, await sealer.seal(savedText(theirs)));
    answer(words, 'mine, later');
    await save();
    expect([text(), text('partner/listen/other')]).toEqual(['mine, later', 'theirs']);
    await reload();
    await unlock(sealer);
    expect([text(), text('partner/listen/other')]).toEqual(['mine, later', 'theirs']);
  });

  test('what is written at any moment of a save is saved too', async () => {
    // Seals at once, so that every moment is a number of microtasks.
    const atOnce = {
      seal: async (text: string) => JSON.stringify({ format: 'mend-sealed', salt: 'x', text }),
      unseal: async (text: string) => (JSON.parse(text) as { text: string }).text,
    };
    await keepAs('locked', atOnce);
    for (let moment = 0; moment < 30; moment++) {
      answer(words, `before ${moment}`);
      void save();
      for (let passed = 0; passed < moment; passed++) await null;
      answer(words, `after ${moment}`);
      await save();
      expect(stored(), `${moment}`).toContain(`after ${moment}`);
    }
  });

  test('what is written while it becomes locked, or gets another passphrase, is locked as well', async () => {
    const typing = overtakenBy(() => answer(words, secret));
    typing.next();
    expect(await keepAs('locked', typing)).toBe('kept');
    expect([state(), way()]).toEqual(['saved', 'locked']);
    const again = overtakenBy(() => answer(words, 'and again'));
    again.next();
    expect(await keepAs('locked', again)).toBe('kept');
    await reload();
    await unlock(sealer);
    expect(text()).toBe('and again');
  });

  // Two tabs that each answered the other's writing with one of their own would never come to an end.
  test('what another tab has written is shown, and not written back', async () => {
    await keepAs('locked', sealer);
    answer(words, 'mine');
    await save();
    for (const theirs of [
      useNotebook.getState(),
      withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs'),
    ]) {
      const written = await sealer.seal(savedText(theirs));
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
    await keepAs('locked', sealer);
    const theirs = withAnswer(useNotebook.getState(), 'partner/listen/other', 'theirs');
    localStorage.setItem(notebookKey, await sealer.seal(savedText(theirs)));
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
    localStorage.setItem(notebookKey, await sealer.seal(savedText(useNotebook.getState())));
    tell();
    expect([state(), text()]).toEqual(['locked', undefined]);
  });

  test('by another tab before it was decided here, what is written here waits, and is joined when it is unlocked', async () => {
    answer(words, secret);
    await save();
    const theirs = withAnswer(emptyNotebook, 'partner/listen/other', 'theirs');
    localStorage.setItem(notebookKey, await sealer.seal(savedText(theirs)));
    tell();
    expect([state(), text(), isOnlyHere()]).toEqual(['locked', undefined, true]);
    await unlock(sealer);
    expect([text(), text('partner/listen/other'), isOnlyHere()]).toEqual([secret, 'theirs', false]);
    await reload();
    await unlock(sealer);
    expect(text()).toBe(secret);
  });

  test.each(['open', 'memory', 'locked'] as const)(
    'by another tab while this one was in memory only, it is not written over: %s',
    async (chosen) => {
      await keepAs('memory');
      answer(words, secret);
      const theirs = withAnswer(emptyNotebook, 'partner/listen/other', 'theirs');
      const written = await sealer.seal(savedText(theirs));
      localStorage.setItem(notebookKey, written);
      expect(await keepAs(chosen, otherSealer)).toBe('locked');
      expect([stored(), state(), text(), isOnlyHere()]).toEqual([written, 'locked', undefined, true]);
      await unlock(sealer);
      expect([text(), text('partner/listen/other')]).toEqual([secret, 'theirs']);
    },
  );

  // Row S29.
  test('two copies that differ are both read, and the later change wins', async () => {
    const first = withAnswer(emptyNotebook, words, 'older');
    localStorage.setItem(notebookKey, await sealer.seal(savedText(first)));
    const later = withAnswer(withAnswer(first, words, 'newer'), 'partner/listen/other', 'theirs');
    await set(notebookKey, { text: await sealer.seal(savedText(later)), gone: [] }, second);
    await reload();
    await unlock(sealer);
    expect([text(), text('partner/listen/other')]).toEqual(['newer', 'theirs']);
  });

  test('a copy that no passphrase opens any more leaves the other one', async () => {
    await keepAs('memory');
    answer(words, secret);
    await lockWith(passphrase);
    await vi.waitFor(async () => expect(await secondText()).toBe(stored()));
    localStorage.setItem(notebookKey, stored().replace(/"wrapped":"..../, '"wrapped":"AAAA'));
    await reload();
    expect(await unlockWith('another passphrase')).toBe('wrong');
    expect(await unlockWith(passphrase)).toBe('unlocked');
    expect(text()).toBe(secret);
  });

  // Row S6.
  test('a text that is damaged in part gives back the rest, and all of it is put aside', async () => {
    const whole = withPromise(withAnswer(emptyNotebook, words, secret), 'ex/plan/promises/1', rent);
    const inPart = savedText(whole).replace('"weekly"', '"never"');
    const written = await sealer.seal(inPart);
    localStorage.setItem(notebookKey, written);
    await reload();
    expect(await unlock(sealer)).toBe('unlocked');
    expect([text(), useNotebook.getState().promises]).toEqual([secret, {}]);
    expect(useKeeping.getState().damaged).toBe(true);
    expect(localStorage.getItem(damagedKey)).toBe(written);
  });

  // Row S28.
  test('a damaged copy is put aside as it is, and the other one is read', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    await save();
    const damaged = stored().replace(/"data":"..../, '"data":"AAAA');
    localStorage.setItem(notebookKey, damaged);
    await reload();
    expect(await unlock(sealer)).toBe('unlocked');
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

  test('that is changed here, the other tabs are asked to lock', async () => {
    await lockWith(passphrase);
    const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    expect(await changeTo('quite another one', 'not the one before')).toBe('wrong');
    expect(told).not.toHaveBeenCalled();
    expect(await changeTo('quite another one', passphrase)).toBe('changed');
    expect(told).toHaveBeenCalledExactlyOnceWith(thisTab);
  });

  // The data key stays the same: only the header says that the passphrase is another.
  test('that another tab has changed, this one does not make the former one good again, though it missed the word', async () => {
    const before = await createSealKey(passphrase);
    await keepAs('locked', {
      seal: (plain) => seal(before, plain),
      unseal: (written) => unseal(before, written),
    });
    answer(words, 'before');
    await save();
    const changed = await changePassphrase(stored(), passphrase, 'quite another one');
    if (changed.is !== 'key') throw new Error('It is the passphrase.');
    const theirs = await seal(changed.key, savedText(useNotebook.getState()));
    localStorage.setItem(notebookKey, theirs);
    await set(notebookKey, { text: theirs, gone: [] }, second);
    answer(words, secret);
    await save();
    expect([stored(), await secondText(), state()]).toEqual([theirs, theirs, 'locked']);
    expect(await unlockWith(passphrase)).toBe('wrong');
    expect(await unlockWith('quite another one')).toBe('unlocked');
    expect(text()).toBe(secret);
  });
});

/** Writes "older" and then "newer", both saved in the open, and gives what was stored in between. */
async function writeTwice() {
  await keepAs('open');
  answer(words, 'older');
  await save();
  const older = stored();
  answer(words, 'newer');
  await save();
  return older;
}

describe('after a browser was killed', () => {
  // Row S20: what was written to localStorage last is lost.
  test('the second copy gives back what the first has lost', async () => {
    const older = await writeTwice();
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
    await keepAs('locked', sealer);
    localStorage.setItem(notebookKey, open);
    await reload();
    expect([state(), text()]).toEqual(['locked', undefined]);
    expect(stored()).not.toContain(secret);
  });

  test('a second copy of what was deleted does not come back either', async () => {
    const deleted = savedText(withAnswer(emptyNotebook, words, secret), { id: 'deleted', way: 'open' });
    await set(notebookKey, { text: deleted, gone: ['deleted'] }, second);
    await reload();
    expect([text(), way()]).toEqual([undefined, 'undecided']);
  });

  test('a second copy that is locked is put aside where words are on the page by then', async () => {
    const locked = await sealer.seal(savedText(withAnswer(emptyNotebook, words, 'before')));
    await set(notebookKey, { text: locked, gone: [] }, second);
    close();
    const opened = open();
    answer(words, secret);
    await opened;
    expect([text(), stored(), localStorage.getItem(damagedKey)]).toEqual([secret, '', locked]);
    expect(useKeeping.getState().damaged).toBe(true);
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

  test('once, as the page is opened, gives back what the first copy has lost all the same', async () => {
    const older = await writeTwice();
    await vi.waitFor(async () => expect(await secondText()).toContain('newer'));
    close();
    localStorage.setItem(notebookKey, older);
    useNotebook.setState(emptyNotebook, true);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(lost);
    await open();
    await vi.waitFor(() => expect(text()).toBe('newer'));
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
    ['locked', async () => void (await keepAs('locked', sealer))],
  ])('can be taken back: %s', async (name, keep) => {
    await keep();
    answer(words, secret);
    await save();
    const before = await secondText();
    const { undo } = eraseEverything();
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
    if (name === 'open') expect((await secondText())?.trim()).toBe(before);
    await reload();
    if (name === 'locked') await unlock(sealer);
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
    const by = sealer;
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
    await keepAs('locked', sealer);
    answer(words, secret);
    await lock();
    const { undo } = eraseEverything();
    expect([state(), localStorage.length]).toEqual(['saved', 0]);
    undo();
    expect(state()).toBe('locked');
    await unlock(sealer);
    expect(text()).toBe(secret);
  });
});

describe('a way of keeping that finds no room', () => {
  const refuse = async (way: 'open' | 'locked') => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await keepAs(way, way === 'locked' ? sealer : undefined)).toBe('full');
    full.mockRestore();
    await secondText();
  };

  test.each(['open', 'locked'] as const)('leaves nothing behind of words in memory: %s', async (way) => {
    await keepAs('memory');
    answer(words, secret);
    await refuse(way);
    expect(await everything()).not.toContain(secret);
    await reload();
    expect([state(), text()]).toEqual(['saved', undefined]);
  });

  test('leaves open words as they were', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    await refuse('locked');
    await reload();
    expect([state(), text(), useKeeping.getState().damaged]).toEqual(['saved', secret, false]);
  });
});

test('words that are not to be kept any more do not come back after the browser was killed', async () => {
  await keepAs('open');
  answer(words, secret);
  await save();
  const before = stored();
  await keepAs('memory');
  await secondText();
  localStorage.setItem(notebookKey, before);
  await reload();
  expect(text()).toBeUndefined();
  expect(await everything()).not.toContain(secret);
});

test('a second copy that is read after all was erased brings nothing back', async () => {
  await keepAs('open');
  answer(words, secret);
  await save();
  await secondText();
  close();
  useNotebook.setState(emptyNotebook, true);
  const opened = open();
  expect(text()).toBe(secret);
  eraseEverything();
  await opened;
  await save();
  expect(text()).toBeUndefined();
  expect(await everything()).not.toContain(secret);
});

describe('a database that does not answer', () => {
  beforeEach(async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    await save();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue({} as IDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => void vi.useRealTimers());
  /** What something comes to within some seconds, which pass at once. */
  async function inTime<T>(coming: Promise<T>): Promise<T | 'never'> {
    let come: T | 'never' = 'never';
    void coming.then((outcome) => {
      come = outcome;
    });
    await vi.waitFor(() => expect(come).not.toBe('never'), { timeout: 20_000, interval: 1000 });
    return come;
  }

  test('keeps nobody from unlocking', async () => {
    await lock();
    expect(await inTime(unlock(sealer))).toBe('unlocked');
    expect(text()).toBe(secret);
  });

  test('keeps nobody waiting for another way of keeping', async () => {
    expect(await inTime(keepAs('open'))).toBe('kept');
  });

  test('is not said to be empty once all is deleted', async () => {
    expect(await inTime(eraseEverything().isGone)).toBe(false);
  });
});
