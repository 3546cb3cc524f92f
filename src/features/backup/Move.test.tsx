import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import jsQR from 'jsqr';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { saidBy } from '../../../tests/saidBy.ts';
import { backupText, openBackup } from '../../domain/backup.ts';
import { emptyNotebook, kept, type Notebook, withAnswer } from '../../domain/notebook.ts';
import { cutIntoParts, putTogether, readPart, withPart } from '../../domain/parts.ts';
import { createSealKey, leastIterations, type SealKey, seal } from '../../domain/sealed.ts';
import { partsKey } from '../../store/hasParts.ts';
import { nothingWrong, useKeeping } from '../../store/keepingState.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { useParts } from '../../store/partsHere.ts';
import { codeOf, longestLink } from './code.ts';
import { Move } from './Move.tsx';

const words = 'partner/listen/words';
const passphrase = 'lunar acorn mosaic velvet puzzle';
const backed: Notebook = withAnswer(emptyNotebook, words, 'from the other device');

let key: SealKey;
let fragments: string[];
let others: string[];
beforeAll(async () => {
  key = await createSealKey(passphrase, leastIterations, 2);
  const parts = async (made: string) =>
    (await cutIntoParts(await seal(key, backupText({ made, notebook: backed })), 150)) ?? [];
  fragments = await parts('2026-11-25T12:00:00.000Z');
  others = await parts('2026-11-25T13:00:00.000Z');
  expect(fragments).toHaveLength(4);
});

const saved: { name: string; blob: Blob }[] = [];
let lastBlob: Blob;
beforeEach(() => {
  localStorage.clear();
  useNotebook.setState(emptyNotebook, true);
  useParts.setState({ parts: undefined });
  window.history.replaceState(null, '', '/move/');
  saved.length = 0;
  // jsdom has no layout, and so nothing to scroll.
  Element.prototype.scrollIntoView = () => {};
  URL.createObjectURL = (blob) => {
    lastBlob = blob as Blob;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: lastBlob });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  useKeeping.setState(nothingWrong);
});

const open = () =>
  render(
    <Move
      unlock={<p>Unlock it here</p>}
      keep={<p>How should it be kept?</p>}
      saved={<p>How it is saved</p>}
    />,
  );
const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const press = async (name: string) => userEvent.click(await button(name));
const soon = { timeout: 20_000 };
async function sealHere(what: 'file' | 'codes', submit: string) {
  await userEvent.type(await screen.findByLabelText(`Passphrase for the ${what}`), passphrase);
  await press(submit);
}
const notebook = () => useNotebook.getState();

describe('sending a file', () => {
  beforeEach(() => answer(words, 'my words'));
  const canShare = (share: (data: ShareData) => Promise<void>) => {
    const spy = vi.fn(share);
    vi.stubGlobal('navigator', Object.assign(navigator, { share: spy, canShare: () => true }));
    return spy;
  };
  afterEach(() => {
    for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
  });

  test('hands on the sealed text under a neutral name, and nothing else', async () => {
    const share = canShare(async () => {});
    open();
    await press('Send a file');
    await sealHere('file', 'Lock it for sending');
    await userEvent.click(await screen.findByRole('button', { name: 'Send it to another device' }, soon));
    expect(await screen.findByText('It was handed on, locked.')).toBeTruthy();
    const [data] = share.mock.calls[0] ?? [];
    expect(Object.keys(data ?? {})).toEqual(['files']);
    expect(data?.files?.map(({ name, type }) => [name, type])).toEqual([['backup.txt', 'text/plain']]);
    const text = (await data?.files?.[0]?.text()) ?? '';
    expect(text).not.toContain('my words');
    expect(await openBackup(text, passphrase)).toMatchObject({ is: 'backup', whole: true });
    expect(saved, 'no copy is left among the downloads').toEqual([]);
  });

  test('says when it was not handed on, and saves it instead', async () => {
    canShare(async () => {
      throw new DOMException('', 'AbortError');
    });
    open();
    await press('Send a file');
    await sealHere('file', 'Lock it for sending');
    await userEvent.click(await screen.findByRole('button', { name: 'Send it to another device' }, soon));
    expect(await screen.findByText(/^It was not handed on/)).toBeTruthy();
    await press('Save it as a file');
    expect(saved.map(({ name }) => name)).toEqual(['backup.dat']);
  });

  test('saves it where the browser has nothing for sending', async () => {
    open();
    await press('Send a file');
    await sealHere('file', 'Lock it for sending');
    expect(await screen.findByText(/^This browser cannot send files/, {}, soon)).toBeTruthy();
    expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([
      ['backup.dat', 'application/octet-stream'],
    ]);
    expect(screen.queryByRole('button', { name: 'Send it to another device' })).toBeNull();
  });
});

