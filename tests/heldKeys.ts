import { vi } from 'vitest';

/** Has every key that is derived from a passphrase wait until it is let go: what is done meanwhile is done in that moment. */
export function holdKeys(): () => void {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(SubtleCrypto.prototype, 'deriveKey').mockImplementation(
    async (...asked: Parameters<typeof derive>) => {
      await held;
      return derive(...asked);
    },
  );
  return () => letGo();
}
