import { set } from 'idb-keyval';
import { describe, expect, test, vi } from 'vitest';

import {
  fromOtherTab,
  isOnlyHere,
  openOneTab,
  otherSealer,
  reload,
  sealer,
  second,
  secret,
  state,
  stored,
  text,
  way,
  words,
} from '../../tests/oneTab.ts';
import { emptyNotebook, kept, withAnswer, withVisit } from '../domain/notebook.ts';
import { savedText } from '../domain/savedNotebook.ts';
import { notebookKey } from './copies.ts';
import { eraseEverything } from './erasing.ts';
import { keepAs } from './keepAs.ts';
import { save } from './keeping.ts';
import { answer, useNotebook, visitStep } from './notebook.ts';
import { lock, unlock } from './sealing.ts';

// What is on this page alone while the notebook is locked: it waits, and is joined when it can be.

openOneTab();

const other = 'partner/listen/other';
/** What another tab has sealed, with the reader's passphrase. */
const theirs = (given = 'theirs') => sealer.seal(savedText(withAnswer(emptyNotebook, other, given)));
const wasVisited = (step: string) => kept(useNotebook.getState().visited, step) === true;

describe('words that were not decided on when another tab locked', () => {
  test('wait while one reads on, and the other tab saves on', async () => {
    answer(words, secret);
    fromOtherTab(await theirs());
    visitStep('partner', 'listen');
    fromOtherTab(await theirs('theirs, later'));
    expect([state(), text(), isOnlyHere()]).toEqual(['locked', undefined, true]);
    expect(wasVisited('partner/listen')).toBe(true);
    await unlock(sealer);
    expect([text(), text(other), isOnlyHere()]).toEqual([secret, 'theirs, later', false]);
    expect(wasVisited('partner/listen')).toBe(true);
  });

  test('are joined when that tab opens it for good', async () => {
    answer(words, secret);
    fromOtherTab(await theirs());
    fromOtherTab(savedText(withAnswer(emptyNotebook, other, 'theirs'), { id: 'anew', way: 'open' }));
    expect([text(), text(other), way(), isOnlyHere()]).toEqual([secret, 'theirs', 'open', false]);
    await save();
    expect(stored()).toContain(secret);
  });

  test('are joined with the step that was read meanwhile, which is the later one', async () => {
    visitStep('partner', 'take-responsibility');
    visitStep('partner', 'apologise-well');
    answer(words, secret);
    fromOtherTab(await sealer.seal(savedText(useNotebook.getState())));
    visitStep('partner', 'listen');
    fromOtherTab(
      savedText(withVisit(emptyNotebook, 'partner', 'apologise-well'), { id: 'anew', way: 'open' }),
    );
    expect([text(), kept(useNotebook.getState().places, 'partner')]).toEqual([secret, 'listen']);
  });

  test('come back with the rest where deleting everything is undone', async () => {
    answer(words, secret);
    fromOtherTab(await theirs());
    const { undo } = eraseEverything();
    expect(isOnlyHere()).toBe(false);
    undo();
    expect([state(), isOnlyHere()]).toEqual(['locked', true]);
    await unlock(sealer);
    expect([text(), text(other)]).toEqual([secret, 'theirs']);
  });
});

test('nothing is said to wait on a page that was opened locked and only read', async () => {
  localStorage.setItem(notebookKey, await theirs());
  await reload();
  visitStep('partner', 'listen');
  fromOtherTab(await theirs('theirs, later'));
  expect([state(), isOnlyHere()]).toEqual(['locked', false]);
  expect(wasVisited('partner/listen')).toBe(true);
});

describe('words that were to be saved when the passphrase turned out to be another one', () => {
  const underOtherPassphrase = () =>
    otherSealer.seal(savedText(withVisit(withAnswer(emptyNotebook, other, 'theirs'), 'partner', 'listen')));

  test.each([
    ['saving', save],
    ['locking', lock],
  ])('wait, by %s', async (_, act) => {
    await keepAs('locked', sealer);
    answer(words, 'before');
    await save();
    answer(words, secret);
    localStorage.setItem(notebookKey, await underOtherPassphrase());
    await act();
    await vi.waitFor(() => expect([state(), text(), isOnlyHere()]).toEqual(['locked', undefined, true]));
    await unlock(otherSealer);
    expect([text(), text(other), isOnlyHere()]).toEqual([secret, 'theirs', false]);
    await save();
    await reload();
    await unlock(otherSealer);
    expect(text()).toBe(secret);
  });

  test('wait locked: no key is left on the page', async () => {
    await keepAs('locked', sealer);
    answer(words, 'before');
    await save();
    const there = await theirs();
    const late = {
      ...otherSealer,
      seal: async (plain: string) => {
        localStorage.setItem(notebookKey, there);
        return otherSealer.seal(plain);
      },
    };
    expect(await keepAs('locked', late)).toBe('locked');
    answer(words, secret);
    await save();
    expect([state(), stored()]).toEqual(['locked', there]);
  });
});

test('sealed words that found no room are put aside where another tab opens the notebook for good', async () => {
  await keepAs('locked', sealer);
  answer(words, 'before');
  await save();
  answer(words, secret);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await lock();
  full.mockRestore();
  expect(isOnlyHere()).toBe(true);
  fromOtherTab(savedText(withAnswer(emptyNotebook, other, 'theirs'), { id: 'anew', way: 'open' }));
  expect([isOnlyHere(), text(other)]).toEqual([false, 'theirs']);
  const aside = localStorage.getItem(`${notebookKey}.damaged`) ?? '';
  expect(await sealer.unseal(aside)).toContain(secret);
});

test('a text that was deleted is not offered again by a second copy that lags behind', async () => {
  await keepAs('locked', sealer);
  answer(words, secret);
  await save();
  const before = stored();
  answer(words, '');
  await save();
  const after = stored();
  await reload();
  await set(notebookKey, { text: before, gone: [] }, second);
  expect(stored()).toBe(after);
  await unlock(sealer);
  expect([text(), kept(useNotebook.getState().earlier, words)]).toEqual(['', undefined]);
});
