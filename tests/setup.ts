import { webcrypto } from 'node:crypto';
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Puts something in the place of what is global, also where that is not to be written over. */
const put = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

let cleanup = () => {};

// Rules and parsers are tested without a page.
if (typeof document !== 'undefined') {
  ({ cleanup } = await import('@testing-library/react'));
  // What every browser has and jsdom has not. Node's are the same, by their standards.
  const missing = {
    crypto: webcrypto,
    SubtleCrypto: webcrypto.subtle.constructor,
    CompressionStream,
    DecompressionStream,
  };
  for (const [name, value] of Object.entries(missing)) put(name, value);
}

// Node's reaches the other threads, where other files are tested: those are other browsers.
const browser = webcrypto.randomUUID();
const { BroadcastChannel: Everywhere } = globalThis;
class OwnChannel extends Everywhere {
  constructor(name: string) {
    super(`${browser} ${name}`);
  }
}
put('BroadcastChannel', OwnChannel);

// A message on the console is a fault that nobody has looked at: it fails the test.
beforeEach(() => {
  vi.spyOn(console, 'error').mockName('console.error');
  vi.spyOn(console, 'warn').mockName('console.warn');
});

afterEach(() => {
  cleanup();
  const said = [console.error, console.warn].flatMap((spy) => vi.mocked(spy).mock.calls);
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});
