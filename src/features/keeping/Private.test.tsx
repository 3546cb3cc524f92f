import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { savedText } from '../../domain/savedNotebook.ts';
import { notebookKey } from '../../store/copies.ts';
import { save, startKeeping } from '../../store/keeping.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { lockWith, unlockWith } from '../../store/lock.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { lock } from '../../store/sealing.ts';
import { Private } from './Private.tsx';
import { SavedState } from './SavedState.tsx';

const words = 'partner/listen/words';
const secret = 'sentinel-41c9';
const passphrase = 'gentle river carpet lemon';

/** Deriving a key takes long on purpose, and longer on a busy machine. */
const inTime = { timeout: 20_000 };

/** Something that shows a private word, as an exercise does. */
function Secret() {
  const answers = useNotebook((notebook) => notebook.answers);
  return (
    <>
      <p>{kept(answers, words)}</p>
      <textarea aria-label="Go on writing" />
    </>
  );
}
const show = () =>
  render(
    <Private isWritten heading="h3">
      <Secret />
      <SavedState />
    </Private>,
  );

let stop = () => {};
const open = () => {
  stop = startKeeping();
  return show();
};
/** Closes the page and opens it again. */
function reload() {
  stop();
  useNotebook.setState(emptyNotebook, true);
  document.body.replaceChildren();
  return open();
}

beforeEach(() => {
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
});
afterEach(async () => {
  await save();
  stop();
  vi.unstubAllGlobals();
});

const way = () => useKeeping.getState().way;
const everything = () => JSON.stringify({ ...localStorage });
const choice = () => screen.queryByRole('region', { name: 'First: how should your words be kept?' });
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** What is said of a choice besides its name. */
const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const alerts = () =>
  screen
    .queryAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join('');

test('what fields hold for putting it back goes where all is erased in another tab', async () => {
  open();
  await userEvent.type(screen.getByLabelText('Go on writing'), secret);
  localStorage.clear();
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue: null })));
  expect(field('Go on writing').value).toBe('');
});

test('and where that tab has begun anew before word of it comes', async () => {
  open();
  await userEvent.type(screen.getByLabelText('Go on writing'), secret);
  localStorage.setItem(notebookKey, savedText(emptyNotebook, { id: 'anew', way: 'open' }));
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue: null })));
  expect(useKeeping.getState().state).toBe('saved');
  expect(field('Go on writing').value).toBe('');
});

const isPlaceFocused = () => document.activeElement?.contains(screen.getByText(secret));

