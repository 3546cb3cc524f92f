/** An address made comparable: small letters, and words only. Never throws, whatever the address holds. */
export function wordsOfAddress(address: string): string[] {
  let readable = address;
  try {
    readable = decodeURIComponent(address);
  } catch {
    // A broken escape such as %E0%A4%A is left as it stands.
  }
  return readable
    .slice(0, 200)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * The places whose addresses are most like the given one, the best first. Words of an address count whole or by
 * the pairs of letters they share (the Sørensen–Dice coefficient), so that a slip of the finger is forgiven. A step has
 * its `number` in its path, by which its short address asks for it.
 */
export function nearest<Place extends { address: string; number?: number }>(
  address: string,
  places: readonly Place[],
  most = 4,
): Place[] {
  const asked = wordsOfAddress(address);
  const askedNumber = asked.length === 2 ? Number(asked[1]) : Number.NaN;
  const scored = places.map((place, order) => {
    const own = wordsOfAddress(place.address);
    const isOfPath = asked[0] === own[0];
    // Not a number where none is asked for, or the place has none.
    const away = isOfPath && place.number ? Math.abs(askedNumber - place.number) : Number.NaN;
    const like = likeness(asked.join(' '), own.join(' '));
    const score = (away < 100 ? Math.max(like, 1 - away / 100) : like) + (isOfPath ? 0.1 : 0);
    return { place, score, order };
  });
  return scored
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, most)
    .map(({ place }) => place);
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairsOfA = pairs(a);
  const pairsOfB = pairs(b);
  const total = pairsOfA.length + pairsOfB.length;
  if (total === 0) return 0;
  const open = new Map<string, number>();
  for (const pair of pairsOfB) open.set(pair, (open.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOfA) {
    const count = open.get(pair) ?? 0;
    if (count > 0) shared++;
    open.set(pair, count - 1);
  }
  return (2 * shared) / total;
}

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
