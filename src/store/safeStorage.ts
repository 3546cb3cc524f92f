/**
 * The browser's storage for text. It may be missing, forbidden or full, and then says so by throwing: every access
 * goes through here, so that a refusal is a value.
 */
export type TextStorage = {
  /** The text under a key, `null` when there is none, `undefined` when the storage cannot be read. */
  read(key: string): string | null | undefined;
  /** Whether the text was written: `full` when there is no room, `refused` when storing is not allowed. */
  write(key: string, text: string): 'written' | 'full' | 'refused';
  remove(key: string): void;
};

const local = (): Storage | undefined => {
  try {
    return window.localStorage;
  } catch {
    return undefined; // Reading the property itself throws where cookies are blocked.
  }
};

export const safeStorage: TextStorage = {
  read(key) {
    try {
      return local()?.getItem(key);
    } catch {
      return undefined;
    }
  },
  write(key, text) {
    const storage = local();
    if (!storage) return 'refused';
    try {
      storage.setItem(key, text);
      return 'written';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  },
  remove(key) {
    try {
      local()?.removeItem(key);
    } catch {
      // Nothing can be stored there either, so there is nothing to remove.
    }
  },
};
