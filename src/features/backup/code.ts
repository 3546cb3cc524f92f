import { encode } from 'uqr';

/**
 * The longest link that a code of 77 × 77 squares holds (version 15). At the width of a phone each square is then more
 * than half a millimetre, which the camera of another phone reads from a hand's breadth; denser codes were not always
 * read. Screens do not get dirty: the least correction of errors makes the largest squares.
 */
export const longestLink = 520;

/** Squares without a mark that a code has to have around it: https://www.qrcode.com/en/howto/code.html */
const margin = 4;

/** A code as a path of its dark squares, in a square of `size` units. */
export function codeOf(link: string): { size: number; path: string } {
  const { data, size } = encode(link, { ecc: 'L', boostEcc: false, border: margin, maxVersion: 15 });
  const rows = data.map((row, y) => {
    let line = '';
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      line += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
    return line;
  });
  return { size, path: rows.join('') };
}
