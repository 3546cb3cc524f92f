import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import subsetFont from 'subset-font';

import { writeWhole } from './writeWhole.ts';

// Headings are set in Fraunces (SIL Open Font License), in one weight and with the letters that English headings use.
// The whole font would be 69 kB; this is under 12.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:!?()-–‘’“”+';
/** For the pictures: all that Fraunces has up to the signs of money, since a picture has no other font to fall back on. */
const everyLetter = String.fromCodePoint(
  ...Array.from({ length: 0x20c0 - 0x20 }, (_, index) => index + 0x20),
);
/** One cut of the variable font: semi-bold, drawn for large sizes, a little soft. */
const cut = { wght: 600, opsz: 72, SOFT: 50, WONK: 0 };

/**
 * The heading font cut down: `woff2` for the browser, with the letters of our headings, `sfnt` for the preview pictures.
 * Kept in the cache of node_modules, because it takes a second.
 */
export async function headingFont(root: string, format: 'woff2' | 'sfnt'): Promise<Buffer> {
  const require = createRequire(path.join(root, 'package.json'));
  const file = require.resolve('@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2');
  const full = readFileSync(file);
  const text = format === 'woff2' ? letters : everyLetter;
  const key = createHash('sha256')
    .update(full)
    .update(JSON.stringify([text, cut, format]))
    .digest('hex');
  const cache = path.join(root, 'node_modules/.cache/mend');
  const kept = path.join(cache, `${key.slice(0, 16)}.${format}`);
  if (existsSync(kept)) return readFileSync(kept);
  const font = await subsetFont(full, text, { targetFormat: format, variationAxes: cut });
  writeWhole(kept, font);
  return font;
}

/**
 * The fonts that stand in until Fraunces has arrived, each scaled to take the same room, so that nothing moves when it
 * does: of Windows and Apple, of Android, of Linux. They go by its name, which is then never looked for in vain; of two
 * rules for a name the later one counts. One local font each, because every one is looked up before the first paint.
 * `scale` is the width of our headings in Fraunces over their width in that font, measured in Chromium.
 */
const standIns = [
  { name: 'Georgia Bold', scale: 0.862 },
  { name: 'Noto Serif Bold', scale: 0.874 },
  { name: 'Liberation Serif Bold', scale: 1.034 },
  { name: 'DejaVu Serif Bold', scale: 0.785 },
];

/** Ascent and descent of Fraunces, as parts of its size. */
const ascent = 0.978;
const descent = 0.255;

/** The rules of the stand-ins, which go into every page. */
export function standInFaces(): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  return standIns
    .map(
      ({ name, scale }) =>
        `@font-face{font-family:Fraunces;font-weight:600;src:local("${name}");size-adjust:${percent(scale)};ascent-override:${percent(ascent / scale)};descent-override:${percent(descent / scale)};line-gap-override:0%}`,
    )
    .join('');
}

/**
 * The rule of the heading font, with the font in it. It is in the styles that come later: a page that knows of a font
 * which is not there yet lays every heading out twice before it is painted (decision 0006).
 */
export const headingFace = (woff2: Buffer): string =>
  `@font-face{font-family:Fraunces;font-weight:600;font-display:swap;src:url(data:font/woff2;base64,${woff2.toString('base64')})format("woff2")}`;