/** What a camera would read: the squares of a code, drawn large, by a reader that is not ours. */
function scan(svg: Element): string {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of svg
    .querySelector('path')
    ?.getAttribute('d')
    ?.matchAll(/M(\d+) (\d+)h(\d+)/g) ?? []) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return jsQR(pixels, width, width)?.data ?? '';
}

describe('showing codes', () => {
  beforeEach(() => answer(words, 'my words'));

  async function showCodes() {
    open();
    await press('Show codes');
    await sealHere('codes', 'Make the codes');
    return within(await screen.findByRole('region', { name: 'Scan with the other device' }, soon));
  }

  test('gives links that hold ciphertext only, one at a time, and says how many', async () => {
    const codes = await showCodes();
    const total = Number(/It takes (\d+) codes\./.exec(document.body.textContent ?? '')?.[1]);
    expect(total).toBeGreaterThan(1);
    let parts: Parameters<typeof withPart>[0];
    for (let number = 1; number <= total; number++) {
      expect(saidBy(codes.getByRole('status'))).toBe(`Code ${number} of ${total}`);
      const link = new URL(scan(codes.getByRole('img', { name: `Code ${number} of ${total}` })));
      expect(link.origin + link.pathname + link.search).toBe(`${window.location.origin}/move/`);
      const reading = await readPart(link.hash);
      if (reading.is !== 'part') throw new Error(reading.is);
      expect(reading.part.number).toBe(number);
      parts = withPart(parts, reading.part, 0);
      await userEvent.click(codes.getByRole('button', { name: 'Next code' }));
    }
    // After the last comes the first again.
    expect(saidBy(codes.getByRole('status'))).toBe(`Code 1 of ${total}`);
    await userEvent.click(codes.getByRole('button', { name: 'Back' }));
    expect(saidBy(codes.getByRole('status'))).toBe(`Code ${total} of ${total}`);
    const whole = parts && (await putTogether(parts));
    if (whole?.is !== 'sealed') throw new Error(whole?.is);
    const reading = await openBackup(whole.text, passphrase);
    expect(reading).toMatchObject({ is: 'backup', backup: { notebook: notebook() } });
    expect(saved).toEqual([]);
  });

  test('are not shown under another passphrase than the one that opens them', async () => {
    answer(words, 'my words');
    const codes = await showCodes();
    expect(codes.getAllByRole('img')).toHaveLength(1);
    await userEvent.type(screen.getByLabelText('Passphrase for the codes'), ' and more');
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByText(/^It takes/)).toBeNull();
  });

  test('says so when a plan is too large for them', async () => {
    let text = '';
    for (let number = 0; text.length < 30_000; number++) text += `${(number * 7_919).toString(36)} `;
    answer(words, text);
    open();
    await press('Show codes');
    await sealHere('codes', 'Make the codes');
    expect(await screen.findByText(/^This is too much for codes/, {}, soon)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('gives the focus to where it is unlocked, when the lock takes away what had it', async () => {
    open();
    answer(words, 'my words');
    await press('Show codes');
    await userEvent.click(await screen.findByLabelText('Passphrase for the codes'));
    act(() => useKeeping.setState({ state: 'locked' }));
    const locked = screen.getByRole('group', { name: 'Locked' });
    expect(document.activeElement).toBe(locked);
    expect(locked.contains(screen.getByText('Unlock it here'))).toBe(true);
  });

  // Row S19.
  test('takes them away when all is deleted, and when it is locked', async () => {
    await showCodes();
    act(() => useKeeping.setState({ state: 'locked' }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Unlock it here')).toBeTruthy();
    act(() => useKeeping.setState(nothingWrong));
    act(() => useNotebook.setState(emptyNotebook, true));
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.body.innerHTML).not.toContain(passphrase);
  });

  test('leaves the margin that a code needs, and takes the longest link', () => {
    const { size, path } = codeOf('x'.repeat(longestLink));
    expect(size).toBe(77 + 8);
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)];
    const ends = places.map(([, x, , run]) => Number(x) + Number(run));
    expect(Math.min(...places.flatMap(([, x, y]) => [Number(x), Number(y)]))).toBe(4);
    expect(Math.max(...ends, ...places.map(([, , y]) => Number(y) + 1))).toBe(size - 4);
    expect(() => codeOf('x'.repeat(longestLink + 1))).toThrow();
  });
});

describe('what arrives by codes', () => {
  const lying = () => localStorage.getItem(partsKey);

  /** A code is scanned: it opens the page in a tab of its own. What that tab shows is all that is looked at. */
  async function scanned(fragment: string) {
    document.body.replaceChildren();
    window.history.replaceState(null, '', `/move/#${fragment}`);
    const { unmount } = open();
    const region = within(await screen.findByRole('region', { name: 'From the other device' }));
    // It is dealt with: it waits with the others, or it is said why not.
    await vi.waitFor(() => {
      if (!lying()?.includes(fragment.split('.')[4] ?? '')) region.getByText(/^This/);
    });
    return { region, close: unmount };
  }
  async function scanAll() {
    for (const fragment of fragments.slice(1)) (await scanned(fragment)).close();
    const last = await scanned(fragments[0] ?? '');
    expect(await last.region.findByText('All 4 codes are here.')).toBeTruthy();
    return last;
  }
  async function openThem() {
    await userEvent.type(await screen.findByLabelText('Passphrase of this backup'), passphrase);
    await press('Open it');
    return within(await screen.findByRole('region', { name: 'What this backup holds' }, soon));
  }
  test('comes together in any order, over several tabs, and says what is missing', async () => {
    const [first = '', second = '', third = '', fourth = ''] = fragments;
    const one = await scanned(third);
    expect(window.location.href, 'it does not stay in the address').not.toContain('#');
    expect(await one.region.findByText('1 of 4 codes is here. Still to scan: 1, 2 and 4.')).toBeTruthy();
    one.close();
    const two = await scanned(first);
    expect(await two.region.findByText('2 of 4 codes are here. Still to scan: 2 and 4.')).toBeTruthy();
    two.close();
    const again = await scanned(first);
    expect(await again.region.findByText('2 of 4 codes are here. Still to scan: 2 and 4.')).toBeTruthy();
    again.close();
    (await scanned(second)).close();
    expect(screen.queryByLabelText('Passphrase of this backup')).toBeNull();
    const last = await scanned(fourth);
    expect(await last.region.findByText('All 4 codes are here.')).toBeTruthy();
    expect(document.activeElement).toBe(last.region.getByRole('heading', { name: 'From the other device' }));
    expect(notebook()).toBe(emptyNotebook);
  });

  test('in the same tab, one after the other', async () => {
    const { region } = await scanned(fragments[0] ?? '');
    await region.findByText(/^1 of 4/);
    window.location.hash = fragments[1] ?? '';
    expect(await region.findByText(/^2 of 4/)).toBeTruthy();
    expect(window.location.href).not.toContain('#');
  });

  test('leads to the preview, and is gone from the browser once it has been decided', async () => {
    await scanAll();
    const preview = await openThem();
    expect(preview.getByText(/^It was made on/)).toBeTruthy();
    expect(notebook()).toBe(emptyNotebook);
    expect(lying()).not.toBeNull();
    await press('Put both together');
    expect(kept(notebook().answers, words)).toBe('from the other device');
    expect(lying()).toBeNull();
    act(() => useKeeping.setState({ state: 'undecided' }));
    expect(screen.getByText('How should it be kept?')).toBeTruthy();
    await press('Undo');
    expect(kept(notebook().answers, words)).toBeFalsy();
  });

  test('is gone also when all is left as it is', async () => {
    await scanAll();
    await openThem();
    await press('Leave all as it is');
    expect(screen.getByText('Nothing was changed.')).toBeTruthy();
    expect(lying()).toBeNull();
  });

  // Row I4.
  test('with a wrong passphrase waits on', async () => {
    await scanAll();
    await userEvent.type(await screen.findByLabelText('Passphrase of this backup'), 'not the one');
    await press('Open it');
    expect(await screen.findByText(/^This passphrase does not open it/, {}, soon)).toBeTruthy();
    expect(lying()).not.toBeNull();
  });

  test('of another copy is not mixed in, and can be begun with', async () => {
    (await scanned(fragments[0] ?? '')).close();
    const before = lying();
    const { region } = await scanned(others[1] ?? '');
    expect(await region.findByText(/^This code belongs to a different copy/)).toBeTruthy();
    expect(lying()).toBe(before);
    await press('Begin anew with this code');
    expect(await region.findByText('1 of 4 codes is here. Still to scan: 1, 3 and 4.')).toBeTruthy();
    expect(screen.queryByText(/^This code belongs/)).toBeNull();
  });

  // Rows I2 and I6.
  test.each([
    ['damaged', (fragment: string) => fragment.slice(0, -9), /^This code is not complete/],
    ['newer', (fragment: string) => fragment.replace('1', '2'), /^This code was made by a newer version/],
  ])('and is %s is refused with a sentence', async (_, change, sentence) => {
    const { region } = await scanned(change(fragments[0] ?? ''));
    expect(await region.findByText(sentence)).toBeTruthy();
    expect(lying()).toBeNull();
    expect(window.location.href).not.toContain('#');
  });

  test('can be let go of', async () => {
    const { region } = await scanned(fragments[0] ?? '');
    await region.findByText(/^1 of 4/);
    await press('Let go of these codes');
    expect(await region.findByText('No codes are waiting here.')).toBeTruthy();
    expect(lying()).toBeNull();
  });

  // Row S19.
  test('is off the page as soon as another tab has deleted it', async () => {
    await scanAll();
    await screen.findByLabelText('Passphrase of this backup');
    localStorage.removeItem(partsKey);
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: partsKey, newValue: null })));
    expect(screen.queryByLabelText('Passphrase of this backup')).toBeNull();
  });

  // Row I15.
  test('waits while it is locked here, and shows nothing of what is in it', async () => {
    useKeeping.setState({ state: 'locked' });
    const { region } = await scanAll();
    expect(await region.findByText(/^What is kept here is locked/)).toBeTruthy();
    expect(screen.queryByLabelText('Passphrase of this backup')).toBeNull();
    act(() => useKeeping.setState(nothingWrong));
    expect(await screen.findByLabelText('Passphrase of this backup')).toBeTruthy();
  });

  // Row S1.
  test('says so where it cannot wait for the rest', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const { region } = await scanned(fragments[0] ?? '');
    expect(await region.findByText(/^This browser cannot keep a code/)).toBeTruthy();
  });

  // Row N14.
  test('says so where the browser does not encrypt', async () => {
    vi.stubGlobal('crypto', { getRandomValues: () => {} });
    document.body.replaceChildren();
    window.history.replaceState(null, '', `/move/#${fragments[0]}`);
    open();
    expect(await screen.findByText(/only on a secure address/)).toBeTruthy();
  });

  test('an anchor is left to the browser', async () => {
    window.history.replaceState(null, '', '/move/#from-here');
    open();
    await button('Show codes');
    expect(window.location.hash).toBe('#from-here');
    expect(screen.queryByRole('region', { name: 'From the other device' })).toBeNull();
  });
});
