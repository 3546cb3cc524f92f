import { create } from 'zustand';

import { known, newId } from './known.ts';

/** Over which the tabs of this browser tell each other to lock. */
export const channelName = 'mend.lock';
/** Names this tab for as long as its page is open: a word to the others comes back to it too, and it numbers promises. */
export const thisTab = newId();

/** Whether the notebook is about to lock itself. */
export const useLocking = create<{ isWarned: boolean }>(() => ({ isWarned: false }));

/** Locks in the other tabs of this browser. */
export function askOthersToLock() {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(thisTab);
  channel.close();
}

/** Locks here and in all other tabs, on the reader's word. */
export function lockNow() {
  askOthersToLock();
  return known.locker?.lock();
}
