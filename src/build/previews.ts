import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { renderAsync } from '@resvg/resvg-js';

import { bowlCracks, bowlFoot, bowlRim, bowlWall, crackOf } from '../domain/bowl.ts';
import type { Words } from '../domain/guide.ts';
import { siteLine, siteName } from '../domain/pageTitle.ts';
import { headingFont } from './headingFont.ts';
import { escapeHtml } from './pageHead.ts';
import { writeWhole } from './writeWhole.ts';

// The picture that stands beside a shared link, 1200 × 630 px, and the icons: made from the words and the bowl.

const colour = {
  paper: '#faf6ee',
  ink: '#1d2a2e',
  softInk: '#55636a',
  goldInk: '#7d560f',
  gold: '#d9a441',
  bowl: '#235c61',
  inside: '#173f43',
  foot: '#1a474b',
  rim: '#6f9d9d',
  crack: '#0f3033',
  shadow: '#e9e0d0',
};

/** The file of a page's preview. Only steps and paths have one of their own; the other pages share that of the site. */
export function previewFile(words: Words): string {
  if (words.kind === 'step') return `previews/${words.path.id}/${words.slug}.png`;
  if (words.kind === 'path') return `previews/${words.id}.png`;
  return 'previews/home.png';
}

type BowlPicture = { steps: number; gold: (step: number) => boolean; lit?: number };

function bowl({ steps, gold, lit }: BowlPicture): string {
  const lines = bowlCracks(steps).map((line, crack) => {
    const own = Array.from({ length: steps }, (_, step) => step).filter((s) => crackOf(s, steps) === crack);
    const isLit = lit !== undefined && own.includes(lit);
    const isGold = isLit || own.every(gold);
    const stroke = isGold ? colour.gold : colour.crack;
    const glow = isLit
      ? `<path d="${line}" stroke="${colour.gold}" stroke-opacity=".3" stroke-width="13"/>`
      : '';
    return `${glow}<path d="${line}" stroke="${stroke}" stroke-width="${isLit ? 6 : isGold ? 4.5 : 2.4}"/>`;
  });
  const rim = `cx="${bowlRim.cx}" cy="${bowlRim.cy}" rx="${bowlRim.rx}" ry="${bowlRim.ry}"`;
  return `<clipPath id="wall"><path d="${bowlWall}"/></clipPath>
<ellipse cx="120" cy="186" rx="60" ry="6" fill="${colour.shadow}"/>
<path d="${bowlFoot}" fill="${colour.foot}"/>
<ellipse ${rim} fill="${colour.inside}"/>
<path d="${bowlWall}" fill="${colour.bowl}"/>
<g clip-path="url(#wall)" fill="none" stroke-linejoin="round" stroke-linecap="round">${lines.join('')}</g>
<ellipse ${rim} fill="none" stroke="${colour.rim}" stroke-width="2"/>`;
}

/** Breaks a title into lines of at most `most` characters. Letters of the heading font are about half as wide as high. */
export function titleLines(title: string, most: number): string[] {
  const lines = [''];
  for (const word of title.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

function card(title: string, above: string, below: string, picture: BowlPicture): string {
  // A word that is too long for a line would run behind the bowl.
  const longest = Math.max(...title.split(' ').map((word) => word.length));
  const size = Math.min(title.length > 34 ? 68 : 84, Math.floor(1240 / longest));
  const lines = titleLines(title, Math.floor(1240 / size));
  const top = 330 - (lines.length - 1) * size * 0.56;
  const text = lines.map(
    (line, index) => `<tspan x="80" y="${top + index * size * 1.12}">${escapeHtml(line)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Fraunces">
<rect width="1200" height="630" fill="${colour.paper}"/>
<rect width="1200" height="10" fill="${colour.gold}"/>
<text x="80" y="120" font-size="34" fill="${colour.goldInk}">${escapeHtml(above)}</text>
<text font-size="${size}" fill="${colour.ink}" letter-spacing="-1">${text.join('')}</text>
<text x="80" y="550" font-size="34" fill="${colour.softInk}">${escapeHtml(below)}</text>
<g transform="translate(742 150) scale(1.62)">${bowl(picture)}</g>
</svg>`;
}

/** The drawing of a page's preview, as SVG; `undefined` for a page that shares that of the site. */
export function previewDrawing(words: Words): string | undefined {
  switch (words.kind) {
    case 'home':
      return card(siteLine, siteName, 'Free and private, on your device', {
        steps: 5,
        gold: (step) => step < 3,
      });
    case 'path': {
      const { total } = words.list;
      const count = total === 1 ? '1 step' : `${total} steps`;
      return card(words.title, siteName, count, { steps: total, gold: (step) => step < total / 2 });
    }
    case 'step': {
      const { number, list, path: own } = words;
      return card(words.title, own.title, `Step ${number} of ${list.total}  –  ${siteName}`, {
        steps: list.total,
        gold: (step) => step < number - 1,
        lit: number - 1,
      });
    }
    default:
      return undefined;
  }
}

const iconDrawing = (padding: number) => {
  const size = 240 + 2 * padding;
  const picture = bowl({ steps: 3, gold: () => true });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="${colour.paper}"/><g transform="translate(${padding} ${padding + 22})">${picture}</g></svg>`;
};

/** The icon for the tab: no background, few lines. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240"><g transform="translate(0 22)">${bowl({ steps: 3, gold: () => true }).replaceAll('stroke-width="4.5"', 'stroke-width="14"')}</g></svg>`;

/** The icons for a home screen: file name and width in px. */
const icons: { file: string; width: number; padding: number }[] = [
  { file: 'icon-192.png', width: 192, padding: 24 },
  { file: 'icon-512.png', width: 512, padding: 24 },
  { file: 'icon-maskable-512.png', width: 512, padding: 72 },
  { file: 'apple-touch-icon.png', width: 180, padding: 40 },
];

/**
 * Every picture of the site, as pairs of a file name and a PNG. A picture that has not changed comes from the cache
 * of node_modules: each takes a tenth of a second.
 */
export async function pictures(root: string, pages: Iterable<Words>): Promise<[file: string, png: Buffer][]> {
  const font = await headingFont(root, 'sfnt');
  const cache = path.join(root, 'node_modules/.cache/mend');
  const fontFile = path.join(cache, 'heading.ttf');
  writeWhole(fontFile, font);

  async function draw(svg: string, width: number): Promise<Buffer> {
    const key = createHash('sha256')
      .update(font)
      .update(svg)
      .update(String(width))
      .digest('hex')
      .slice(0, 24);
    const kept = path.join(cache, `${key}.png`);
    if (existsSync(kept)) return readFileSync(kept);
    const image = await renderAsync(svg, {
      fitTo: { mode: 'width', value: width },
      font: { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: 'Fraunces' },
    });
    const png = image.asPng();
    writeWhole(kept, png);
    return png;
  }

  const drawings: [string, string, number][] = icons.map(({ file, width, padding }) => [
    file,
    iconDrawing(padding),
    width,
  ]);
  for (const words of pages) {
    const drawing = previewDrawing(words);
    if (drawing) drawings.push([previewFile(words), drawing, 1200]);
  }
  return Promise.all(
    drawings.map(async ([file, svg, width]): Promise<[string, Buffer]> => [file, await draw(svg, width)]),
  );
}
