import { notebookKey } from './copies.ts';
import { safeStorage } from './safeStorage.ts';

/** Saved text that could not be read whole is moved here before anything is written over it. */
export const damagedKey = `${notebookKey}.damaged`;
/** The copy from before a change of form, until the next good save. */
export const formerKey = `${notebookKey}.former`;

/**
 * Puts text out of the way under a key of its own. Text that lies there already is kept too, under the next number.
 * Says whether it lies there now.
 */
export function putAside(key: string, text: string): 'written' | 'full' | 'refused' {
  for (let number = 1; ; number++) {
    const place = number === 1 ? key : `${key}.${number}`;
    const there = safeStorage.read(place);
    if (there === text) return 'written';
    if (there !== null && there !== undefined) continue;
    return safeStorage.write(place, text);
  }
}

/** The texts that lie aside under a key. */
export const putAsideTexts = (key: string): string[] =>
  placesOf(key).map((place) => safeStorage.read(place) ?? '');

/** Lets go of the texts that lie aside under a key. */
export function dropAside(key: string) {
  for (const place of placesOf(key)) safeStorage.remove(place);
}

function placesOf(key: string): string[] {
  const places: string[] = [];
  for (let number = 1; ; number++) {
    const place = number === 1 ? key : `${key}.${number}`;
    const text = safeStorage.read(place);
    if (text === null || text === undefined) return places;
    places.push(place);
  }
}