describe('before the first word, the reader', () => {
  test('is asked, with nothing chosen beforehand, and can write meanwhile', async () => {
    open();
    expect(choice()).not.toBeNull();
    const group = screen.getByRole('group', { name: 'First: how should your words be kept?' });
    const radios = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked, disabled }) => [checked, disabled])).toEqual(Array(3).fill([false, false]));
    answer(words, secret);
    await save();
    expect(await screen.findByText(secret)).toBeTruthy();
    expect(screen.getByText(/^Not saved yet/)).toBeTruthy();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'say above how it is to be kept' });
    expect(document.querySelector(link.hash)?.textContent).toBe('First: how should your words be kept?');
    expect(everything()).not.toContain(secret);
    await press('Keep it this way');
    expect(alerts()).toBe('Please choose one of these first.');
    // Not the sentence itself, which is spoken as it comes.
    expect(document.activeElement).toBe(radios[0]);
  });

  test('is asked on the plan too, once there is something that is not saved', async () => {
    stop = startKeeping();
    render(
      <Private heading="h2">
        <SavedState />
      </Private>,
    );
    expect(choice()).toBeNull();
    answer(words, secret);
    await save();
    expect(await screen.findByText(/^Not saved yet/)).toBeTruthy();
    expect(choice()).not.toBeNull();
  });

  test.each([
    [
      'open',
      /^Keep it open/,
      'Saved in this browser, on this device.',
      /open to anyone who can use this browser/,
    ],
    ['memory', /^Do not keep it/, /^Not kept, as you chose/, /^Nothing is kept/],
  ] as const)('can keep it %s', async (name, label, sentence, answered) => {
    open();
    answer(words, secret);
    await userEvent.click(radio(label));
    await press('Keep it this way');
    await waitFor(() => expect(choice()).toBeNull());
    expect(way()).toBe(name);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(isPlaceFocused()).toBe(true);
    const place = screen.getByRole('group', { name: 'What you write' });
    expect(document.activeElement).toBe(place);
    expect(within(place).getByText(answered)).toBeTruthy();
    expect(everything().includes(secret)).toBe(name === 'open');
    reload();
    expect(screen.queryByText(secret) !== null).toBe(name === 'open');
  });

  test('can lock it, and finds it again with the passphrase', async () => {
    open();
    answer(words, secret);
    await userEvent.click(radio(/^Lock it/));
    await userEvent.type(field('Your passphrase'), passphrase);
    await press('Lock it');
    await waitFor(() => expect(choice()).toBeNull(), inTime);
    expect(way()).toBe('locked');
    expect(screen.getByText('Saved on this device, locked with your passphrase.')).toBeTruthy();
    expect(isPlaceFocused()).toBe(true);
    const answered = /are kept on this device, locked/;
    expect(screen.getByText(answered)).toBeTruthy();
    for (const hidden of [secret, passphrase, 'listen']) expect(everything()).not.toContain(hidden);
    await press('Lock now');
    expect(screen.queryByText(secret)).toBeNull();
    expect(screen.queryByText(answered)).toBeNull();
    await userEvent.type(field('Passphrase'), passphrase);
    await press('Unlock');
    expect(await screen.findByText(secret, {}, inTime)).toBeTruthy();
  });

  test('is told when a passphrase cannot be tried, and can try again', async () => {
    open();
    answer(words, secret);
    expect(await lockWith(passphrase)).toBe(true);
    await act(lock);
    await press('Unlock');
    expect(screen.getByText('Please type your passphrase.')).toBeTruthy();
    // Said anew: the alert is another one, and the focus is there again.
    const alert = screen.getByRole('alert');
    await press('Unlock');
    expect(screen.getByRole('alert')).not.toBe(alert);
    expect(document.activeElement).toBe(field('Passphrase'));
    await userEvent.type(field('Passphrase'), passphrase);
    vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValueOnce(new DOMException('', 'OperationError'));
    await press('Unlock');
    expect(await screen.findByText('It could not be tried now. Please try again.')).toBeTruthy();
    await press('Unlock');
    expect(await screen.findByText(secret, {}, inTime)).toBeTruthy();
  });

  test('goes on writing where a lock is made meanwhile', async () => {
    open();
    answer(words, secret);
    await userEvent.click(radio(/^Lock it/));
    await userEvent.type(field('Your passphrase'), passphrase);
    await press('Lock it');
    await userEvent.click(field('Go on writing'));
    await waitFor(() => expect(choice()).toBeNull(), inTime);
    // Once the place has its name, the focus would have come to it.
    expect(await screen.findByRole('group', { name: 'What you write' })).toBeTruthy();
    expect(document.activeElement).toBe(field('Go on writing'));
  });

  // Rows A3 and A9.
  test('is told once, by a screen reader, that nothing is saved yet, and that it is saved', async () => {
    open();
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    answer(words, secret);
    await save();
    await waitFor(() =>
      expect(said()).toEqual(['Nothing is saved until you say above how it is to be kept.']),
    );
    await userEvent.click(radio(/^Keep it open/));
    await press('Keep it this way');
    answer(words, `${secret}, and more`);
    await waitFor(() => expect(said()).toEqual(['Saved, as you chose.']));
    const [region] = screen.getAllByRole('status');
    const changes = vi.fn();
    new MutationObserver(changes).observe(region as Node, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    answer(words, `${secret}, and still more`);
    await screen.findByText('Saving …');
    await save();
    await screen.findByText('Saved in this browser, on this device.');
    expect(changes).not.toHaveBeenCalled();
  });

  test('is led to the passphrase where a lock takes the field away that was written in', async () => {
    open();
    answer(words, secret);
    expect(await lockWith(passphrase)).toBe(true);
    await userEvent.click(field('Go on writing'));
    await lock();
    const locked = await screen.findByRole('region', { name: 'Your words are locked' });
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Locked' }));
    expect(document.activeElement?.contains(locked)).toBe(true);
  });

  // Row H16.
  test.each([
    ['', /^Please write a passphrase/],
    ['1234', /^Digits alone are tried out/],
    ['2468 1357 9000', /^Digits alone are tried out/],
    ['short words', /^This is too short/],
  ])('is told why "%s" protects nothing, and nothing is locked or stored', async (typed, sentence) => {
    open();
    answer(words, secret);
    await userEvent.click(radio(/^Lock it/));
    if (typed) await userEvent.type(field('Your passphrase'), typed);
    await press('Lock it');
    const input = field('Your passphrase');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    // The button may be far below what is wrong.
    expect(document.activeElement).toBe(input);
    await press('Lock it');
    expect(document.activeElement).toBe(input);
    const described = input.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(sentence);
    expect(way()).toBe('undecided');
    expect(everything()).not.toContain(secret);
    await press('Give me five words');
    await waitFor(() => expect(field('Your passphrase').value.split(' ')).toHaveLength(5));
    expect(field('Your passphrase').getAttribute('aria-invalid')).toBe('false');
  });

  test('is told when it could not be locked, is asked again, and loses no word', async () => {
    open();
    answer(words, secret);
    await userEvent.click(radio(/^Lock it/));
    await userEvent.type(field('Your passphrase'), passphrase);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await press('Lock it');
    expect(await screen.findByText(/^It could not be saved, so nothing is locked/, {}, inTime)).toBeTruthy();
    expect([way(), choice() !== null]).toEqual(['undecided', true]);
    expect(screen.getByText(secret)).toBeTruthy();
    expect(everything()).not.toContain(secret);
  });

  // Row N14.
  test('is told why the lock is not there, where a browser does not encrypt', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    open();
    answer(words, secret);
    await save();
    expect(radio(/^Lock it/).disabled).toBe(true);
    expect(described(radio(/^Lock it/))).toMatch(/The lock is not available here\..*secure connection/);
    expect([radio(/^Keep it open/).checked, radio(/^Do not keep it/).checked]).toEqual([false, false]);
    await userEvent.click(radio(/^Lock it/));
    await press('Keep it this way');
    expect(alerts()).toBe('Please choose one of these first.');
    expect(everything()).not.toContain(secret);
  });

  test('is not offered the lock while damaged text lies there in the open', () => {
    localStorage.setItem(notebookKey, `{"app":"mend","version":1,"notebook":"${secret}`);
    open();
    expect(radio(/^Lock it/).disabled).toBe(true);
    expect(described(radio(/^Lock it/))).toMatch(/First save or delete the damaged text/);
    expect(radio(/^Keep it open/).disabled).toBe(false);
  });
});

