import { create } from 'zustand';

import { safeStorage } from './safeStorage.ts';

/** A setting of how the guide is shown: it is not private, and holds where words are locked too. */
const spellingKey = 'mend.spelling';

/** Whether the reader wants the browser to check the spelling of private words, as it is kept now. */
export const isSpellingChecked = (): boolean => safeStorage.read(spellingKey) === 'on';

/** The same, for whoever shows it. */
export const useSpelling = create<boolean>(isSpellingChecked);

/** Where the browser stores nothing, it stays off. */
export function setSpelling(isWanted: boolean) {
  if (!isWanted) safeStorage.remove(spellingKey);
  useSpelling.setState(isWanted && safeStorage.write(spellingKey, 'on') === 'written', true);
}
