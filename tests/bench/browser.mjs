import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { neededChromium } from '../browser.mjs';

/**
 * Starts Chromium and speaks the DevTools protocol to it over a pipe. Playwright is not used for this, because it
 * cannot slow the network of a service worker down, and the floor with a worker would then look faster than it is.
 * @param key The hash of the one certificate to trust.
 */
export async function launch(key) {
  const profile = mkdtempSync(join(tmpdir(), 'mend-bench-'));
  const child = spawn(
    neededChromium(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--no-first-run',
      '--lang=en-GB',
      '--window-size=390,844',
      `--ignore-certificate-errors-spki-list=${key}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const waiting = new Map();
  const sessions = new Map();
  let count = 0;

  /** Sends a command to a session, or to the browser itself. Rejected when the browser refuses, ends or is silent. */
  function send(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
      count += 1;
      const id = count;
      const timer = setTimeout(() => settle(id, { error: { message: 'no answer in 30 s' } }), 30_000);
      waiting.set(id, { method, resolve, reject, timer });
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  function settle(id, { result, error }) {
    const call = waiting.get(id);
    if (!call) return;
    waiting.delete(id);
    clearTimeout(call.timer);
    if (error) call.reject(new Error(`${call.method}: ${error.message}`));
    else call.resolve(result);
  }

  /** A part of the browser (a page, a worker) to send commands to and to hear events from. */
  function session(id) {
    if (!sessions.has(id)) {
      const events = new EventEmitter();
      events.send = (method, params) => send(method, params, id);
      sessions.set(id, events);
    }
    return sessions.get(id);
  }

  let unread = '';
  fromBrowser.setEncoding('utf8').on('data', (data) => {
    const messages = (unread + data).split('\0');
    unread = messages.pop();
    for (const text of messages) {
      const message = JSON.parse(text);
      if (message.id) settle(message.id, message);
      else session(message.sessionId).emit(message.method, message.params);
    }
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const endCalls = () => {
    for (const id of waiting.keys()) settle(id, { error: { message: 'the browser has ended' } });
  };
  ended.then(endCalls);
  toBrowser.on('error', endCalls);

  return {
    send,
    session,
    async close() {
      send('Browser.close').catch(() => {});
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
