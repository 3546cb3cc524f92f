/**
 * Turns straight quotation marks and apostrophes into curly ones. `before` is the character that stands before the
 * text, for a text that goes on after a link or an emphasis.
 */
export function curlyQuotes(text: string, before = ' '): string {
  let previous = before;
  let result = '';
  for (const character of text) {
    const opens = /[\s([{—–“‘/-]/u.test(previous);
    if (character === '"') result += opens ? '“' : '”';
    else if (character === "'") result += opens ? '‘' : '’';
    else result += character;
    previous = result.at(-1) ?? previous;
  }
  return result;
}

/** A name for use in an address or as an anchor: small letters, digits and dashes. */
export const nameFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
