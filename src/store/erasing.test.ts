import { describe, expect, test, vi } from 'vitest';

import {
  everything,
  fromOtherTab,
  isOnlyHere,
  openOneTab,
  reload,
  sealer,
  secondText,
  secret,
  state,
  stored,
  tell,
  text,
  way,
  words,
} from '../../tests/oneTab.ts';
import { emptyNotebook, withAnswer } from '../domain/notebook.ts';
import { savedText } from '../domain/savedNotebook.ts';
import { damagedKey } from './aside.ts';
import { notebookKey } from './copies.ts';
import { eraseEverything } from './erasing.ts';
import { keepAs } from './keepAs.ts';
import { save } from './keeping.ts';
import { useKeeping } from './keepingState.ts';
import { answer, useNotebook } from './notebook.ts';
import { lock, unlock } from './sealing.ts';

// What is erased is gone in every tab and both copies, and comes back whole where that is undone.

openOneTab();

const other = 'partner/listen/other';
const noRoom = (): never => {
  throw new DOMException('no room', 'QuotaExceededError');
};
const keepings = [
  ['open', async () => void (await keepAs('open'))],
  ['locked', async () => void (await keepAs('locked', sealer))],
] as const;

describe('word of it that comes late', () => {
  // This tab takes a text that it wrote last itself for one from before the erasing.
  test.each(keepings)('cannot take what was brought back for what was to be erased: %s', async (_, keep) => {
    await keep();
    answer(words, secret);
    await save();
    const before = stored();
    const { undo } = eraseEverything();
    undo();
    expect(JSON.parse(stored())).toEqual(JSON.parse(before));
    expect(stored()).not.toBe(before);
  });

  test.each(keepings)('leaves what was brought back meanwhile: %s', async (_, keep) => {
    await keep();
    answer(words, secret);
    await save();
    const back = `${stored()}\n`;
    localStorage.setItem(notebookKey, back);
    tell(null);
    tell(back);
    expect(stored()).toBe(back);
    if (state() === 'locked') await unlock(sealer);
    expect(text()).toBe(secret);
  });
});

describe('in another tab', () => {
  test('is undone here too, once it is undone there', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    const before = stored();
    fromOtherTab(null);
    expect([state(), text()]).toEqual(['erased', undefined]);
    fromOtherTab(`${before}\n`);
    expect([state(), way(), text()]).toEqual(['saved', 'open', secret]);
  });

  // Nobody is told who was in the back/forward cache, or frozen.
  test.each(keepings)('is found out of by who comes back to this one: %s', async (_, keep) => {
    await keep();
    answer(words, secret);
    await save();
    localStorage.removeItem(notebookKey);
    document.dispatchEvent(new Event('visibilitychange'));
    expect([state(), text()]).toEqual(['erased', undefined]);
  });

  test('lets one choose anew how it is kept', async () => {
    await keepAs('open');
    answer(words, 'before');
    await save();
    fromOtherTab(null);
    answer(words, secret);
    expect(await keepAs('open')).toBe('kept');
    expect([state(), way()]).toEqual(['saved', 'open']);
    expect(stored()).toContain(secret);
  });

  test('is not taken back by a tab that locks before it has heard', async () => {
    await keepAs('locked', sealer);
    answer(words, 'before');
    await save();
    answer(words, secret);
    localStorage.removeItem(notebookKey);
    await lock();
    expect(stored()).toBe('');
    tell(null);
    expect([state(), isOnlyHere()]).toEqual(['erased', false]);
  });
});

