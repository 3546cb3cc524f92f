import { create } from 'zustand';

import type { Parts } from '../domain/parts.ts';
import { partsKey } from './hasParts.ts';
import { safeStorage } from './safeStorage.ts';

/** What this tab knows of them. */
export const useParts = create<{ parts: Parts | undefined }>(() => ({ parts: undefined }));

/** Lets go of all parts, in every tab. Gives the text that was there. */
export function dropParts(): string | null {
  const text = safeStorage.read(partsKey) ?? null;
  safeStorage.remove(partsKey);
  useParts.setState({ parts: undefined });
  return text;
}

/** Takes back that they were let go of. */
export function putPartsBack(text: string | null) {
  if (text !== null) safeStorage.write(partsKey, text);
}
