import { webcrypto } from 'node:crypto';
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { afterEach, beforeEach, expect, vi } from 'vitest';

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
  for (const [name, value] of Object.entries(missing))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

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
