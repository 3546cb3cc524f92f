// @vitest-environment node
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { anyText } from '../../tests/notebooks.ts';
import { sealedVectors } from '../../tests/sealedVectors.ts';
import { isPartFragment } from './links.ts';
import {
  cutIntoParts,
  joined,
  missingParts,
  mostParts,
  type Part,
  type Parts,
  parseParts,
  partsLimit,
  putTogether,
  readPart,
  withPart,
} from './parts.ts';
import { createSealKey, leastIterations, type SealKey, seal } from './sealed.ts';
import { fromSealedBytes, toSealedBytes } from './sealedBytes.ts';

const now = 1_800_000_000_000;
let key: SealKey;
let sealed: string;
/** The fragments of one text, and of another one that has as many. */
let fragments: string[];
let others: string[];
const cut = async (text: string, longest = 300) => {
  const found = await cutIntoParts(text, longest);
  if (!found) throw new Error('These are too many parts.');
  return found;
};
const read = async (fragment: string): Promise<Part> => {
  const reading = await readPart(fragment);
  if (reading.is !== 'part') throw new Error(reading.is);
  return reading.part;
};
/** All of these put together, as far as they go together. */
async function gathered(from: readonly string[]): Promise<Parts> {
  let parts: Parts | undefined;
  for (const fragment of from) parts = withPart(parts, await read(fragment), now) ?? parts;
  if (!parts) throw new Error('There are no parts.');
  return parts;
}

beforeAll(async () => {
  key = await createSealKey('lunar acorn mosaic velvet puzzle', leastIterations, 2);
  sealed = await seal(key, 'What I did. 💔');
  fragments = await cut(sealed);
  others = await cut(await seal(key, 'What I did not do.'));
});

describe('the bytes of a sealed text', () => {
  test.each(sealedVectors)('come back to it letter by letter: $name', ({ sealed: text }) => {
    const bytes = toSealedBytes(text);
    expect(bytes && fromSealedBytes(bytes)).toBe(text);
    expect(bytes?.length).toBeLessThan((text.length * 3) / 4);
  });

  test('are none for what is not sealed, or too short', () => {
    expect(toSealedBytes('{"app":"mend"}')).toBeUndefined();
    expect(fromSealedBytes(new Uint8Array(92))).toBeUndefined();
  });
});

