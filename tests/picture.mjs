// Makes the picture in the README from the running app: a step on a phone, and the first page on a desktop.
// Run `npm run build` first, then `node tests/picture.mjs`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { neededChromium } from './browser.mjs';

const port = 4727;
const address = `http://localhost:${port}`;
const file = '.github/mend.png';

const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], {
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');
try {
  await Promise.race([once(server.stdout, 'data'), ended]);
  // It has said itself why.
  if (server.exitCode !== null) process.exit(1);
  const browser = await chromium.launch({ executablePath: neededChromium(), args: ['--no-sandbox'] });
  const pictures = [];
  for (const { width, height, path } of [
    { width: 1280, height: 800, path: '/' },
    { width: 390, height: 800, path: '/ex/let-settled-things-rest/' },
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: 'light' });
    const page = await context.newPage();
    // Walking there fills the bowl, as a reader would.
    if (path !== '/') {
      await page.goto(`${address}/ex/understand-what-the-lie-was-for/`, { waitUntil: 'networkidle' });
      while (!page.url().endsWith(path)) {
        const before = page.url();
        await page.locator('a[rel=next]').click();
        await page.waitForURL((url) => url.href !== before);
      }
      await page.waitForFunction(() =>
        document.getAnimations().every((animation) => animation.playState === 'finished'),
      );
    } else await page.goto(address, { waitUntil: 'networkidle' });
    pictures.push(await page.screenshot());
    await context.close();
  }
  const page = await browser.newPage({ viewport: { width: 1290, height: 640 } });
  const source = (picture) => `data:image/png;base64,${picture.toString('base64')}`;
  const frame = 'border:1px solid #cfc6b4;border-radius:12px;height:600px';
  await page.setContent(
    `<body style="margin:20px;display:flex;gap:20px;justify-content:center;background:#f0eadd"><img style="${frame}" src="${source(pictures[0])}"><img style="${frame}" src="${source(pictures[1])}"></body>`,
  );
  await page.screenshot({ path: file });
  await browser.close();
  console.log(`${file}: ${Math.round(readFileSync(file).length / 1000)} kB`);
} finally {
  process.kill(-server.pid);
}
