import type { Bytes } from './bytesAsText.ts';

/** Bytes made smaller: DEFLATE (RFC 1951), with nothing around it. */
export const deflated = async (bytes: Bytes): Promise<Bytes> =>
  (await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)) as Bytes;

/** The bytes that were made smaller. Nothing when they are damaged, or more than `most`. */
export const inflated = (bytes: Bytes, most: number): Promise<Bytes | undefined> =>
  through(bytes, new DecompressionStream('deflate-raw'), most);

async function through(
  bytes: Bytes,
  { readable, writable }: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes | undefined> {
  const writer = writable.getWriter();
  // What goes wrong is heard of where the stream is read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader: ReadableStreamDefaultReader<Bytes> = readable.getReader();
  const pieces: Bytes[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(piece.value);
    }
  } catch {
    return undefined; // It was not made by deflating, or has been changed since.
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
