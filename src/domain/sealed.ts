import { type Bytes, fromBase64, toBase64 } from './bytesAsText.ts';
import { deflated, inflated } from './deflated.ts';
import { isRecord } from './isRecord.ts';

// Text that only a passphrase opens. A random key of 256 bits encrypts it (AES-GCM); the passphrase, stretched, wraps
// that key. The header says how and is authenticated with both, so that nothing in it can be changed unseen.
// `sealed.md` beside this file describes the format for whoever has to read it without us.

/** Rounds of PBKDF2-SHA-256: not fewer than OWASP asks for, and not so many that a file could hang the browser. */
export const leastIterations = 600_000;
export const mostIterations = 2_000_000;
/** In the second version the text is made smaller before it is sealed. It is for what has to be carried bit by bit. */
export type SealedVersion = 1 | 2;
/** The last version that can be read. */
export const sealedVersion: SealedVersion = 2;
/** A text that is longer, in bytes, is not taken out of what was made smaller: a few bytes can stand for a great many. */
export const mostInflatedBytes = 5 * 1024 * 1024;

/** How the key is wrapped. All that is not a number or a name is base64. */
type SealHeader = {
  format: 'mend-sealed';
  version: SealedVersion;
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  wrapIv: string;
  /** The data key, encrypted by the key that comes of the passphrase. */
  wrapped: string;
};

/** What opens sealed text: the header that it belongs to, and the data key, which cannot be taken out of the browser. */
export type SealKey = { readonly header: SealHeader; readonly dataKey: CryptoKey };

/** What a text is, before a passphrase has been tried. */
type SealedReading =
  | { is: 'sealed'; header: SealHeader; iv: Bytes; data: Bytes }
  /** Sealed by a later version of the app. */
  | { is: 'newer'; version: number }
  /** Sealed, and not whole. */
  | { is: 'damaged' }
  /** Not sealed text at all. */
  | { is: 'foreign' };

/** What came of trying a passphrase. A damaged header cannot be told from a wrong passphrase: both do not open. */
type Opening =
  | { is: 'key'; key: SealKey }
  | { is: 'wrong' }
  | Exclude<SealedReading, { is: 'sealed' | 'foreign' }>;

const ivBytes = 12;
const saltBytes = 16;
const keyBytes = 32;
const tagBytes = 16;
/** Sealed text grows in steps of this many bytes, so that its length tells little. What is carried by codes must be short. */
const paddings: Record<SealedVersion, number> = { 1: 1024, 2: 256 };

/** Whether this page may seal and open: browsers encrypt on secure addresses only. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/** A new key, wrapped with a passphrase. */
export async function createSealKey(
  passphrase: string,
  iterations = leastIterations,
  version: SealedVersion = 1,
): Promise<SealKey> {
  // What is sealed with another number could never be opened again.
  if (!isAllowed(iterations)) throw new RangeError('This number of iterations could not be opened again.');
  const raw = random(keyBytes);
  try {
    return await wrapped(raw, passphrase, iterations, version);
  } finally {
    raw.fill(0);
  }
}

/** The sealed text, as JSON. Each call takes a fresh initialisation vector. */
export async function seal({ header, dataKey }: SealKey, text: string): Promise<string> {
  const iv = random(ivBytes);
  const written = new TextEncoder().encode(wellFormed(text));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: authenticated(header) },
    dataKey,
    padded(header.version === 1 ? written : await deflated(written), paddings[header.version]),
  );
  return JSON.stringify({ ...header, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) });
}

/** The plain text. Nothing when the sealed text is damaged, or belongs to another key. */
export async function unseal({ header, dataKey }: SealKey, text: string): Promise<string | undefined> {
  const reading = readSealed(text);
  if (reading.is !== 'sealed' || reading.header.wrapped !== header.wrapped) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: reading.iv, additionalData: authenticated(reading.header) },
      dataKey,
      reading.data,
    );
    const unpadded = withoutPadding(new Uint8Array(plain));
    const written = unpadded && header.version === 2 ? await inflated(unpadded, mostInflatedBytes) : unpadded;
    return (
      written && fromWellFormed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(written))
    );
  } catch {
    return undefined; // It was not written with this key, or has been changed since.
  }
}

/** The key of a sealed text, by its passphrase. */
export async function openSealKey(text: string, passphrase: string): Promise<Opening> {
  const opened = await rawKey(text, passphrase);
  if (opened.is !== 'raw') return opened;
  try {
    return { is: 'key', key: { header: opened.header, dataKey: await imported(opened.raw) } };
  } finally {
    opened.raw.fill(0);
  }
}

