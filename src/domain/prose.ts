/**
 * Running text as data: a piece of text, or an element with its children. It is made from markdown at build, so
 * that neither a parser nor an HTML string reaches the browser.
 */
export type Prose = Node[];

export type Node = string | Plain | Link | Heading;
type Plain = [name: 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'strong' | 'em' | 'br', ...children: Node[]];
type Link = [name: 'a', href: string, ...children: Node[]];
type Heading = [name: 'h2' | 'h3', id: string, ...children: Node[]];

/** The words of a text without their elements, on one line: a space parts what stood on lines of its own. */
export const plainText = (prose: Prose): string => prose.map(wordsOf).join('').replace(/ +/g, ' ').trim();

const inline = ['a', 'strong', 'em'];

function wordsOf(node: Node): string {
  if (typeof node === 'string') return node;
  const [name, ...rest] = node;
  const hasAttribute = name === 'a' || name === 'h2' || name === 'h3';
  const words = ((hasAttribute ? rest.slice(1) : rest) as Node[]).map(wordsOf).join('');
  return inline.includes(name) ? words : ` ${words} `;
}
