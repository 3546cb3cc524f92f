/**
 * The browser's storage for text. It may be missing, forbidden or full, and then says so by throwing: every access
 * goes through here, so that a refusal is a value.
 */
type TextStorage = {
  /** The text under a key, `null` when there is none, `undefined` when the storage cannot be read. */
  read(key: string): string | null | undefined;
  /** Whether the text was written: `full` when there is no room, `refused` when storing is not allowed. */
  write(key: string, text: string): 'written' | 'full' | 'refused';
  remove(key: string): void;
};

/** A storage of the browser behind these three. Reading the property itself throws where cookies are blocked. */
const safely = (of: () => Storage): TextStorage => ({
  read(key) {
    try {
      return of().getItem(key);
    } catch {
      return undefined;
    }
  },
  write(key, text) {
    try {
      of().setItem(key, text);
      return 'written';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  },
  remove(key) {
    try {
      of().removeItem(key);
    } catch {
      // Nothing can be stored there either, so there is nothing to remove.
    }
  },
});

/** What all tabs share, and what stays. */
export const safeStorage = safely(() => window.localStorage);

/** What one tab has for itself, until it is closed. */
export const tabStorage = safely(() => window.sessionStorage);
