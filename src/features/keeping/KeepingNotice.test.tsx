import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startKeepingOpen } from '../../../tests/keepingOpen.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { readSaved, savedVersion } from '../../domain/savedNotebook.ts';
import { notebookKey } from '../../store/copies.ts';
import { save } from '../../store/keeping.ts';
import { type Keeping, nothingWrong, useKeeping } from '../../store/keepingState.ts';
import { answer, markDone, useNotebook, visitStep } from '../../store/notebook.ts';
import { KeepingNotice } from './KeepingNotice.tsx';
import { SavedState } from './SavedState.tsx';

const words = 'partner/listen/words';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** The notice stands first; what is saved is told below. */
const notice = () => screen.getAllByRole('status')[0]?.textContent;
const show = () =>
  render(
    <>
      <KeepingNotice />
      <h1 tabIndex={-1}>A page</h1>
      <SavedState />
    </>,
  );
const stored = () => {
  const reading = readSaved(localStorage.getItem(notebookKey));
  return reading.is === 'notebook' ? kept(reading.notebook.answers, words) : reading.is;
};

let stop = () => {};
beforeEach(() => {
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
});
afterEach(() => stop());
const open = () => {
  stop = startKeepingOpen();
  show();
};
const cannotWrite = (error: string) =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', error);
  });

/** What the browser is asked to save as a file. jsdom has no addresses for files. */
const files: Blob[] = [];
const names: string[] = [];
URL.createObjectURL = (file) => {
  files.push(file as Blob);
  return 'blob:file';
};
URL.revokeObjectURL = () => {};
beforeEach(() => {
  files.length = 0;
  names.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
});

test('there is no notice while all is well', async () => {
  open();
  expect(notice()).toBe('');
  expect(screen.getByText('Saved in this browser, on this device.')).toBeTruthy();
  answer(words, 'a');
  expect(await screen.findByText('Saving …')).toBeTruthy();
  expect(await screen.findByText('Saved in this browser, on this device.')).toBeTruthy();
  expect(stored()).toBe('a');
  expect(notice()).toBe('');
});

test.each<[Keeping['state'], string]>([
  ['saved', 'Saved in this browser, on this device.'],
  ['saving', 'Saving …'],
  ['unavailable', 'Not saved: this browser does not allow it.'],
  ['full', 'Not saved: there is no room left on this device.'],
  ['newer', 'Not saved: this page is older than what is kept here.'],
  ['erased', 'Not saved: what was kept here has been deleted.'],
])('beside the fields stands, when it is %s: %s', (state, sentence) => {
  useKeeping.setState({ state, way: 'open' });
  stop = () => useKeeping.setState(nothingWrong);
  render(<SavedState />);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryByText(/^Saved/) !== null).toBe(state === 'saved');
});

test('what waits in this page alone while it is locked is told of, until it is joined', () => {
  open();
  act(() => useKeeping.setState({ state: 'locked', way: 'locked', isOnlyHere: true }));
  expect(notice()).toContain('What you did last is not saved, because it is locked.');
  act(() => useKeeping.setState({ state: 'saved', isOnlyHere: false }));
  expect(notice()).toBe('');
});

test('what is ticked or done while it is locked is told of, and a step that is only opened is not', () => {
  open();
  act(() => useKeeping.setState({ state: 'locked', way: 'locked' }));
  act(() => visitStep('partner', 'own-it'));
  expect(notice()).toBe('');
  act(() => markDone('partner/own-it', true));
  expect(notice()).toContain('What you did last is not saved, because it is locked.');
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Unlock it' }).pathname).toBe('/plan/');
  act(() => useNotebook.setState(emptyNotebook, true));
  expect(notice()).toBe('');
});

