// @vitest-environment node
// In jsdom there is another kind of byte array, which the font tools do not take.
import { expect, test } from 'vitest';

import type { Words } from '../domain/guide.ts';
import { readGuide } from './guide.ts';
import { pictures } from './previews.ts';

test('the pictures are PNG files of the size that cards ask for', async () => {
  const guide = readGuide(process.cwd());
  const pages = ['/', '/partner/apologise-well/'].map((address) => guide.words.get(address) as Words);
  const drawings = await pictures(process.cwd(), pages);
  const sizes = drawings.map(([file, png]) => {
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    return [file, png.readUInt32BE(16), png.readUInt32BE(20)];
  });
  expect(sizes).toEqual([
    ['icon-192.png', 192, 192],
    ['icon-512.png', 512, 512],
    ['icon-maskable-512.png', 512, 512],
    ['apple-touch-icon.png', 180, 180],
    ['previews/home.png', 1200, 630],
    ['previews/partner/apologise-well.png', 1200, 630],
  ]);
  for (const [, png] of drawings) expect(png.length).toBeLessThan(100_000);
});
