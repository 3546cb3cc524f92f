// @vitest-environment node
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { anyText, awkwardTexts } from '../../tests/notebooks.ts';
import { sealedVectors } from '../../tests/sealedVectors.ts';
import {
  changePassphrase,
  createSealKey,
  leastIterations,
  mostInflatedBytes,
  mostIterations,
  openSealKey,
  readSealed,
  type SealKey,
  seal,
  sealedVersion,
  unseal,
} from './sealed.ts';

const passphrase = 'lunar acorn mosaic velvet puzzle';
const words = 'What I did. 💔';

// Stretching a passphrase is slow, and is meant to be: one key serves all the tests.
let key: SealKey;
let sealed: string;
beforeAll(async () => {
  key = await createSealKey(passphrase);
  sealed = await seal(key, words);
});

/** The sealed text with other values in its header. */
const changed = (values: object) => JSON.stringify({ ...JSON.parse(sealed), ...values });

/** What a passphrase brings out of a text. */
async function opened(text: string, typed = passphrase) {
  const opening = await openSealKey(text, typed);
  return opening.is === 'key' ? { is: 'text', text: await unseal(opening.key, text) } : opening;
}

/** Fails when a passphrase is stretched, which costs a second on a slow phone. */
const neverDerives = () => {
  const spies = (['importKey', 'deriveKey', 'deriveBits', 'decrypt'] as const).map((name) =>
    vi.spyOn(crypto.subtle, name),
  );
  return () => {
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  };
};

describe('what was sealed', () => {
  // Row S14.
  test('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await unseal(key, await seal(key, text))).toBe(text);
      }),
      { numRuns: 500, examples: awkwardTexts.map((text): [string] => [text]) },
    );
  });

  test('comes back at the edges of a step of its length', async () => {
    for (const length of [0, 1, 1017, 1018, 1019, 2041, 2042, 2043, 200_000]) {
      const text = 'x'.repeat(length);
      expect(await unseal(key, await seal(key, text))).toBe(text);
    }
  });

  test('is opened by the passphrase, and by no other', async () => {
    expect(await opened(sealed)).toEqual({ is: 'text', text: words });
    for (const wrong of [`${passphrase}x`, 'Lunar acorn mosaic velvet puzzle', '']) {
      expect(await opened(sealed, wrong)).toEqual({ is: 'wrong' });
    }
  });

  // Row H15.
  test('is opened by the same letters in another form of Unicode, with spaces around them', async () => {
    const own = await seal(await createSealKey('Crème brûlée à deux'), words);
    expect(await opened(own, '  Cre\u0300me bru\u0302le\u0301e a\u0300 deux\u00a0')).toEqual({
      is: 'text',
      text: words,
    });
    expect(await opened(own, 'creme brulee a deux')).toEqual({ is: 'wrong' });
  });

  test('looks different each time, and tells its length only in steps of a kilobyte', async () => {
    const texts = await Promise.all(['', 'a', 'x'.repeat(1000)].map((text) => seal(key, text)));
    expect(new Set(texts.map((text) => text.length)).size).toBe(1);
    const ivs = new Set(texts.map((text) => JSON.parse(text).iv));
    expect(ivs.size).toBe(texts.length);
    expect(await seal(key, 'a')).not.toBe(await seal(key, 'a'));
  });

  test('shows nothing of the text or the passphrase', () => {
    expect(sealed).not.toMatch(/What I did|lunar|puzzle/);
    expect(Object.keys(JSON.parse(sealed))).toEqual([
      'format',
      'version',
      'kdf',
      'iterations',
      'salt',
      'wrapIv',
      'wrapped',
      'iv',
      'data',
    ]);
  });

  test('is not opened by the key of another text', async () => {
    const other = await createSealKey(passphrase);
    expect(await unseal(other, sealed)).toBeUndefined();
  });

  test('has a key that cannot be taken out of the browser', async () => {
    expect(key.dataKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key.dataKey)).rejects.toThrow();
    expect(JSON.stringify(key)).toBe(JSON.stringify({ header: key.header, dataKey: {} }));
  });
});

