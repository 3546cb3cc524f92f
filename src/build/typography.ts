/**
 * Turns straight quotation marks and apostrophes into curly ones. `before` is what stands before the text, for
 * one that goes on after a link or an emphasis.
 */
export function curlyQuotes(text: string, before = ' '): string {
  let result = before;
  for (const character of text) {
    const previous = result.at(-1) ?? ' ';
    const opens = /[\s([{—–“‘/-]/u.test(previous);
    // Speech that is broken off ends in a dash, as what is quoted after one begins.
    const breaksOff = /[—–-]/.test(previous) && result.lastIndexOf('“') > result.lastIndexOf('”');
    if (character === '"') result += opens && !breaksOff ? '“' : '”';
    else if (character === "'") result += opens ? '‘' : '’';
    else result += character;
  }
  return result.slice(before.length);
}

/** A name for use in an address or as an anchor: small letters, digits and dashes. */
export const nameFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
