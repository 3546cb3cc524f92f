export type Bytes = Uint8Array<ArrayBuffer>;

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // One call with all bytes would be more arguments than a function takes.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** The bytes of base64, or nothing when it is not the one spelling of some bytes. */
export function fromBase64(value: unknown): Bytes | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    // Other spellings of the same bytes are a change too.
    return toBase64(bytes) === value ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The same letters as an address may hold them (RFC 4648, section 5), without padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The bytes of base64 for an address, or nothing when it is not the one spelling of some bytes. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, '='));
}