describe('a text that is made smaller before it is sealed', () => {
  let small: SealKey;
  beforeAll(async () => {
    small = await createSealKey(passphrase, leastIterations, 2);
  });

  // Row S14.
  test('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await unseal(small, await seal(small, text))).toBe(text);
      }),
      { numRuns: 300, examples: awkwardTexts.map((text): [string] => [text]) },
    );
    const long = 'words that are written again and again '.repeat(10_000);
    const made = await seal(small, long);
    expect(JSON.parse(made).version).toBe(2);
    expect(made.length).toBeLessThan(4_000);
    expect(await opened(made)).toEqual({ is: 'text', text: long });
  });

  test('stays so with another passphrase', async () => {
    const change = await changePassphrase(await seal(small, words), passphrase, 'quite another one');
    if (change.is !== 'key') throw new Error(change.is);
    expect(change.key.header.version).toBe(2);
    expect(await opened(await seal(change.key, words), 'quite another one')).toEqual({
      is: 'text',
      text: words,
    });
  });

  // Row I7: some kilobytes that stand for a great many.
  test('is damaged when it would be larger than any text of ours', async () => {
    const most = 'x'.repeat(mostInflatedBytes - 2);
    expect(await unseal(small, await seal(small, most))).toBe(most);
    expect(await unseal(small, await seal(small, `${most}x`))).toBeUndefined();
  });

  // Row I10: the version is authenticated with the key.
  test.each([1, 2])('does not open under the other version: %d', async (version) => {
    // As long as both versions may be.
    const long = Array.from({ length: 100 }, () => crypto.randomUUID())
      .join('')
      .slice(0, 1_500);
    const own = await seal(version === 1 ? small : key, long);
    const other = JSON.stringify({ ...JSON.parse(own), version });
    expect(readSealed(other).is).toBe('sealed');
    expect(await opened(other)).toEqual({ is: 'wrong' });
  });
});

describe('another passphrase', () => {
  test('opens what is sealed from then on, and the old one does not', async () => {
    const change = await changePassphrase(sealed, passphrase, 'quite another one');
    if (change.is !== 'key') throw new Error(change.is);
    const next = await seal(change.key, words);
    expect(await opened(next, 'quite another one')).toEqual({ is: 'text', text: words });
    expect(await opened(next)).toEqual({ is: 'wrong' });
    expect(change.key.header.salt).not.toBe(key.header.salt);
  });

  test('cannot be set without the old one', async () => {
    expect(await changePassphrase(sealed, 'a wrong one', 'quite another one')).toEqual({ is: 'wrong' });
    expect(await changePassphrase('{}', passphrase, 'quite another one')).toEqual({ is: 'damaged' });
  });
});

// Row I16.
describe.each(sealedVectors)('a text sealed elsewhere by the description: $name', (vector) => {
  test('opens byte for byte', async () => {
    const decomposed = vector.passphrase.normalize('NFD');
    expect(await opened(vector.sealed, decomposed)).toEqual({ is: 'text', text: vector.text });
  });
});

// Rows S28 and I10.
describe('a bit that has turned', () => {
  /** All texts that differ from the sealed one in a single bit of a byte. */
  const turned = (at: number) =>
    Array.from({ length: 7 }, (_, bit) => {
      const byte = String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit));
      return sealed.slice(0, at) + byte + sealed.slice(at + 1);
    });

  /**
   * Has every salt and number of iterations come to the right key, which is more than a forger could hope for: what
   * still refuses the header is that it is authenticated. It also spares a hundred slow derivations.
   */
  function deriveTheRightKey() {
    const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
    const { salt, iterations } = key.header;
    const right = { salt: Uint8Array.from(atob(salt), (character) => character.charCodeAt(0)), iterations };
    let derived: Promise<CryptoKey> | undefined;
    vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((how, ...rest) => {
      derived ??= derive({ ...(how as Pbkdf2Params), ...right }, ...rest);
      return derived;
    });
  }

  test('in the header is never opened, and is called damaged wherever it shows', async () => {
    deriveTheRightKey();
    expect(await opened(sealed)).toEqual({ is: 'text', text: words });
    const answers = new Map<string, number>();
    const header = sealed.indexOf('"iv"');
    for (let at = 0; at < header; at++) {
      const readings = turned(at).map((text) => ({ text, is: readSealed(text).is }));
      for (const { is } of readings) expect(['sealed', 'damaged', 'foreign', 'newer']).toContain(is);
      const readable = readings.filter(({ is }) => is === 'sealed').map(({ text }) => text);
      const [first] = readable;
      if (first === undefined) continue;
      const { is } = await opened(first);
      answers.set(is, (answers.get(is) ?? 0) + 1);
    }
    // The salt, the wrapped key, and digits of the iterations that stay within the bounds: 24 + 16 + 64 characters.
    expect([...answers.keys()]).toEqual(['wrong']);
    expect(answers.get('wrong')).toBeGreaterThan(90);
  });

  test('in the text itself is damaged, also with the right passphrase', async () => {
    const data = sealed.indexOf('"iv"');
    let tried = 0;
    for (let at = data; at < sealed.length; at++) {
      expect(await unseal(key, turned(at)[at % 7] as string)).toBeUndefined();
      tried++;
    }
    expect(tried).toBeGreaterThan(1_400);
  });
});

