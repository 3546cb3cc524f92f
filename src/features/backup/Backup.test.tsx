import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { holdKeys } from '../../../tests/heldKeys.ts';
import { hostileBackups } from '../../../tests/hostileBackups.ts';
import { sealedVectors } from '../../../tests/sealedVectors.ts';
import { backupText, mostBackupBytes, openBackup } from '../../domain/backup.ts';
import { emptyNotebook, kept, type Notebook, withAnswer, withDone } from '../../domain/notebook.ts';
import { createSealKey, type SealKey, seal } from '../../domain/sealed.ts';
import { nothingWrong, useKeeping } from '../../store/keepingState.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { Backup } from './Backup.tsx';

const words = 'partner/listen/words';
const list = 'partner/listen/list';
const passphrase = 'lunar acorn mosaic velvet puzzle';
const made = '2026-11-25T12:00:00.000Z';

let key: SealKey;
let sealed: string;
const backed: Notebook = withDone(
  withAnswer(withAnswer(emptyNotebook, words, 'from the backup'), list, ['one']),
  'partner/listen',
  true,
);
beforeAll(async () => {
  key = await createSealKey(passphrase);
  sealed = await seal(key, backupText({ made, notebook: backed }));
});

/** What the browser is asked to save as a file. jsdom has no addresses for files. */
const files: { name: string; blob: Blob }[] = [];
let lastBlob: Blob;
beforeEach(() => {
  useNotebook.setState(emptyNotebook, true);
  files.length = 0;
  URL.createObjectURL = (blob) => {
    lastBlob = blob as Blob;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: lastBlob });
  });
});
afterEach(() => vi.unstubAllGlobals());

const notebook = () => useNotebook.getState();
const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const file = (content: BlobPart, name = 'backup.dat') => new File([content], name);

async function openMaking() {
  render(<Backup saved={<p>How it is saved</p>} />);
  await press('Make a backup');
}

/** Chooses a file to bring back. */
async function choose(chosen: File) {
  if (!screen.queryByLabelText('Backup file')) {
    render(<Backup saved={<p>How it is saved</p>} />);
    await press('Bring a backup back');
  }
  await userEvent.upload(await field('Backup file'), chosen);
}
async function openPreview(text = sealed, typed = passphrase) {
  await choose(file(text));
  await userEvent.type(await field('Passphrase of this backup'), typed);
  await press('Open it');
  return within(await screen.findByRole('region', { name: 'What this backup holds' }, { timeout: 20_000 }));
}

