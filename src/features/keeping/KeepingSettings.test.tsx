import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { holdKeys } from '../../../tests/heldKeys.ts';
import { saidBy } from '../../../tests/saidBy.ts';
import { emptyNotebook } from '../../domain/notebook.ts';
import type { Way } from '../../domain/way.ts';
import { notebookKey } from '../../store/copies.ts';
import { keepAs } from '../../store/keepAs.ts';
import { save, startKeeping } from '../../store/keeping.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { lockWith, unlockWith } from '../../store/lock.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { lock } from '../../store/sealing.ts';
import { KeepingSettings } from './KeepingSettings.tsx';

const secret = 'sentinel-90ab';
const passphrase = 'gentle river carpet lemon';
const another = 'seven quiet boats at noon';
/** Deriving a key takes long on purpose, and longer on a busy machine. */
const inTime = { timeout: 20_000 };

let stop = () => {};
beforeEach(() => {
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
  stop = startKeeping();
  answer('partner/listen/words', secret);
});
afterEach(async () => {
  await save();
  stop();
});

const way = () => useKeeping.getState().way;
const state = () => useKeeping.getState().state;
const everything = () => JSON.stringify({ ...localStorage });
// The first of them: others speak of the passphrase.
const status = () => screen.getAllByRole('status')[0];
/** The focus is where what has become of the words is read next. */
const isHeadingFocused = () =>
  document.activeElement === screen.getByRole('heading', { name: 'How it is kept now' });
const said = () => saidBy(status());
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const labels = () =>
  screen.queryAllByRole('radio').map((radio) => radio.closest('label')?.querySelector('strong')?.textContent);
const lockIt = 'Lock it with a passphrase';
const openIt = 'Keep it open on this device';
const dropIt = 'Do not keep it';

test('a reader whose words were erased in another tab is not told that something is kept, and can choose', async () => {
  await keepAs('open');
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', { key: notebookKey, newValue: null }));
  render(<KeepingSettings />);
  expect(said()).toBe('What was kept here has been deleted. Nothing is kept now.');
  await userEvent.click(screen.getByRole('radio', { name: new RegExp(openIt) }));
  await press('Keep it this way');
  await waitFor(() => expect([state(), way()]).toEqual(['saved', 'open']));
});

test('a reader is told why a way is refused where there is no room', async () => {
  await keepAs('memory');
  answer('partner/listen/words', secret);
  render(<KeepingSettings />);
  await press('Change how it is kept');
  await userEvent.click(screen.getByRole('radio', { name: new RegExp(openIt) }));
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await press('Keep it this way');
  expect(await screen.findByText(/^There is no room left on this device for this site\./)).toBeTruthy();
  expect(way()).toBe('memory');
});

test.each<[Way, RegExp, string[]]>([
  ['undecided', /^Only your progress is kept until you choose/, [lockIt, openIt, dropIt]],
  ['open', /open to anyone who can use this browser\.$/, [lockIt, dropIt]],
  ['memory', /^Nothing is kept\./, [lockIt, openIt]],
])(
  'a reader whose words are kept %s is told so, and offered the other ways',
  async (name, sentence, offered) => {
    if (name === 'open' || name === 'memory') await keepAs(name);
    render(<KeepingSettings />);
    expect(said()).toMatch(sentence);
    if (name !== 'undecided') {
      expect(labels()).toEqual([]);
      await press('Change how it is kept');
    }
    expect(labels()).toEqual(offered);
  },
);

test('what was open can be locked, and is not open any more', async () => {
  await keepAs('open');
  expect(everything()).toContain(secret);
  render(<KeepingSettings />);
  await press('Change how it is kept');
  await userEvent.click(screen.getByRole('radio', { name: /^Lock it/ }));
  await userEvent.type(field('Your passphrase'), passphrase);
  await press('Lock it');
  await waitFor(() => expect(said()).toMatch(/locked with your passphrase\. It is unlocked now\.$/), inTime);
  expect(isHeadingFocused()).toBe(true);
  expect(everything()).not.toContain(secret);
});