describe('undone', () => {
  test('joins what another tab has begun meanwhile', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    const { undo } = eraseEverything();
    localStorage.setItem(
      notebookKey,
      savedText(withAnswer(emptyNotebook, other, 'begun anew'), { id: 'anew', way: 'open' }),
    );
    undo();
    await save();
    expect([text(), text(other)]).toEqual([secret, 'begun anew']);
    expect(stored()).toContain('begun anew');
  });

  test('brings back what could not be read too', async () => {
    localStorage.setItem(notebookKey, `damaged ${secret}`);
    await reload();
    await keepAs('open');
    answer(words, secret);
    await save();
    const { undo } = eraseEverything();
    expect([localStorage.length, useKeeping.getState().damaged]).toEqual([0, false]);
    undo();
    expect(localStorage.getItem(damagedKey)).toBe(`damaged ${secret}`);
    expect(useKeeping.getState().damaged).toBe(true);
  });

  test('brings back words for which there was no room as it was locked', async () => {
    await keepAs('locked', sealer);
    answer(words, 'before');
    await save();
    answer(words, secret);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(noRoom);
    await lock();
    full.mockRestore();
    const { undo } = eraseEverything();
    expect(isOnlyHere()).toBe(false);
    undo();
    expect([state(), isOnlyHere()]).toEqual(['locked', true]);
    await unlock(sealer);
    expect(text()).toBe(secret);
  });

  test('puts aside what another tab has begun meanwhile, where it was locked', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    await save();
    const { undo } = eraseEverything();
    const anew = savedText(withAnswer(emptyNotebook, other, 'begun anew'), { id: 'anew', way: 'open' });
    localStorage.setItem(notebookKey, anew);
    undo();
    await save();
    expect(stored()).toContain('mend-sealed');
    expect(localStorage.getItem(damagedKey)).toBe(anew);
    expect(text()).toBe(secret);
  });
});

describe('where the database of the browser has no room', () => {
  const refuseToWrite = () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(noRoom);

  test.each<[string, () => unknown]>([
    ['deleting everything', () => eraseEverything().isGone],
    ['not keeping it', () => keepAs('memory')],
    ['locking', () => keepAs('locked', sealer)],
  ])('%s leaves no open words there', async (_, act) => {
    await keepAs('open');
    answer(words, secret);
    await save();
    await vi.waitFor(async () => expect(await secondText()).toContain(secret));
    refuseToWrite();
    await act();
    await vi.waitFor(async () => expect(await everything()).not.toContain(secret));
  });

  test.each(keepings)('what is deleted is removed there, and it says so: %s', async (_, keep) => {
    await keep();
    answer(words, secret);
    await save();
    await vi.waitFor(async () => expect(await secondText()).toBe(stored()));
    refuseToWrite();
    expect(await eraseEverything().isGone).toBe(true);
    expect(await secondText()).toBeUndefined();
  });

  test('nor can anything be removed, it says so', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    await vi.waitFor(async () => expect(await secondText()).toContain(secret));
    refuseToWrite();
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(noRoom);
    expect(await eraseEverything().isGone).toBe(false);
  });

  test('all can be removed, it says so too', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    expect(await eraseEverything().isGone).toBe(true);
  });
});

describe('choosing in another tab not to keep it', () => {
  test.each([['undecided', save] as const, keepings[0]])(
    'leaves the words of this one on its page: %s',
    async (_, keep) => {
      await keep();
      answer(words, secret);
      await save();
      // What a tab writes that lets go of the copies.
      tell('');
      fromOtherTab(null);
      expect([text(), state(), way()]).toEqual([secret, 'memory', 'memory']);
      await save();
      expect(stored()).toBe('');
    },
  );

  test('takes words that were locked off this page', async () => {
    await keepAs('locked', sealer);
    answer(words, secret);
    await save();
    tell('');
    fromOtherTab(null);
    expect([text(), way()]).toEqual([undefined, 'memory']);
  });

  test('is told apart from erasing by what the other tab writes', async () => {
    await keepAs('open');
    answer(words, secret);
    await save();
    const written = vi.spyOn(Storage.prototype, 'setItem');
    await keepAs('memory');
    expect(written).toHaveBeenCalledWith(notebookKey, '');
    written.mockClear();
    await keepAs('open');
    eraseEverything();
    expect(written).not.toHaveBeenCalledWith(notebookKey, '');
    written.mockRestore();
  });
});

test('words in memory only are not joined with what another tab keeps', async () => {
  await keepAs('memory');
  answer(words, secret);
  fromOtherTab(savedText(withAnswer(emptyNotebook, other, 'theirs'), { id: 'theirs', way: 'open' }));
  expect([state(), way(), text(), text(other)]).toEqual(['memory', 'memory', secret, undefined]);
});

test('words that were in memory only stay there where there is no room for the lock', async () => {
  await keepAs('memory');
  answer(words, secret);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(noRoom);
  expect(await keepAs('locked', sealer)).toBe('full');
  full.mockRestore();
  expect([state(), way(), text()]).toEqual(['memory', 'memory', secret]);
  answer(words, `${secret} and more`);
  await save();
  expect(useNotebook.getState().answers).not.toEqual({});
  expect(await everything()).not.toContain(secret);
});
