/** Layers of what stands below the first screen, or is not for the screen: see styles/index.css. */
const laterLayers = ['below', 'utilities'];

/**
 * Parts the styles of a page into those that its first paint needs, which stand in the page, and those that may come a
 * moment later, in a file. `styles` is what the bundler made: whole blocks, without comments.
 */
export function partStyles(styles: string): { first: string; later: string } {
  const isLater = (block: string) => laterLayers.some((layer) => block.startsWith(`@layer ${layer}{`));
  const blocks = blocksOf(styles);
  return {
    first: blocks.filter((block) => !isLater(block)).join(''),
    later: blocks.filter(isLater).join(''),
  };
}

/** The rules at the top level of a sheet, each with all that is in its braces. */
function blocksOf(styles: string): string[] {
  const blocks: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: sign, index } of styles.matchAll(/"(?:\\.|[^"\\])*"|[{};]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth > 0 || !(sign === '}' || sign === ';')) continue;
    blocks.push(styles.slice(from, index + 1));
    from = index + 1;
  }
  if (depth !== 0) throw new Error('A brace of the styles is not closed.');
  return [...blocks, styles.slice(from)].filter((block) => block.trim());
}