test('a text that is cut off anywhere is refused, and known as ours once its first words are there', () => {
  for (let length = 0; length < sealed.length; length++) {
    const { is } = readSealed(sealed.slice(0, length));
    expect(is).toBe(length < '{"format":"mend-sealed"'.length ? 'foreign' : 'damaged');
  }
});

test('parts of two sealed texts do not go together', async () => {
  const other = JSON.parse(await seal(await createSealKey(passphrase), 'other'));
  for (const [name, value] of Object.entries(other)) {
    const mixed = changed({ [name]: value });
    if (mixed === sealed) continue;
    const { is, text } = (await opened(mixed)) as { is: string; text?: string };
    expect(is === 'wrong' || (is === 'text' && text === undefined), name).toBe(true);
  }
});

// Row I7, after the tests of Bitwarden.
describe('hostile iterations', () => {
  test.each<[string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['zero', 0],
    ['below zero', -1],
    ['a fraction', 600_000.5],
    ['one and a half', 1.5],
    ['one too few', leastIterations - 1],
    ['what other apps once used', 5_000],
    ['one too many', mostIterations + 1],
    ['a thousand million', 1e9],
    ['999,999,999', 999_999_999],
    ['not a number', Number.NaN],
    ['text', '600000'],
    ['a list', [600_000]],
    ['an object', { valueOf: 600_000 }],
    ['true', true],
    ['beyond all numbers', '1e999'],
  ])('%s: refused before anything is derived', async (_, iterations) => {
    const nothingDerived = neverDerives();
    const text = changed({ iterations }).replace('"1e999"', '1e999');
    expect(readSealed(text)).toEqual({ is: 'damaged' });
    expect(await openSealKey(text, passphrase)).toEqual({ is: 'damaged' });
    expect(await changePassphrase(text, passphrase, 'quite another one')).toEqual({ is: 'damaged' });
    nothingDerived();
  });

  // OWASP, Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256 with 600,000 rounds.
  test('no key is made in fewer than 600,000 rounds', () => {
    expect(leastIterations).toBeGreaterThanOrEqual(600_000);
  });

  test.each([0, leastIterations - 1, mostIterations + 1, Number.NaN, 600_000.5])(
    'nothing is sealed with %d, since it could not be opened again',
    async (iterations) => {
      await expect(createSealKey(passphrase, iterations)).rejects.toThrow(RangeError);
    },
  );
});

// Rows I6 and I10.
describe('a header that is not as it should be', () => {
  test.each<[string, object, object]>([
    ['a newer version', { version: sealedVersion + 1 }, { is: 'newer', version: sealedVersion + 1 }],
    ['a newer version of another kind', { version: 9, kdf: 'argon2id' }, { is: 'newer', version: 9 }],
    ['no version', { version: undefined }, { is: 'damaged' }],
    ['version 0', { version: 0 }, { is: 'damaged' }],
    ['a version in words', { version: '1' }, { is: 'damaged' }],
    ['another derivation', { kdf: 'PBKDF2-SHA-1' }, { is: 'damaged' }],
    ['a short salt', { salt: btoa('short') }, { is: 'damaged' }],
    ['a salt that is no text', { salt: 5 }, { is: 'damaged' }],
    ['an initialisation vector of another length', { iv: btoa('1234567890123456') }, { is: 'damaged' }],
    ['a wrapped key of another length', { wrapped: btoa('x'.repeat(32)) }, { is: 'damaged' }],
    ['no data', { data: '' }, { is: 'damaged' }],
    ['data of another length', { data: btoa('x'.repeat(1041)) }, { is: 'damaged' }],
    ['data that is not base64', { data: '!' }, { is: 'damaged' }],
    ['another format', { format: 'other' }, { is: 'foreign' }],
    ['no format', { format: undefined }, { is: 'foreign' }],
  ])('%s', async (_, values, reading) => {
    const nothingDerived = neverDerives();
    const text = changed(values);
    expect(readSealed(text)).toEqual(reading);
    const opening = (reading as { is: string }).is === 'foreign' ? { is: 'damaged' } : reading;
    expect(await openSealKey(text, passphrase)).toEqual(opening);
    nothingDerived();
  });

  test.each(['', ' ', 'null', '[]', '5', '"mend-sealed"', '{"app":"mend"}', `${'['.repeat(100_000)}`, '\0'])(
    'what is no sealed text at all is foreign: %.20s',
    (text) => {
      expect(readSealed(text)).toEqual({ is: 'foreign' });
    },
  );

  // Row I9.
  test('a header that comes by the prototype is none', () => {
    expect(readSealed(`{"__proto__":${sealed}}`)).toEqual({ is: 'foreign' });
    expect('format' in {}).toBe(false);
  });
});
