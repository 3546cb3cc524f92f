import { create } from 'zustand';

import { safeStorage } from './safeStorage.ts';

/** A setting of how the guide is shown, like a theme: it is not private, and is read before anything is unlocked. */
const discreetKey = 'mend.tab';

/** Whether the open tab is to show a title and an icon that say nothing. */
export const useDiscreet = create<boolean>(() => false);

/** Reads the setting, and follows other tabs from now on. Returns a function that stops it. */
export function startDiscreet(): () => void {
  const read = () => useDiscreet.setState(safeStorage.read(discreetKey) === 'plain', true);
  const onStorage = ({ key }: StorageEvent) => (key === null || key === discreetKey) && read();
  read();
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** Where the browser stores nothing, it holds until the page is closed. */
export function setDiscreet(isDiscreet: boolean) {
  useDiscreet.setState(isDiscreet, true);
  if (isDiscreet) safeStorage.write(discreetKey, 'plain');
  else safeStorage.remove(discreetKey);
}
