import { readSaved } from '../domain/savedNotebook.ts';
import {
  changePassphrase,
  createSealKey,
  openSealKey,
  type SealKey,
  seal,
  unseal,
} from '../domain/sealed.ts';
import { firstCopy, secondCopy } from './copies.ts';
import { keepAs } from './keepAs.ts';
import type { Sealer } from './known.ts';
import { startLocking } from './locking.ts';
import { askOthersToLock } from './lockNow.ts';
import { unlock } from './sealing.ts';
import { soon } from './soon.ts';

// The passphrase, the key, and the notebook. It is fetched only by those who lock.

let isWatched = false;
/** A notebook that has been unlocked here is watched over from then on. */
function watchOver() {
  if (!isWatched) startLocking();
  isWatched = true;
}

/** Keeps the key where nothing but these two functions can reach it. */
const sealerOf = (key: SealKey): Sealer => ({
  seal: (text) => seal(key, text),
  unseal: (text) => unseal(key, text),
});

/** Locks the notebook with a passphrase from now on. Says whether that could be saved. */
export async function lockWith(passphrase: string): Promise<boolean> {
  watchOver();
  return (await keepAs('locked', sealerOf(await createSealKey(passphrase)))) === 'kept';
}

/** Opens the locked notebook, or says why not. */
export async function unlockWith(
  passphrase: string,
): Promise<'unlocked' | 'wrong' | 'damaged' | 'newer' | 'gone'> {
  let refusal: 'wrong' | 'damaged' | 'newer' | undefined;
  const second = soon(secondCopy(), undefined);
  // Where what opens the first copy is damaged, the passphrase may still open the second.
  const first = firstCopy();
  const other = (await second)?.text;
  // Someone cleared what this browser holds while the page was open.
  if (first === null && !other) return 'gone';
  for (const text of new Set([first, other])) {
    if (!text || readSaved(text).is !== 'sealed') continue;
    const opened = await openSealKey(text, passphrase);
    if (opened.is === 'key') {
      watchOver();
      return unlock(sealerOf(opened.key), second);
    }
    refusal ??= opened.is;
  }
  return refusal ?? 'damaged';
}

/** Puts another passphrase in the place of the one before, which opens nothing from then on. */
export async function changeTo(
  passphrase: string,
  before: string,
): Promise<'changed' | 'wrong' | 'damaged' | 'newer' | 'not saved'> {
  const text = firstCopy() ?? '';
  const changed = await changePassphrase(text, before, passphrase);
  if (changed.is !== 'key') return changed.is;
  // A tab that went on with the key as it was wrapped before would make the old passphrase good again.
  askOthersToLock();
  return (await keepAs('locked', sealerOf(changed.key))) === 'kept' ? 'changed' : 'not saved';
}