describe('locked', () => {
  /** A notebook that was locked on an earlier visit. */
  async function lockedBefore(by = passphrase) {
    stop = startKeeping();
    answer(words, secret);
    expect(await lockWith(by)).toBe(true);
    await lock();
    reload();
  }
  async function unlock(typed: string) {
    await userEvent.clear(field('Passphrase'));
    await userEvent.type(field('Passphrase'), typed);
    await press('Unlock');
  }

  // Row H5.
  test('it shows nothing private in the first paint', async () => {
    await lockedBefore();
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(screen.getByRole('region', { name: 'Your words are locked' })).toBeTruthy();
    expect(choice()).toBeNull();
    expect(JSON.stringify([useNotebook.getState(), useKeeping.getState()])).not.toContain(secret);
  });

  test('it says that a passphrase is wrong, and opens with the right one', async () => {
    await lockedBefore();
    await unlock('gentle river carpet lemons');
    await waitFor(() => expect(alerts()).toMatch(/^This passphrase does not open it\./), inTime);
    expect(screen.queryByText(secret)).toBeNull();
    await userEvent.type(field('Passphrase'), 'x');
    expect(alerts()).toBe('');
    await unlock(passphrase);
    expect(await screen.findByText(secret, {}, inTime)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Unlocked' })));
    expect(isPlaceFocused()).toBe(true);
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  // Row H15.
  test('it opens whether é is typed as one sign or as two, and with a space after it', async () => {
    await lockedBefore('café in the garden'.normalize('NFC'));
    await unlock(`${'café in the garden'.normalize('NFD')} `);
    expect(await screen.findByText(secret, {}, inTime)).toBeTruthy();
  });

  // Row H15.
  test('it does not open with other capitals, gives the hint, and shows what is typed when asked', async () => {
    await lockedBefore();
    await unlock(passphrase.toUpperCase());
    await waitFor(() => expect(alerts()).toContain('Look at capitals and spaces'), inTime);
    expect(field('Passphrase').type).toBe('password');
    await press('Show');
    expect(field('Passphrase').type).toBe('text');
    expect(field('Passphrase').value).toBe(passphrase.toUpperCase());
  });

  // Row H14.
  test('it has no back door: who forgot the passphrase is told so, and where all can be deleted', async () => {
    await lockedBefore();
    expect(screen.getByText(/Nobody can open it without the passphrase\./)).toBeTruthy();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'You can delete it and begin anew' });
    expect(new URL(link.href).pathname).toBe('/privacy/');
    for (const guess of ['', ' ', '0']) expect(await unlockWith(guess)).toBe('wrong');
  });

  // Row S28.
  test.each([
    ['damaged', (text: string) => text.replace(/"data":"..../, '"data":"AAAA'), /is damaged and cannot be/],
    ['newer', (text: string) => text.replace('"version":1', '"version":3'), /by a newer version of this/],
  ])('it says of text that is %s what it is, and leaves it as it is', async (_, change, sentence) => {
    await lockedBefore();
    const changed = change(localStorage.getItem(notebookKey) ?? '');
    localStorage.setItem(notebookKey, changed);
    reload();
    if (useKeeping.getState().state !== 'locked') {
      expect(useKeeping.getState().state).toBe('newer');
    } else {
      await unlock(passphrase);
      await waitFor(() => expect(alerts()).toMatch(sentence), inTime);
    }
    expect(localStorage.getItem(notebookKey)).toBe(changed);
    expect(document.documentElement.outerHTML).not.toContain(secret);
  });

  test('it says so when what was locked has been cleared meanwhile', async () => {
    await lockedBefore();
    localStorage.clear();
    await unlock(passphrase);
    await waitFor(() => expect(alerts()).toMatch(/it was deleted/), inTime);
  });

  // Row N14.
  test('it says so where a browser does not decrypt', async () => {
    await lockedBefore();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    reload();
    expect(screen.getByText(/^The lock is not available here\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Unlock' })).toBeNull();
  });
});
