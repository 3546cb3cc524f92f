import type { ComponentType } from 'react';
import { create } from 'zustand';

type Notices = {
  /** There while a newer version waits. */
  Newer?: ComponentType;
  /** There once every page is kept on the device. */
  AllKept?: ComponentType;
};

/** What is to be said about the guide without a network. It is fetched after everything else, with `watchWorker.tsx`. */
export const useOfflineNotices = create<Notices>(() => ({}));
