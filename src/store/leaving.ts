import { emptyNotebook } from '../domain/notebook.ts';
import { forgetGates } from './gates.ts';
import { save, startKeeping } from './keeping.ts';
import { lockNow } from './lockNow.ts';
import { useNotebook } from './notebook.ts';
import { tabStorage } from './safeStorage.ts';

/** Says that this tab was left in a hurry, and nothing else. It goes with the tab. */
const leftKey = 'mend.left';

/** For a browser that lets nothing be stored: true until the page is gone. */
let isLeft = false;
let stopKeeping: (() => void) | undefined;

/** Reads what was saved and keeps it up to date, until `forgetInMemory`. */
export function keepUntilForgotten() {
  stopKeeping = startKeeping();
}

/** Saves at once what is being kept; reads nothing where nothing has been read yet. */
export function saveWhatIsKept() {
  if (stopKeeping) void save();
}

/**
 * Saves what can be saved, and then empties what this page has in memory: the notebook and the answers about safety.
 * What is kept on the device stays, and is locked in every tab if it has a lock. In this order: were keeping still on, it
 * would save the emptiness.
 */
export function forgetInMemory() {
  if (stopKeeping) {
    saveWhatIsKept();
    void lockNow();
    stopKeeping();
    stopKeeping = undefined;
  }
  useNotebook.setState(emptyNotebook, true);
  forgetGates();
}

/** Whether this tab was left in a hurry, and nobody has asked for its pages since: then it shows nothing of them. */
export const hasLeft = (): boolean => isLeft || Boolean(tabStorage.read(leftKey));

export function setLeft(left: boolean) {
  isLeft = left;
  if (left) tabStorage.write(leftKey, 'yes');
  else tabStorage.remove(leftKey);
}
