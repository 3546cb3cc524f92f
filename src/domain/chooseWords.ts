/**
 * Some words of a list, by chance, with spaces between. Each word is drawn anew from all of them, so that n words of a
 * list of k are worth n · log2(k) bits.
 */
export function chooseWords(list: readonly string[], count: number): string {
  return Array.from({ length: count }, () => list[randomBelow(list.length)]).join(' ');
}

/** A whole number from 0 up to a limit, each as likely as the others: numbers that would favour some are drawn again. */
function randomBelow(limit: number): number {
  const fair = Math.floor(0x1_0000_0000 / limit) * limit;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % limit;
  }
}
