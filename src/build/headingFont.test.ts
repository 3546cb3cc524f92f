// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { expect, onTestFinished, test, vi } from 'vitest';

import { readGuide } from './guide.ts';
import { headingFace, headingFont, standInFaces } from './headingFont.ts';

// Each test reads a folder of files: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

test('the heading font weighs at most 12,000 bytes, and is a woff2', async () => {
  const font = await headingFont(process.cwd(), 'woff2');
  expect(font.subarray(0, 4).toString('latin1')).toBe('wOF2');
  expect(font.length).toBeGreaterThan(5_000);
  expect(font.length).toBeLessThanOrEqual(12_000);
});

test('the font of the pictures has letters that our headings do not use', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mend-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'font.ttf');
  writeFileSync(file, await headingFont(process.cwd(), 'sfnt'));
  const drawn = async (text: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text y="30" font-size="30">${text}</text></svg>`;
    const font = { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: 'Fraunces' };
    return (await renderAsync(svg, { font })).asPng();
  };
  const nothing = await drawn(' ');
  for (const letter of 'aé&amp;%/—…€ß'.match(/&amp;|./g) ?? [])
    expect((await drawn(letter)).equals(nothing), letter).toBe(false);
});

test('the words are readable until the font is there, and every stand-in takes the same room', () => {
  const heading = headingFace(Buffer.from('a font'));
  expect(heading).toContain('font-display:swap');
  expect(heading).toContain('url(data:font/woff2;base64,YSBmb250)');
  const faces = standInFaces().split('@font-face').slice(1);
  expect(faces.length).toBeGreaterThan(1);
  for (const face of faces) {
    expect(face).toMatch(/font-family:Fraunces/);
    expect(face).toMatch(/local\("/);
    expect(face).toMatch(/size-adjust:\d+\.\d%;ascent-override:\d+\.\d%;descent-override:\d+\.\d%/);
    expect(face).not.toContain('http');
  }
});

test('every letter of every heading is in the font', () => {
  // The letters themselves stand in the source; here they are held to what the guide says.
  const source = readFileSync('src/build/headingFont.ts', 'utf8');
  const letters = /^const letters = '(.*)';$/m.exec(source)?.[1] ?? '';
  expect(letters.length).toBeGreaterThan(60);
  // Titles, what pairs are about, the labels that head what was written, and the headings within a page.
  const headings = new Set<string>();
  for (const words of readGuide(process.cwd()).words.values()) {
    JSON.stringify(words, (key, value) => {
      if (/^(title|situation|label)$/.test(key)) headings.add(value);
      if (Array.isArray(value) && /^h[23]$/.test(value[0])) headings.add(value.slice(2).join(''));
      return value;
    });
  }
  expect(headings.size).toBeGreaterThan(100);
  const missing = [...headings].flatMap((heading) =>
    [...heading].filter((letter) => !letters.includes(letter)),
  );
  expect(missing).toEqual([]);
});
