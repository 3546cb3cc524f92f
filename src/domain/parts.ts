import { type Bytes, fromBase64Url, toBase64Url } from './bytesAsText.ts';
import { isRecord } from './isRecord.ts';
import { readSealed } from './sealed.ts';
import { fromSealedBytes, toSealedBytes } from './sealedBytes.ts';

// A sealed text cut into parts, each small enough for a code that a phone reads from a screen. A part is the fragment of
// a link: `1.set.number.total.data.check`. `sealed.md` describes it.

/** One part. All that it says is checked against the rest of it by `readPart`. */
export type Part = { set: string; number: number; total: number; data: string };

/** The parts of one sealed text that have come so far, by their number. `since` is when the first came, in ms. */
export type Parts = { set: string; total: number; since: number; data: Readonly<Record<number, string>> };

type PartReading =
  | { is: 'part'; part: Part }
  /** Not whole, or changed. */
  | { is: 'damaged' }
  /** Made by a later version of the app. */
  | { is: 'newer' };

/** Reading more codes than these takes longer than to send a file. */
export const mostParts = 15;
/** Parts that have not come together after this time, in ms, are let go of. */
export const partsLimit = 60 * 60 * 1000;
/** No code holds a longer link. */
const longestFragment = 2_000;
/** What a fragment has besides its data, at most. */
const longestRest = 24;

/**
 * The fragments of the links that carry a sealed text, each at most `longest` characters. Nothing when they would be
 * too many: then a file is better.
 */
export async function cutIntoParts(sealed: string, longest: number): Promise<string[] | undefined> {
  const bytes = toSealedBytes(sealed);
  if (!bytes) return undefined;
  const most = Math.floor(((longest - longestRest) * 3) / 4);
  const total = Math.ceil(bytes.length / most);
  if (most < 1 || total > mostParts) return undefined;
  const set = await nameOf(bytes, 6);
  // As even as can be: each code looks like the others, and none is denser than it must be.
  const size = Math.ceil(bytes.length / total);
  return Promise.all(
    Array.from({ length: total }, async (_, index) => {
      const data = toBase64Url(bytes.subarray(index * size, (index + 1) * size));
      const said = `1.${set}.${index + 1}.${total}.${data}`;
      return `${said}.${await nameOf(said, 3)}`;
    }),
  );
}

/** Reads a fragment, which may come from anywhere. Never throws. */
export async function readPart(fragment: string): Promise<PartReading> {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestFragment) return { is: 'damaged' };
  if (/^(?!1\.)[1-9]\d*\./.test(text)) return { is: 'newer' };
  const found =
    /^(?<said>1\.(?<set>[\w-]{8})\.(?<number>[1-9]\d?)\.(?<total>[1-9]\d?)\.(?<data>[\w-]+))\.(?<check>[\w-]{4})$/.exec(
      text,
    )?.groups;
  if (!found || found.check !== (await nameOf(found.said ?? '', 3))) return { is: 'damaged' };
  const { set = '', data = '' } = found;
  const part = { set, number: Number(found.number), total: Number(found.total), data };
  return isPossible(part) ? { is: 'part', part } : { is: 'damaged' };
}

/** The parts with one more. Nothing when it belongs to another text. */
export function withPart(parts: Parts | undefined, part: Part, now: number): Parts | undefined {
  const { set, number, total, data } = part;
  if (!parts) return { set, total, since: now, data: { [number]: data } };
  if (parts.set !== set || parts.total !== total) return undefined;
  return parts.data[number] === data ? parts : { ...parts, data: { ...parts.data, [number]: data } };
}

/** All that two tabs have of one text. Of two texts the first stays. */
export const joined = (parts: Parts, others: Parts): Parts =>
  parts.set === others.set && parts.total === others.total
    ? { ...parts, data: { ...others.data, ...parts.data } }
    : parts;

/** The numbers of the parts that have not come yet. */
export const missingParts = ({ total, data }: Parts): number[] =>
  Array.from({ length: total }, (_, index) => index + 1).filter((number) => !(number in data));

/** The sealed text of which these are the parts, once all are there. */
export async function putTogether(
  parts: Parts,
): Promise<{ is: 'sealed'; text: string } | { is: 'newer' | 'damaged' }> {
  const pieces = Array.from({ length: parts.total }, (_, index) =>
    fromBase64Url(parts.data[index + 1] ?? ''),
  );
  const bytes = new Uint8Array(pieces.flatMap((piece) => [...(piece ?? [])]));
  const text = parts.set === (await nameOf(bytes, 6)) ? fromSealedBytes(bytes) : undefined;
  if (text === undefined) return { is: 'damaged' };
  const { is } = readSealed(text);
  return is === 'sealed' ? { is, text } : { is: is === 'newer' ? is : 'damaged' };
}

/** Reads parts as they are kept in the browser: nothing for what is no parts, or has been waiting for too long. */
export function parseParts(text: string | null | undefined, now: number): Parts | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (!isRecord(found) || !isRecord(found.data)) return undefined;
  const { set, total, since, data } = found;
  if (typeof set !== 'string' || typeof total !== 'number' || typeof since !== 'number') return undefined;
  // A clock that was set back would keep them for longer.
  if (since > now || now - since > partsLimit) return undefined;
  const kept: Record<number, string> = {};
  for (const [number, each] of Object.entries(data)) {
    if (typeof each !== 'string') return undefined;
    const part = { set, total, number: Number(number), data: each };
    if (!/^[\w-]{8}$/.test(set) || !isPossible(part)) return undefined;
    kept[part.number] = part.data;
  }
  return { set, total, since, data: kept };
}

const isPossible = ({ number, total, data }: Part): boolean =>
  Number.isInteger(number) &&
  Number.isInteger(total) &&
  number >= 1 &&
  number <= total &&
  total <= mostParts &&
  data.length <= longestFragment &&
  (fromBase64Url(data)?.length ?? 0) > 0;

/** The first bytes of a hash: tells one text from another, and a whole one from one that was changed by accident. */
async function nameOf(content: string | Bytes, length: number): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, length));
}
