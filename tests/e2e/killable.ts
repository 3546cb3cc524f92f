import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import path from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { neededChromium } from '../browser.mjs';
import { expect } from './visit.ts';

/** A browser of its own on a folder, so that it can be killed like one that crashes. */
export async function start(folder: string) {
  const portFile = path.join(folder, 'DevToolsActivePort');
  if (existsSync(portFile)) unlinkSync(portFile);
  const browser: ChildProcess = spawn(
    neededChromium(),
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    // A group of its own: all its processes are killed at once.
    { detached: true, stdio: 'ignore' },
  );
  const ended = once(browser, 'exit');
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = connection.contexts()[0]?.pages()[0] as Page;
  return {
    page,
    async kill() {
      if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
      await ended;
    },
    async close() {
      const session = await connection.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
    },
  };
}