/** The same data key, wrapped with another passphrase. What was sealed before has to be sealed again with it. */
export async function changePassphrase(text: string, before: string, after: string): Promise<Opening> {
  const opened = await rawKey(text, before);
  if (opened.is !== 'raw') return opened;
  const { iterations, version } = opened.header;
  try {
    return { is: 'key', key: await wrapped(opened.raw, after, iterations, version) };
  } finally {
    opened.raw.fill(0);
  }
}

/** Reads sealed text, which may be damaged, made up, or not ours at all. Derives nothing and never throws. */
export function readSealed(text: string): SealedReading {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // The start of sealed text, which has been cut off or spoiled further on, is still known by its first words.
    return { is: text.startsWith('{"format":"mend-sealed"') ? 'damaged' : 'foreign' };
  }
  if (!isRecord(found) || found.format !== 'mend-sealed') return { is: 'foreign' };
  const { version, kdf, iterations } = found;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { is: 'damaged' };
  if (version > sealedVersion) return { is: 'newer', version };
  if (kdf !== 'PBKDF2-SHA-256' || !isAllowed(iterations)) return { is: 'damaged' };
  const [salt, wrapIv, key, iv, data] = [found.salt, found.wrapIv, found.wrapped, found.iv, found.data].map(
    fromBase64,
  );
  if (salt?.length !== saltBytes || wrapIv?.length !== ivBytes || key?.length !== keyBytes + tagBytes) {
    return { is: 'damaged' };
  }
  if (
    iv?.length !== ivBytes ||
    !data ||
    !isPadded(data.length - tagBytes, paddings[version as SealedVersion])
  )
    return { is: 'damaged' };
  const header: SealHeader = {
    format: 'mend-sealed',
    version: version as SealedVersion,
    kdf,
    iterations,
    salt: found.salt as string,
    wrapIv: found.wrapIv as string,
    wrapped: found.wrapped as string,
  };
  return { is: 'sealed', header, iv, data };
}

const isAllowed = (iterations: unknown): iterations is number =>
  Number.isInteger(iterations) &&
  (iterations as number) >= leastIterations &&
  (iterations as number) <= mostIterations;

const isPadded = (length: number, padding: number) => length > 0 && length % padding === 0;

async function rawKey(text: string, passphrase: string) {
  const reading = readSealed(text);
  if (reading.is === 'foreign') return { is: 'damaged' } as const;
  if (reading.is !== 'sealed') return reading;
  const { header } = reading;
  const wrappingKey = await stretched(passphrase, header);
  try {
    const raw = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: bytesOf(header.wrapIv),
        additionalData: authenticated({ ...header, wrapped: '' }),
      },
      wrappingKey,
      bytesOf(header.wrapped),
    );
    return { is: 'raw', raw: new Uint8Array(raw), header } as const;
  } catch {
    return { is: 'wrong' } as const;
  }
}

async function wrapped(
  raw: Bytes,
  passphrase: string,
  iterations: number,
  version: SealedVersion,
): Promise<SealKey> {
  const wrapIv = random(ivBytes);
  const open: SealHeader = {
    format: 'mend-sealed',
    version,
    kdf: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(random(saltBytes)),
    wrapIv: toBase64(wrapIv),
    wrapped: '',
  };
  const key = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: wrapIv, additionalData: authenticated(open) },
    await stretched(passphrase, open),
    raw,
  );
  return { header: { ...open, wrapped: toBase64(new Uint8Array(key)) }, dataKey: await imported(raw) };
}

/** The key that comes of a passphrase. The same letters typed in another form of Unicode come to the same key. */
async function stretched(passphrase: string, { salt, iterations }: SealHeader): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const imported = (raw: Bytes) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The header as it is authenticated: its values in a fixed order, a line each. */
const authenticated = ({ format, version, kdf, iterations, salt, wrapIv, wrapped: key }: SealHeader): Bytes =>
  new TextEncoder().encode([format, version, kdf, iterations, salt, wrapIv, key].join('\n'));

/** Four bytes with the length of the text, the text, and zeros up to the next step. */
function padded(text: Bytes, padding: number): Bytes {
  const steps = Math.ceil((4 + text.length) / padding);
  const bytes = new Uint8Array(steps * padding);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  return bytes;
}

function withoutPadding(bytes: Bytes): Bytes | undefined {
  const length = new DataView(bytes.buffer).getUint32(0);
  return length <= bytes.length - 4 ? bytes.subarray(4, 4 + length) : undefined;
}

// UTF-8 has no place for half of a character, which a text may hold. JSON writes it in other characters.
const wellFormed = (text: string) => JSON.stringify(text);
const fromWellFormed = (text: string): string => JSON.parse(text);

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** The bytes of base64 that has been read before. */
const bytesOf = (text: string): Bytes => fromBase64(text) ?? new Uint8Array();
