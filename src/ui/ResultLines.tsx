type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] };

/** Groups the lines of a result: "## " begins a heading, "- " an item, anything else is a paragraph. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.startsWith('- ') && last?.kind === 'list') last.items.push(line.slice(2));
    else if (line.startsWith('- ')) blocks.push({ kind: 'list', items: [line.slice(2)] });
    else if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3) });
    else if (line.trim()) blocks.push({ kind: 'text', text: line });
  }
  return blocks;
}

/**
 * The lines of a result as they are read, each in the direction of its own words. Its headings are one level below that
 * under which they stand (WCAG 1.3.1).
 */
export function ResultLines({ lines, heading: Heading }: { lines: readonly string[]; heading: 'h3' | 'h4' }) {
  return blocksOf(lines).map((block, place) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a block is its place; two may have the same words.
    if (block.kind === 'heading')
      return (
        <Heading key={place} dir="auto">
          {block.text}
        </Heading>
      );
    if (block.kind === 'text')
      return (
        <p key={place} dir="auto">
          {block.text}
        </p>
      );
    return (
      <ul key={place}>
        {block.items.map((item, number) => (
          <li key={number} dir="auto">
            {item}
          </li>
        ))}
      </ul>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
  });
}
