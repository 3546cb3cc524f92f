/**
 * The element of the script that follows "next" before the app is there (early/early.ts). It is all that the two know of
 * each other: the script works as long as its element is in the page, and leaves on it, as `data-from`, where it has
 * gone on from, one pathname after the other with a space between them.
 */
export const earlyId = 'early';