describe('a text that is cut into parts', () => {
  test('comes back from them in any order, and some of them twice', async () => {
    const texts = await Promise.all(['', 'x', 'words '.repeat(500)].map((text) => seal(key, text)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts, ...sealedVectors.slice(0, 2).map((vector) => vector.sealed)),
        fc.integer({ min: 250, max: 1_900 }),
        fc.infiniteStream(fc.nat()),
        async (text, longest, places) => {
          const cutUp = await cut(text, longest);
          expect(cutUp.every((fragment) => fragment.length <= longest)).toBe(true);
          const sorted = [...cutUp, ...cutUp.slice(0, 2)]
            .map((fragment) => ({ fragment, place: places.next().value ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ fragment }) => fragment);
          const parts = await gathered(sorted);
          expect(missingParts(parts)).toEqual([]);
          expect(await putTogether(parts)).toEqual({ is: 'sealed', text });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is known to be incomplete while any part is missing', async () => {
    for (const [index] of fragments.entries()) {
      const parts = await gathered(fragments.toSpliced(index, 1));
      expect(missingParts(parts)).toEqual([index + 1]);
      expect(await putTogether(parts)).toEqual({ is: 'damaged' });
    }
  });

  test('shows nothing but ciphertext, in signs that an address may hold', async () => {
    for (const fragment of fragments) {
      expect(fragment).toMatch(/^[\w.-]+$/);
      expect(isPartFragment(`#${fragment}`)).toBe(true);
      const data = Buffer.from((await read(fragment)).data, 'base64url').toString('latin1');
      expect(data).not.toMatch(/mend|PBKDF2|What I/);
    }
  });

  test('has parts that are about as long as each other', () => {
    const lengths = fragments.slice(0, -1).map((fragment) => fragment.length);
    expect(new Set(lengths).size).toBe(1);
    expect(fragments.at(-1)?.length).toBeLessThanOrEqual(lengths[0] ?? 0);
  });

  test('is not cut when there would be too many, or when there is no room in a link', async () => {
    const long = sealedVectors[2]?.sealed ?? '';
    const bytes = toSealedBytes(long)?.length ?? 0;
    const justEnough = Math.ceil((Math.ceil(bytes / mostParts) * 4) / 3) + 24;
    expect((await cutIntoParts(long, justEnough))?.length).toBe(mostParts);
    expect(await cutIntoParts(long, justEnough - 4)).toBeUndefined();
    for (const longest of [25, 24, 0, -5]) expect(await cutIntoParts(sealed, longest)).toBeUndefined();
    expect(await cutIntoParts('no sealed text', 300)).toBeUndefined();
  });
});

describe('a part of another text', () => {
  test('is not taken, whatever is there already', async () => {
    const parts = await gathered(fragments.slice(0, 2));
    for (const fragment of others) expect(withPart(parts, await read(fragment), now)).toBeUndefined();
    expect(joined(parts, await gathered(others))).toBe(parts);
  });

  test('put under the name of this one by hand does not come together', async () => {
    const parts = await gathered(fragments);
    const other = await gathered(others);
    const mixed = { ...parts, data: { ...parts.data, 1: other.data[1] ?? '' } };
    expect(await putTogether(mixed)).toEqual({ is: 'damaged' });
  });

  test('what two tabs have goes together', async () => {
    const [one, two] = [await gathered(fragments.slice(0, 2)), await gathered(fragments.slice(1))];
    expect(await putTogether(joined(one, two))).toEqual({ is: 'sealed', text: sealed });
    expect(await putTogether(joined(two, one))).toEqual({ is: 'sealed', text: sealed });
  });
});

// Rows I2, I6, I7 and I10.
describe('a fragment that is not as it should be', () => {
  test('is damaged when it is cut off, or when any sign of it is another', async () => {
    const [fragment = ''] = fragments;
    for (let at = 0; at < fragment.length; at++) {
      expect((await readPart(fragment.slice(0, at))).is, `cut at ${at}`).toBe('damaged');
      const sign = fragment[at] === 'A' ? 'B' : 'A';
      expect((await readPart(fragment.slice(0, at) + sign + fragment.slice(at + 1))).is, `${at}`).toBe(
        'damaged',
      );
    }
  });

  test.each(['2.x', '12.AAAAAAAA.1.1.AAAA.AAAA', '2.'])(
    'of a later version is called newer: %s',
    async (later) => {
      expect(await readPart(`#${later}`)).toEqual({ is: 'newer' });
    },
  );

  /** As a forger would make it: with a check that is right. */
  const withCheck = async (said: string) => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
    return `${said}.${Buffer.from(hash).subarray(0, 3).toString('base64url')}`;
  };

  test.each([
    ['number 0', '1.AAAAAAAA.0.2.AAAA'],
    ['a number beyond all', '1.AAAAAAAA.3.2.AAAA'],
    ['more parts than there may be', `1.AAAAAAAA.1.${mostParts + 1}.AAAA`],
    ['99 parts', '1.AAAAAAAA.99.99.AAAA'],
    ['a number of three digits', '1.AAAAAAAA.100.100.AAAA'],
    ['a number with a zero before it', '1.AAAAAAAA.01.2.AAAA'],
    ['a number below zero', '1.AAAAAAAA.-1.2.AAAA'],
    ['no number', '1.AAAAAAAA.NaN.2.AAAA'],
    ['no data', '1.AAAAAAAA.1.2.'],
    ['data that is no base64', '1.AAAAAAAA.1.2.AAAAA'],
    ['data in another spelling', '1.AAAAAAAA.1.2.AB'],
    ['markup', '1.AAAAAAAA.1.2.<img src=x>'],
    ['a short name', '1.AAAA.1.2.AAAA'],
    ['names of the prototype', '1.__proto_.1.2.constructor'],
    ['version 0', '0.AAAAAAAA.1.2.AAAA'],
    ['more data than a code holds', `1.AAAAAAAA.1.2.${'A'.repeat(2_000)}`],
    ['a megabyte', `1.AAAAAAAA.1.2.${'A'.repeat(1_000_000)}`],
  ])('is damaged with %s', async (_, said) => {
    expect(await readPart(await withCheck(said))).toEqual({ is: 'damaged' });
  });

  test('is made so that the check alone would not refuse it', async () => {
    expect(await readPart(await withCheck('1.AAAAAAAA.1.2.AAAA'))).toMatchObject({ is: 'part' });
  });

  test('whatever it is, it does not throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText,
          anyText.map((text) => `1.${text}`),
        ),
        async (text) => {
          expect(['damaged', 'newer']).toContain((await readPart(text)).is);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['', '#', '#main', '#your-turn', '#schweitzer-2006', '#1', '#1-2', '#.1'])(
    'an anchor of the guide is no part: %s',
    (anchor) => {
      expect(isPartFragment(anchor)).toBe(false);
    },
  );
});

test('what comes together and is no sealed text of ours is refused', async () => {
  const whole = async (text: string) => {
    const bytes = toSealedBytes(text) ?? new Uint8Array();
    return async (change: (bytes: Uint8Array) => void) => {
      const changed = bytes.slice();
      change(changed);
      const hash = await crypto.subtle.digest('SHA-256', changed);
      const set = Buffer.from(hash).subarray(0, 6).toString('base64url');
      return putTogether({
        set,
        total: 1,
        since: now,
        data: { 1: Buffer.from(changed).toString('base64url') },
      });
    };
  };
  const changedBy = await whole(sealed);
  expect(await changedBy(() => {})).toEqual({ is: 'sealed', text: sealed });
  expect(await changedBy((bytes) => bytes.set([3], 0))).toEqual({ is: 'newer' });
  expect(await changedBy((bytes) => bytes.set([0], 0))).toEqual({ is: 'damaged' });
  // Row I7.
  expect(await changedBy((bytes) => bytes.set([255, 255, 255, 255], 1))).toEqual({ is: 'damaged' });
  expect(await changedBy((bytes) => bytes.set([0, 0, 0, 1], 1))).toEqual({ is: 'damaged' });
});

describe('parts as they are kept in the browser', () => {
  test('are read as they were written', async () => {
    const parts = await gathered(fragments.slice(1));
    expect(parseParts(JSON.stringify(parts), now + partsLimit)).toEqual(parts);
  });

  test('are let go of after an hour, and when the clock was set back', async () => {
    const text = JSON.stringify(await gathered(fragments));
    expect(parseParts(text, now + partsLimit + 1)).toBeUndefined();
    expect(parseParts(text, now - 1)).toBeUndefined();
  });

  test.each([
    ['nothing', null],
    ['nothing that can be read', undefined],
    ['an empty text', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no data', `{"set":"AAAAAAAA","total":2,"since":${now}}`],
    ['a name in numbers', `{"set":5,"total":2,"since":${now},"data":{}}`],
    ['a total in words', `{"set":"AAAAAAAA","total":"2","since":${now},"data":{}}`],
    ['no time', '{"set":"AAAAAAAA","total":2,"data":{}}'],
    ['a number beyond all', `{"set":"AAAAAAAA","total":2,"since":${now},"data":{"3":"AAAA"}}`],
    ['a million parts', `{"set":"AAAAAAAA","total":1000000,"since":${now},"data":{"1":"AAAA"}}`],
    ['data that is no text', `{"set":"AAAAAAAA","total":2,"since":${now},"data":{"1":{}}}`],
    [
      'data that cannot be made a text',
      `{"set":"AAAAAAAA","total":2,"since":${now},"data":{"1":{"toString":1}}}`,
    ],
    ['names of the prototype', `{"set":"AAAAAAAA","total":2,"since":${now},"data":{"__proto__":"AAAA"}}`],
    ['a name that is markup', `{"set":"<b>AAAAA","total":2,"since":${now},"data":{"1":"AAAA"}}`],
  ])('are none when there is %s', (_, text) => {
    expect(parseParts(text, now)).toBeUndefined();
  });
});
