import { safeStorage } from './safeStorage.ts';

/** Where the parts that have come from another device wait for the others. They are sealed, and nothing else is there. */
export const partsKey = 'mend.parts';

/** Whether any lie in the browser. */
export const hasParts = (): boolean => Boolean(safeStorage.read(partsKey));
