import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that its name is there with all of it or not at all: a build that is ended half-way would leave a
 * part, which each build after it would take for the whole.
 */
export function writeWhole(file: string, content: Uint8Array) {
  mkdirSync(path.dirname(file), { recursive: true });
  // A name of its own each time: two builds may be writing the same file.
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, content);
  renameSync(part, file);
}
