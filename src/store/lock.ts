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
export async function unlockWith(passphrase: string): Promise<'unlocked' | 'wrong' | 'damaged' | 'newer'> {
  const first = firstCopy();
  const isSealed = first && readSaved(first).is === 'sealed';
  let opened = await openSealKey(isSealed ? first : '', passphrase);
  if (opened.is !== 'key') {
    // Where what opens the first copy is damaged, the passphrase may still open the second.
    const other = (await secondCopy())?.text;
    const tried = other && other !== first ? await openSealKey(other, passphrase) : undefined;
    if (tried && (tried.is === 'key' || !isSealed)) opened = tried;
  }
  if (opened.is !== 'key') return opened.is;
  watchOver();
  return unlock(sealerOf(opened.key));
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