describe('a browser that keeps nothing', () => {
  test('is said to do so, and the words can be saved as a file', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    open();
    expect(notice()).toContain('This browser does not let the guide keep anything on this device.');
    expect(notice()).toContain('What you write is gone when you close the page.');
    answer(words, 'my words 💔');
    expect(notice()).toContain('That file is not locked, and only to be read.');
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'a backup' }).pathname).toBe('/privacy/');
    await press('Save a copy as a file');
    expect(names).toEqual(['notes.json']);
    const reading = readSaved((await files[0]?.text()) ?? null);
    expect(reading).toMatchObject({ is: 'notebook', whole: true });
    expect(reading.is === 'notebook' && kept(reading.notebook.answers, words)).toBe('my words 💔');
  });
});

describe('a storage that is full', () => {
  test('is said to be so, and can be tried again', async () => {
    open();
    const full = cannotWrite('QuotaExceededError');
    answer(words, 'my words');
    expect(await screen.findByText(/there is no room left on this device for this site/)).toBeTruthy();
    expect(screen.getByText('Not saved: there is no room left on this device.')).toBeTruthy();
    await press('Try again');
    expect(notice()).toContain('not saved');
    expect(notice()).toContain('There is still no room.');
    full.mockRestore();
    await press('Try again');
    expect(notice()).toBe('');
    expect(stored()).toBe('my words');
    // The next time that it is full, nothing has been tried yet.
    cannotWrite('QuotaExceededError');
    answer(words, 'more words');
    expect(await screen.findByText(/there is no room left on this device for this site/)).toBeTruthy();
    expect(notice()).not.toContain('There is still no room.');
  });

  test('leaves the visitor a file', async () => {
    open();
    cannotWrite('QuotaExceededError');
    answer(words, 'my words');
    await screen.findByText(/there is no room left on this device for this site/);
    await press('Save a copy as a file');
    expect(await files[0]?.text()).toContain('my words');
  });
});

test('a page that is older than what is kept says so, and offers to load the newer one', () => {
  localStorage.setItem(notebookKey, `{"app":"mend","version":${savedVersion + 1}}`);
  open();
  expect(notice()).toContain('saved by a newer version of this guide');
  expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save a copy as a file' })).toBeTruthy();
});

test('a page that is older threatens no loss of what was saved before', async () => {
  open();
  answer(words, 'saved before');
  await save();
  const newer = `{"app":"mend","version":${savedVersion + 1}}`;
  localStorage.setItem(notebookKey, newer);
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue: newer })));
  expect(notice()).toContain('saved by a newer version of this guide');
  expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
});

test('a page that is older says what loading again would take, once something is written on it', () => {
  localStorage.setItem(notebookKey, `{"app":"mend","version":${savedVersion + 1}}`);
  open();
  act(() => answer(words, 'written on the older page'));
  expect(notice()).toContain('What you wrote on this page since then is gone when you do.');
  expect(screen.getByRole('button', { name: 'Load it, without what I wrote' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Load again' })).toBeNull();
});

test('after erasing in another tab the visitor is asked before anything is kept again', async () => {
  open();
  answer(words, 'private');
  save();
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
  expect(await screen.findByText(/^What was kept on this device has been deleted/)).toBeTruthy();
  answer(words, 'anew');
  useKeeping.setState({ way: 'open' });
  await press('Keep things from here on');
  expect(notice()).toBe('');
  expect(stored()).toBe('anew');
});

test('damaged text is spoken of until it is dealt with, and can be saved as a file', async () => {
  localStorage.setItem(notebookKey, 'damaged 💔');
  open();
  expect(notice()).toContain('could not be read');
  await press('Save the damaged text as a file');
  expect(names).toEqual(['damaged-notes.txt']);
  expect(await files[0]?.text()).toBe('damaged 💔');
  answer(words, 'anew');
  await waitFor(() => expect(stored()).toBe('anew'));
  await press('Save the damaged text as a file');
  expect(await files[1]?.text()).toBe('damaged 💔');
  await press('Delete the damaged text');
  // What was said to be wrong is gone, and what came of it is said.
  expect(notice()).toBe('');
  expect(screen.getByText('The damaged text is deleted.').role).toBe('status');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'A page' }));
  expect(JSON.stringify({ ...localStorage })).not.toContain('💔');
  expect(stored()).toBe('anew');
});
