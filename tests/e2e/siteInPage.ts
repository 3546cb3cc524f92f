import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { lastFile, noteFiles } from './handedOver.ts';
import type { Name, Role, Site } from './site.ts';
import { type Complaints, expect } from './visit.ts';

/** A tab of Chromium or Firefox, which Playwright drives. */
export function siteInPage(page: Page, engine: Site['engine'], complaints: Complaints): Site {
  const element = (role: Role, name?: Name) =>
    page.getByRole(role, name === undefined ? {} : { name, exact: true }).filter({ visible: true });
  const field = (label: string) => page.getByLabel(label, { exact: true }).filter({ visible: true }).first();
  return {
    engine,
    goto: async (address) => void (await page.goto(address)),
    back: async () => void (await page.goBack({ waitUntil: 'commit' })),
    forward: async () => void (await page.goForward({ waitUntil: 'commit' })),
    reload: async () => void (await page.reload()),
    url: async () => page.url(),
    see: (role, name) => expect(element(role, name).first()).toBeVisible(),
    read: (words) => expect.poll(() => page.locator('body').innerText()).toContain(words),
    miss: (role, name) => expect(element(role, name)).toHaveCount(0),
    click: (role, name) => element(role, name).first().click({ noWaitAfter: true }),
    fill: (label, words) => field(label).fill(words),
    value: (label) => field(label).inputValue(),
    save: async (button) => {
      if (engine === 'firefox') {
        await page.evaluate(noteFiles);
        await element('button', button).first().click();
        await expect.poll(() => page.evaluate(lastFile)).toEqual(expect.any(String));
        return (await page.evaluate(lastFile)) ?? '';
      }
      const saving = page.waitForEvent('download');
      await element('button', button).first().click();
      return readFileSync(await (await saving).path(), 'utf8');
    },
    choose: (label, name, content) =>
      field(label).setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content),
      }),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    evaluate: (inPage: (given: never) => unknown, given?: unknown) =>
      page.evaluate(inPage as never, given) as never,
    alsoOurs: (address) => complaints.alsoOurs(address),
    addScript: async (script) => void (await page.evaluate(script)),
  };
}
