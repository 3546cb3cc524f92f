import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { cutIntoParts, type Part, partsLimit, readPart } from '../domain/parts.ts';
import { createSealKey, leastIterations, seal } from '../domain/sealed.ts';
import { eraseEverything } from './erasing.ts';
import { partsKey } from './hasParts.ts';
import { dropOldParts, startParts, takePart } from './parts.ts';
import { dropParts, useParts } from './partsHere.ts';

let parts: Part[];
let foreign: Part;
const partsOf = async (text: string): Promise<Part[]> => {
  const key = await createSealKey('lunar acorn mosaic velvet puzzle', leastIterations, 2);
  const fragments = (await cutIntoParts(await seal(key, text), 170)) ?? [];
  return Promise.all(
    fragments.map(async (fragment) => {
      const reading = await readPart(fragment);
      if (reading.is !== 'part') throw new Error(reading.is);
      return reading.part;
    }),
  );
};
beforeAll(async () => {
  parts = await partsOf('What I did.');
  [foreign] = (await partsOf('What I did not do.')) as [Part];
});

let stop = () => {};
beforeEach(() => {
  localStorage.clear();
  useParts.setState({ parts: undefined });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const here = () => Object.keys(useParts.getState().parts?.data ?? {}).map(Number);
const lying = () => localStorage.getItem(partsKey);
const [one, two, three] = [0, 1, 2].map((index) => () => parts[index] as Part) as [
  () => Part,
  () => Part,
  () => Part,
];

/** Another tab writes, or clears. */
function fromAnotherTab(text: string | null, key: string | null = partsKey) {
  if (text === null) localStorage.removeItem(partsKey);
  else localStorage.setItem(partsKey, text);
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }));
}
const asAnotherTabHasIt = (...theirs: Part[]) =>
  JSON.stringify({
    set: parts[0]?.set,
    total: parts.length,
    since: Date.now(),
    data: Object.fromEntries(theirs.map(({ number, data }) => [number, data])),
  });

test('parts wait for each other, in one tab after another', () => {
  expect(takePart(one())).toBe('taken');
  // The next tab knows nothing yet but what is stored.
  useParts.setState({ parts: undefined });
  stop = startParts();
  expect(here()).toEqual([1]);
  expect(takePart(three())).toBe('taken');
  expect(takePart(three())).toBe('taken');
  expect(here()).toEqual([1, 3]);
});

test('one of another text is not taken, and takes nothing away', () => {
  takePart(one());
  const before = lying();
  expect(takePart(foreign)).toBe('foreign');
  expect(lying()).toBe(before);
  dropParts();
  expect(takePart(foreign)).toBe('taken');
});

// Row S15.
test('nothing is lost when two tabs write at the same time', () => {
  stop = startParts();
  takePart(one());
  fromAnotherTab(asAnotherTabHasIt(two()));
  expect(here()).toEqual([1, 2]);
  expect(Object.keys(JSON.parse(lying() ?? '').data)).toEqual(['1', '2']);
});

test('tabs that have the same do not go on answering each other', () => {
  stop = startParts();
  takePart(one());
  const write = vi.spyOn(Storage.prototype, 'setItem');
  const text = asAnotherTabHasIt(one(), two());
  fromAnotherTab(text);
  expect(write.mock.calls).toEqual([[partsKey, text]]);
});

test.each<[string, string | null]>([
  ['lets go of them', partsKey],
  ['clears the whole storage', null],
])('another tab that %s takes them away here as well', (_, key) => {
  stop = startParts();
  takePart(one());
  fromAnotherTab(null, key);
  expect(here()).toEqual([]);
  expect(lying()).toBeNull();
});

test('another tab that began anew with another text is followed', () => {
  stop = startParts();
  takePart(one());
  const { set, number, total, data } = foreign;
  fromAnotherTab(JSON.stringify({ set, total, since: Date.now(), data: { [number]: data } }));
  expect(useParts.getState().parts?.set).toBe(set);
});

describe('what has waited for too long', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 10, 25, 22, 0) });
    takePart(one());
  });

  test('is let go of on any page', () => {
    vi.setSystemTime(Date.now() + partsLimit);
    dropOldParts();
    expect(here()).toEqual([1]);
    vi.setSystemTime(Date.now() + 1);
    dropOldParts();
    expect(lying()).toBeNull();
    expect(here()).toEqual([]);
  });

  test('does not come back with the page that shows parts', () => {
    vi.setSystemTime(Date.now() + partsLimit + 1);
    useParts.setState({ parts: undefined });
    stop = startParts();
    expect(here()).toEqual([]);
    expect(lying()).toBeNull();
  });
});

test('what lies there and is no parts is let go of', () => {
  localStorage.setItem(partsKey, '{"set":5}');
  stop = startParts();
  expect(lying()).toBeNull();
});

// Row S1.
test('where nothing can be stored, what this tab has is shown, and it is said', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  stop = startParts();
  expect(takePart(one())).toBe('not kept');
  expect(takePart(two())).toBe('not kept');
  expect(here()).toEqual([1, 2]);
});

test('erasing everything erases them, and undo brings them back', () => {
  takePart(one());
  const before = lying();
  const { undo } = eraseEverything();
  expect(lying()).toBeNull();
  expect(here()).toEqual([]);
  undo();
  expect(lying()).toBe(before);
});
