import 'fake-indexeddb/auto';

import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createStore, get } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startKeepingOpen } from '../../../tests/keepingOpen.ts';
import { emptyNotebook } from '../../domain/notebook.ts';
import { notebookKey } from '../../store/copies.ts';
import { setDiscreet, useDiscreet } from '../../store/discreet.ts';
import { answerGate, useGates } from '../../store/gates.ts';
import { save } from '../../store/keeping.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { isSpellingChecked, setSpelling, useSpelling } from '../../store/spelling.ts';
import { EraseEverything, undoLimit } from './EraseEverything.tsx';

const ask = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Delete everything kept here' });
const yes = () => screen.queryByRole('button', { name: 'Yes, delete everything' });
const secondText = async () => JSON.stringify(await get(notebookKey, createStore('mend', 'copies')));
const said = () => screen.getByRole('status').textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

let stop = () => {};
/** Opens the page of someone who has written something, or who has this in the storage. */
function open(stored?: string) {
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
  if (stored !== undefined) localStorage.setItem(notebookKey, stored);
  stop = startKeepingOpen();
  if (stored === undefined) {
    answer('partner/listen/words', 'private');
    save();
  }
  render(<EraseEverything />);
}

beforeEach(() => localStorage.clear());
afterEach(() => stop());

describe('deleting everything', () => {
  test('takes two steps', async () => {
    open();
    expect(yes()).toBeNull();
    await userEvent.click(ask());
    expect(localStorage.getItem(notebookKey)).toContain('private');
    await press('Yes, delete everything');
    expect(localStorage.length).toBe(0);
    expect(useNotebook.getState()).toEqual(emptyNotebook);
    expect(said()).toBe(
      'It is deleted. Nothing that you wrote, ticked or opened is kept on this device now.',
    );
    expect(yes()).toBeNull();
    expect(ask().disabled).toBe(true);
  });

  test('leaves no setting behind either', async () => {
    open();
    setDiscreet(true);
    setSpelling(true);
    expect(isSpellingChecked()).toBe(true);
    await userEvent.click(ask());
    await press('Yes, delete everything');
    expect({ ...localStorage }).toEqual({});
    expect([useDiscreet.getState(), useSpelling.getState()]).toEqual([false, false]);
  });

  test('takes the answers to the questions of safety along', async () => {
    open();
    answerGate('you', 'yes');
    await userEvent.click(ask());
    await press('Yes, delete everything');
    expect(useGates.getState().answers.you).toBeUndefined();
  });

  test('says so where the browser does not let go of a copy', async () => {
    open();
    await vi.waitFor(async () => expect(await secondText()).toContain('private'));
    const refused = (['put', 'delete'] as const).map((way) =>
      vi.spyOn(IDBObjectStore.prototype, way).mockImplementation((): never => {
        throw new DOMException('no room', 'QuotaExceededError');
      }),
    );
    await userEvent.click(ask());
    await press('Yes, delete everything');
    expect(await screen.findByText(/^It is off this page, but the browser holds on to a copy/)).toBeTruthy();
    for (const each of refused) each.mockRestore();
  });

  test('can be called off', async () => {
    open();
    await userEvent.click(ask());
    await press('Keep it');
    expect(localStorage.getItem(notebookKey)).toContain('private');
    expect(yes()).toBeNull();
    expect(ask().disabled).toBe(false);
  });

  // Rows H1 and H2: the second tap falls where the first one fell.
  test('does not follow from a double tap', async () => {
    open();
    const button = ask();
    await userEvent.dblClick(button);
    expect(ask()).toBe(button);
    expect(button.compareDocumentPosition(yes() as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(localStorage.getItem(notebookKey)).toContain('private');
  });

  test('keeps the focus of someone with a keyboard', async () => {
    open();
    ask().focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(ask());
    expect(ask().ariaExpanded).toBe('true');
    await userEvent.tab();
    expect(document.activeElement).toBe(yes());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(ask());
    await userEvent.keyboard('{Enter}{Tab}{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(localStorage.length).toBe(0);
  });

  // Row H1.
  test('can be taken back, as it was', async () => {
    open();
    setDiscreet(true);
    setSpelling(true);
    const before = useNotebook.getState();
    await userEvent.click(ask());
    await press('Yes, delete everything');
    expect(localStorage.length).toBe(0);
    await press('Bring it back');
    expect([useDiscreet.getState(), useSpelling.getState()]).toEqual([true, true]);
    expect(said()).toBe('It is back, as it was.');
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(useNotebook.getState()).toEqual(before);
    expect(localStorage.getItem(notebookKey)).toContain('private');
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
    expect(ask().disabled).toBe(false);
  });

  test('cannot be taken back after a device has slept for an hour', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    open();
    fireEvent.click(ask());
    fireEvent.click(yes() as HTMLElement);
    vi.setSystemTime(Date.now() + 3_600_000);
    fireEvent.pointerDown(screen.getByRole('button', { name: 'Bring it back' }));
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
    expect(localStorage.length).toBe(0);
    vi.useRealTimers();
  });

  // Row H1.
  test('can be taken back for a minute, and not after', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    open();
    // userEvent waits between its events, and here time stands still.
    fireEvent.click(ask());
    fireEvent.click(yes() as HTMLElement);
    act(() => void vi.advanceTimersByTime(undoLimit - 1));
    expect(screen.queryByRole('button', { name: 'Bring it back' })).not.toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
    expect(localStorage.length).toBe(0);
    vi.useRealTimers();
  });

  test('is offered again once something new is kept', async () => {
    open();
    await userEvent.click(ask());
    await press('Yes, delete everything');
    answer('partner/listen/words', 'anew');
    expect(await screen.findByText(/^This deletes what you wrote/)).toBeTruthy();
    expect(ask().disabled).toBe(false);
  });
});

test('a visitor of whom nothing is kept is told so', () => {
  open('');
  expect(screen.getByText('Nothing of yours is kept on this device yet.')).toBeTruthy();
  expect(said()).toBe('');
  expect(ask().disabled).toBe(true);
});

// What cannot be read is private all the same.
test.each([
  ['damaged', '{"app":"mend","version":1,"notebook":{"answers":{"a/b/c":{"value":"private'],
  ['of a newer version', '{"app":"mend","version":99,"notebook":"private"}'],
])('text that is %s can be deleted too', async (_, stored) => {
  open(stored);
  expect(screen.queryByText('Nothing of yours is kept on this device yet.')).toBeNull();
  await userEvent.click(ask());
  await press('Yes, delete everything');
  expect(localStorage.length).toBe(0);
  expect(said()).toBe('It is deleted. Nothing that you wrote, ticked or opened is kept on this device now.');
});