describe('making a backup', () => {
  beforeEach(() => answer(words, 'my words'));

  test('gives a file with a name that tells nothing, which its passphrase opens', async () => {
    await openMaking();
    await userEvent.type(await field('Passphrase for the backup'), passphrase);
    await press('Make the backup');
    expect(await screen.findByText(/asked to save it as backup\.dat/, {}, { timeout: 20_000 })).toBeTruthy();
    expect(files.map(({ name, blob }) => [name, blob.type])).toEqual([
      ['backup.dat', 'application/octet-stream'],
    ]);
    const text = (await files[0]?.blob.text()) ?? '';
    expect(text).not.toContain('my words');
    const reading = await openBackup(text, passphrase);
    expect(reading).toMatchObject({ is: 'backup', whole: true, backup: { notebook: notebook() } });
  });

  test('makes no file once the page was left', async () => {
    const sealing = vi.spyOn(SubtleCrypto.prototype, 'encrypt');
    await openMaking();
    await userEvent.type(await field('Passphrase for the backup'), passphrase);
    await press('Make the backup');
    cleanup();
    // It is opened once more before it is given out.
    const opening = vi.spyOn(SubtleCrypto.prototype, 'decrypt');
    await vi.waitFor(() => expect(opening).toHaveBeenCalled(), { timeout: 20_000 });
    await opening.mock.results[0]?.value;
    await new Promise((resolve) => setImmediate(resolve));
    expect(sealing).toHaveBeenCalled();
    expect(files).toEqual([]);
  });

  // Row H16.
  test.each([
    ['', /Please write a passphrase/],
    ['123456', /Digits alone are tried out/],
    ['short words', /This is too short/],
  ])('with the passphrase "%s" says why not, and makes no file', async (typed, sentence) => {
    await openMaking();
    const input = await field('Passphrase for the backup');
    if (typed) await userEvent.type(input, typed);
    await press('Make the backup');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(
      document.getElementById(input.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent,
    ).toMatch(sentence);
    expect(files).toEqual([]);
  });

  test('gives a file that opens with what stands in the field, also where that is typed on in meanwhile', async () => {
    await openMaking();
    const input = await field('Passphrase for the backup');
    await userEvent.type(input, passphrase);
    const letGo = holdKeys();
    await press('Make the backup');
    await userEvent.type(input, '{Backspace}x');
    letGo();
    await vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    expect(await openBackup((await files[0]?.blob.text()) ?? '', input.value)).toMatchObject({
      is: 'backup',
    });
  });

  test('offers five words, which are then in the field', async () => {
    await openMaking();
    await press('Give me five words');
    await button('Give me five other words');
    const first = (await field('Passphrase for the backup')).value;
    expect(first.split(' ')).toHaveLength(5);
    expect(screen.getByText(first)).toBeTruthy();
    expect(screen.getByText(/Write them down where only you can find them/)).toBeTruthy();
    await press('Give me five other words');
    await vi.waitFor(async () => expect((await field('Passphrase for the backup')).value).not.toBe(first));
  });

  // Row A19.
  test('shows the passphrase when asked, and lets it be pasted', async () => {
    await openMaking();
    const input = await field('Passphrase for the backup');
    expect([input.type, input.autocomplete]).toEqual(['password', 'new-password']);
    await press('Show');
    expect(input.type).toBe('text');
    await userEvent.click(input);
    await userEvent.paste(passphrase);
    expect(input.value).toBe(passphrase);
  });
});

// Row S19: the passphrase that was typed is no longer on the page either.
test('nothing is left of the form once all has been deleted', async () => {
  answer(words, 'my words');
  await openMaking();
  await userEvent.type(await field('Passphrase for the backup'), passphrase);
  act(() => useNotebook.setState(emptyNotebook, true));
  expect(screen.queryByLabelText('Passphrase for the backup')).toBeNull();
  expect(screen.getByText(/Nothing is kept here yet/)).toBeTruthy();
});

test('there is nothing to back up while nothing is kept', async () => {
  await openMaking();
  expect(await screen.findByText(/Nothing is kept here yet/)).toBeTruthy();
});

// Row N14.
test.each(['Make a backup', 'Bring a backup back'])(
  'where the browser does not encrypt, "%s" says so',
  async (name) => {
    vi.stubGlobal('crypto', { getRandomValues: () => {} });
    answer(words, 'my words');
    render(<Backup saved={<p>How it is saved</p>} />);
    await press(name);
    expect(await screen.findByText(/only on a secure address/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  },
);

// Rows I5 and I12.
describe('bringing a backup back', () => {
  test('first shows what is in it, and changes nothing', async () => {
    answer(words, 'from here');
    const before = notebook();
    const preview = await openPreview();
    expect(preview.getByText(/^It was made on Wednesday,? 25 November 2026 at \d\d:\d\d\.$/)).toBeTruthy();
    const rows = preview.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual(['Here nowIn the backup', 'Steps done01', 'Answers12', 'Promises00', 'Check-ins00']);
    const lines = preview.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(['2 only in the backup', '1 in both, later here']);
    expect(notebook()).toBe(before);
    await waitFor(() => expect(document.activeElement).toBe(preview.getByRole('heading')));
    await press('Leave all as it is');
    expect(preview.getByText('Nothing was changed.')).toBeTruthy();
    expect(notebook()).toBe(before);
  });

  test('puts both together, offers the answer that lost, and can be undone', async () => {
    answer(words, 'first');
    answer(words, 'from here');
    const preview = await openPreview();
    await press('Put both together');
    expect(kept(notebook().answers, words)).toBe('from here');
    expect(kept(notebook().earlier, words)).toBe('from the backup');
    expect(kept(notebook().answers, list)).toEqual(['one']);
    expect(preview.getByText('Both are together now.')).toBe(document.activeElement);
    await press('Undo');
    expect(kept(notebook().answers, words)).toBe('from here');
    expect(kept(notebook().earlier, words)).toBeFalsy();
    expect(kept(notebook().answers, list)).toBeFalsy();
    expect(preview.getByText('It is as it was before.')).toBe(document.activeElement);
    expect(preview.queryByRole('button')).toBeNull();
  });

  test('can take the place of what is here', async () => {
    answer('partner/listen/mine', 'from here');
    const preview = await openPreview();
    await userEvent.click(preview.getByRole('radio', { name: /^Keep only the backup/ }));
    await press('Keep only the backup');
    expect(kept(notebook().answers, 'partner/listen/mine')).toBe('');
    expect(kept(notebook().answers, words)).toBe('from the backup');
    await press('Undo');
    expect(kept(notebook().answers, 'partner/listen/mine')).toBe('from here');
    expect(kept(notebook().answers, words)).toBe('');
  });

  test('cannot be undone any more once something else has been written', async () => {
    const preview = await openPreview();
    await press('Put both together');
    expect(preview.getByRole('button', { name: 'Undo' })).toBeTruthy();
    answer(words, 'later');
    await vi.waitFor(() => expect(preview.queryByRole('button', { name: 'Undo' })).toBeNull());
  });

  // Row I11.
  test('twice brings nothing twice', async () => {
    answer(words, 'first');
    answer(words, 'from here');
    await openPreview();
    await press('Put both together');
    const once = notebook();
    await openPreview();
    await press('Put both together');
    expect(notebook()).toEqual(once);
  });

  // Row I4.
  // Row A8.
  test('with a wrong passphrase says so, and lets it be tried again', async () => {
    const before = notebook();
    await choose(file(sealed));
    const input = await field('Passphrase of this backup');
    expect(input.autocomplete).toBe('current-password');
    await press('Open it');
    expect(await screen.findByText('Please type the passphrase of this backup.')).toBeTruthy();
    await userEvent.type(input, 'a wrong one');
    await press('Open it');
    expect(
      await screen.findByText(/^This passphrase does not open it/, {}, { timeout: 20_000 }),
    ).toBeTruthy();
    expect(notebook()).toBe(before);
    await userEvent.clear(input);
    await userEvent.type(input, passphrase);
    await press('Open it');
    expect(
      await screen.findByRole('region', { name: 'What this backup holds' }, { timeout: 20_000 }),
    ).toBeTruthy();
  });

  // Row I16.
  test('opens one that was sealed long ago', async () => {
    const { text, passphrase: typed, sealed: old } = sealedVectors[2] as (typeof sealedVectors)[number];
    await openPreview(old, typed);
    await press('Put both together');
    expect(notebook()).toEqual(JSON.parse(text).notebook);
  });

  // Row I14.
  test.each(['<img src=x onerror=alert(1)>.dat', 'backup\u202Etad.exe', '"><script>.dat'])(
    'shows the file name %s as text, apart from the sentence',
    async (name) => {
      await choose(file(sealed, name));
      const shown = await screen.findByText(name);
      expect(shown.tagName).toBe('BDI');
      expect(shown.children).toHaveLength(0);
    },
  );

  // Row I15.
  test('does nothing when no file is chosen after all', async () => {
    await choose(file('no backup'));
    await screen.findByText(/^This is not a backup/);
    await userEvent.upload(await field('Backup file'), []);
    expect(notebook()).toBe(emptyNotebook);
  });
});

describe('a file that is refused', () => {
  // Rows I1, I2 and I6 to I10.
  test('changes nothing, derives nothing, and is told from the others: 150 and more', async () => {
    answer(words, 'from here');
    const before = notebook();
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    let tried = 0;
    for (const [sentence, ofKind] of Object.entries(hostileBackups(sealed))) {
      for (const [name, content] of ofKind) {
        await choose(file(content, name));
        expect(await screen.findByText(sentence), name).toBeTruthy();
        expect(screen.queryByLabelText('Passphrase of this backup'), name).toBeNull();
        expect(notebook(), name).toBe(before);
        // So that the same sentence is waited for anew.
        await choose(file(sealed));
        await field('Passphrase of this backup');
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThanOrEqual(150);
    console.log(`${tried} hostile files changed nothing.`);
    expect(derive).not.toHaveBeenCalled();
    expect('polluted' in {}).toBe(false);
  });

  // Row I3.
  test('is not even read when it is too large', async () => {
    const large = file('x');
    Object.defineProperty(large, 'size', { value: 50 * mostBackupBytes });
    const read = vi.spyOn(Blob.prototype, 'text');
    await choose(large);
    expect(await screen.findByText(/^This file is too large/)).toBeTruthy();
    expect(read).not.toHaveBeenCalled();
  });

  test('says so when the file cannot be read', async () => {
    vi.spyOn(Blob.prototype, 'text').mockRejectedValue(new DOMException('', 'NotReadableError'));
    await choose(file('x'));
    expect(await screen.findByText(/^The file could not be read/)).toBeTruthy();
  });

  // Row S28: the header is whole, the passphrase is right, and a bit of the rest has turned.
  test('is called damaged, not wrong, where the passphrase opens the key and the rest is spoiled', async () => {
    const { data, ...header } = JSON.parse(sealed);
    const turned = `${data[0] === 'A' ? 'B' : 'A'}${data.slice(1)}`;
    await choose(file(JSON.stringify({ ...header, data: turned })));
    await userEvent.type(await field('Passphrase of this backup'), passphrase);
    await press('Open it');
    expect(await screen.findByText(/^This backup is damaged/, {}, { timeout: 20_000 })).toBeTruthy();
    expect(notebook()).toBe(emptyNotebook);
  });

  test('says when some of what it holds could not be read', async () => {
    const spoiled = backupText({ made: 'once', notebook: backed }).replace('"revision":1', '"revision":"1"');
    const preview = await openPreview(await seal(key, spoiled));
    expect(preview.getByText('Some of it could not be read, and is left out.')).toBeTruthy();
    expect(preview.getByText('It does not say when it was made.')).toBeTruthy();
  });
});

// Row I15.
describe('what stands in the way', () => {
  afterEach(() => useKeeping.setState(nothingWrong));

  test.each(['locked', 'newer'] as const)(
    'while it is %s nothing can be copied or brought back',
    async (state) => {
      await openPreview();
      act(() => useKeeping.setState({ state }));
      expect(screen.getByText(/^What is kept here is (locked|from a newer version)/)).toBeTruthy();
      for (const name of ['Make a backup', 'Bring a backup back'])
        expect((await button(name)).disabled).toBe(true);
      // What was opened is not left on the page.
      expect(screen.queryByRole('region', { name: 'What this backup holds' })).toBeNull();
    },
  );

  test('after bringing it back stands whether that is saved', async () => {
    await openPreview();
    expect(screen.queryByText('How it is saved')).toBeNull();
    await press('Put both together');
    expect(screen.getByText('How it is saved')).toBeTruthy();
  });
});
