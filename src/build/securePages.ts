import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { type Inline, inlineOf, inlineOfAll, refused, withPolicy } from './contentPolicy.ts';

/**
 * Gives every page of the built site its policy, also those that only lead on. Returns what stands in them, for the policy
 * that a host sends with all of them.
 */
export function securePages(folder: string): Inline {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return inlineOfAll(
    pages.map((file) => {
      const target = path.join(folder, file);
      const html = readFileSync(target, 'utf8');
      const [wrong] = refused(html);
      if (wrong) throw new Error(`${file}: the content policy of the site would not let this work: ${wrong}`);
      writeFileSync(target, withPolicy(html));
      return inlineOf(html);
    }),
  );
}
