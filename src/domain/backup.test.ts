// @vitest-environment node
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { anyNotebook } from '../../tests/notebooks.ts';
import { sealedVectors } from '../../tests/sealedVectors.ts';
import { backupText, openBackup, readBackup, readBackupFile } from './backup.ts';
import { emptyNotebook, withAnswer } from './notebook.ts';
import { replacedBy } from './restoring.ts';
import { createSealKey, type SealKey, seal } from './sealed.ts';

const made = '2026-11-25T03:00:00.000Z';
const passphrase = 'lunar acorn mosaic velvet puzzle';
let key: SealKey;
beforeAll(async () => {
  key = await createSealKey(passphrase);
});

// Row I16.
test('a backup that is made, brought back and made again is the same', () => {
  fc.assert(
    fc.property(anyNotebook, (notebook) => {
      const text = backupText({ made, notebook });
      const reading = readBackup(text);
      if (reading.is !== 'backup') throw new Error(reading.is);
      expect(reading).toEqual({ is: 'backup', whole: true, backup: { made, notebook } });
      expect(backupText({ made, notebook: replacedBy(emptyNotebook, reading.backup.notebook) })).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('what is written as a backup does not change from one version of the app to the next', () => {
  expect(backupText({ made, notebook: withAnswer(emptyNotebook, 'a/b/c', 'x') })).toBe(
    '{"made":"2026-11-25T03:00:00.000Z","app":"mend","version":1,"notebook":{"visited":{},"done":{},"ticked":{},"answers":{"a/b/c":{"value":"x","revision":1}},"earlier":{},"places":{},"promises":{},"checkIns":{}}}',
  );
});

// Row I16.
test.each(sealedVectors.filter(({ name }) => name.includes('notebook') || name.includes('words')))(
  'an old backup opens: $name',
  async ({ sealed, passphrase: typed, text }) => {
    expect(await openBackup(sealed, typed)).toEqual({ ...readBackup(text), whole: true });
  },
);

describe('a backup that was opened', () => {
  const open = async (text: string) => openBackup(await seal(key, text), passphrase);

  test.each([
    ['nothing', ''],
    ['no JSON', 'words'],
    ['a list', '[]'],
    ['the notebook of another app', '{"app":"other","version":1,"notebook":{}}'],
    ['no notebook', '{"app":"mend","version":1}'],
    ['very deep JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['sealed text', sealedVectors[0]?.sealed ?? ''],
    ['a version below the first', '{"app":"mend","version":0,"notebook":{}}'],
  ])('and holds %s is damaged', async (_, text) => {
    expect(await open(text)).toEqual({ is: 'damaged' });
  });

  // Row I6.
  test('and holds the notebook of a newer version is newer', async () => {
    expect(await open('{"app":"mend","version":9,"notebook":{}}')).toEqual({ is: 'newer', version: 9 });
  });

  // Row I8.
  test('and holds a million keys that are no entries leaves them out', async () => {
    const keys = Array.from({ length: 1_000_000 }, (_, place) => `"k${place}":1`).join();
    const reading = readBackup(`{"app":"mend","version":1,"notebook":{"answers":{${keys}}}}`);
    expect(reading).toEqual({ is: 'backup', whole: false, backup: { made: '', notebook: emptyNotebook } });
  });

  // Row I9.
  test('and holds names of the prototype does without them', async () => {
    const entry = '{"value":"x","revision":1,"polluted":true}';
    const reading = await open(
      `{"app":"mend","version":1,"__proto__":{"polluted":true},"notebook":{"__proto__":{"polluted":true},"answers":{"__proto__":${entry},"constructor":${entry},"a":${entry}}}}`,
    );
    if (reading.is !== 'backup') throw new Error(reading.is);
    expect(reading.whole).toBe(false);
    expect(Object.keys(reading.backup.notebook.answers)).toEqual(['a']);
    expect(reading.backup.notebook.answers.a).toEqual({ value: 'x', revision: 1 });
    expect('polluted' in {}).toBe(false);
  });

  test.each([5, null, {}, []])('does not take %j for the time at which it was made', (time) => {
    const reading = readBackup(JSON.stringify({ made: time, app: 'mend', version: 1, notebook: {} }));
    expect(reading.is === 'backup' && reading.backup.made).toBe('');
  });
});

// Row I13.
test.each<[string, (text: string) => string]>([
  ['a mark at the start', (text) => `\uFEFF${text}`],
  ['lines of 76 characters', (text) => text.replace(/.{76}/g, '$&\r\n')],
  ['lines of 60 characters, indented', (text) => text.replace(/.{60}/g, '$&\n\t ')],
  ['empty lines around it', (text) => `\r\n\r\n ${text}\n\n`],
  ['a form that can be read more easily', (text) => JSON.stringify(JSON.parse(text), undefined, 2)],
])('a file with %s still opens', async (_, spoil) => {
  const sealed = await seal(key, backupText({ made, notebook: emptyNotebook }));
  expect(readBackupFile(spoil(sealed))).toEqual({ text: sealed, is: 'sealed' });
});

test('a wrong passphrase, and one of nothing but spaces, open nothing', async () => {
  const sealed = await seal(key, backupText({ made, notebook: emptyNotebook }));
  expect(await openBackup(sealed, 'another')).toEqual({ is: 'wrong' });
  expect(await openBackup(sealed, ' ')).toEqual({ is: 'wrong' });
});

test('a file that is none of ours derives nothing', async () => {
  const derive = vi.spyOn(crypto.subtle, 'deriveKey');
  expect(await openBackup('{}', passphrase)).toEqual({ is: 'damaged' });
  expect(derive).not.toHaveBeenCalled();
});