test.each([
  ['is typed on in', () => userEvent.type(field('Your passphrase'), '{Backspace}x')],
  ['is offered five words', () => press('Give me five words')],
])('what is locked opens with what stands in the field, also where that %s meanwhile', async (_, change) => {
  render(<KeepingSettings />);
  await userEvent.click(screen.getByRole('radio', { name: /^Lock it/ }));
  await userEvent.type(field('Your passphrase'), passphrase);
  const letGo = holdKeys();
  // Words that are on their way when it begins come too late as well.
  fireEvent.click(screen.getByRole('button', { name: 'Give me five words' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lock it' }));
  expect(screen.getByRole('button', { name: 'One moment …' })).toBeTruthy();
  await change();
  const shown = field('Your passphrase').value;
  letGo();
  await waitFor(() => expect(way()).toBe('locked'), inTime);
  await act(lock);
  expect(await unlockWith(shown)).toBe('unlocked');
});

describe('locked', () => {
  beforeEach(async () => {
    await lockWith(passphrase);
    render(<KeepingSettings />);
  });

  test('the focus is not lost when it locks itself', async () => {
    screen.getByRole('button', { name: 'Lock now' }).focus();
    await act(lock);
    await waitFor(() => expect(isHeadingFocused()).toBe(true));
  });

  test('it can be locked now, and unlocked in the same place', async () => {
    await press('Lock now');
    expect(state()).toBe('locked');
    expect(isHeadingFocused()).toBe(true);
    expect(said()).toMatch(/It is locked now\.$/);
    expect(screen.queryByRole('button', { name: 'Change how it is kept' })).toBeNull();
    await userEvent.type(field('Passphrase'), passphrase);
    await press('Unlock');
    await waitFor(() => expect(state()).toBe('saved'), inTime);
    expect(isHeadingFocused()).toBe(true);
    expect(screen.getByRole('button', { name: 'Lock now' })).toBeTruthy();
  });

  test.each([
    ['open', /^Keep it open/],
    ['memory', /^Do not keep it/],
  ] as const)('it can be kept %s from now on', async (name, label) => {
    await press('Change how it is kept');
    await userEvent.click(screen.getByRole('radio', { name: label }));
    await press('Keep it this way');
    await waitFor(() => expect(way()).toBe(name));
    expect(everything().includes(secret)).toBe(name === 'open');
    expect(screen.queryByText('Change the passphrase')).toBeNull();
  });

  describe('and its passphrase', () => {
    const change = async (before: string, after: string) => {
      await userEvent.click(screen.getByText('Change the passphrase'));
      await userEvent.type(field('The passphrase you have now'), before);
      await userEvent.type(field('The new passphrase'), after);
      await press('Change it');
    };
    const opens = async (typed: string) => {
      await lock();
      return unlockWith(typed);
    };

    test('can be changed: the one before opens nothing then', async () => {
      await change(passphrase, another);
      await screen.findByText('The passphrase is changed. The one before opens nothing now.', {}, inTime);
      expect([field('The passphrase you have now').value, field('The new passphrase').value]).toEqual([
        '',
        '',
      ]);
      expect(await opens(passphrase)).toBe('wrong');
      expect(await opens(another)).toBe('unlocked');
    });

    test('is not changed by someone who does not know it', async () => {
      await change('not the one before', another);
      await screen.findByText('That is not the passphrase you have now. Nothing is changed.', {}, inTime);
      expect(field('The passphrase you have now').getAttribute('aria-invalid')).toBe('true');
      expect(await opens(another)).toBe('wrong');
      expect(await opens(passphrase)).toBe('unlocked');
    });

    test('is not changed without it', async () => {
      await userEvent.click(screen.getByText('Change the passphrase'));
      await userEvent.type(field('The new passphrase'), another);
      await press('Change it');
      expect(screen.getByText('Please type the passphrase you have now.')).toBeTruthy();
      expect(await opens(passphrase)).toBe('unlocked');
    });

    // Row H16.
    test('is not changed to numbers alone', async () => {
      await change(passphrase, '123456789012');
      expect(screen.getByText(/^Digits alone are tried out/)).toBeTruthy();
      expect(await opens(passphrase)).toBe('unlocked');
    });
  });
});
