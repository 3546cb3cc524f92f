import { expect } from '@playwright/test';

import { lastFile, noteFiles } from './handedOver.ts';
import type { Name, Role, Site } from './site.ts';
import { until, type Wanted, type WebKitTab } from './webkit.ts';

/** By which code the protocol knows a key. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes = { Enter: '\uE007', Shift: '\uE008', Tab: '\uE004' };

const element = (role: Role, name?: Name): Wanted => ({ by: 'Role', what: role, name });
const labelled = (label: string): Wanted => ({ by: 'LabelText', what: label });

/** A tab of WebKitGTK, which is driven by its own driver. */
export function siteInWebKit(tab: WebKitTab, address: string): Site {
  const inField = <T>(label: string, inPage: (words: string, field: HTMLInputElement) => T, words = '') =>
    until(
      async () => tab.runNow(inPage as (words: string) => T, words, await tab.find(labelled(label), true)),
      `the field “${label}” can be used`,
    );
  return {
    engine: 'webkit',
    goto: (to) => tab.load('/url', { url: new URL(to, address).href }),
    back: () => tab.send('POST', '/back'),
    forward: () => tab.send('POST', '/forward'),
    reload: () => tab.load('/refresh'),
    url: () => tab.send('GET', '/url'),
    see: async (role, name) => void (await tab.find(element(role, name))),
    read: (words) => expect.poll(() => tab.runNow(() => document.body.innerText, undefined)).toContain(words),
    // Again where it went just as it was found, which the driver takes for a mistake.
    miss: (role, name) =>
      until(
        async () => expect(await tab.look(element(role, name))).toBeUndefined(),
        `there is no ${role} ${name ?? ''}`,
      ),
    click: (role, name) => tab.click(element(role, name)),
    fill: (label, words) =>
      inField(
        label,
        (words, field) => {
          field.focus();
          field.select();
          document.execCommand('insertText', false, words);
        },
        words,
      ),
    value: (label) => inField(label, (_, field) => field.value),
    save: async (button) => {
      await tab.runNow(noteFiles, undefined);
      await tab.click(element('button', button));
      await expect.poll(() => tab.run(lastFile, undefined)).toEqual(expect.any(String));
      return (await tab.run(lastFile, undefined)) ?? '';
    },
    choose: (label, name, content) =>
      inField(
        label,
        (words, field) => {
          const [name = '', content = ''] = JSON.parse(words);
          const files = new DataTransfer();
          files.items.add(new File([content], name, { type: 'application/octet-stream' }));
          field.files = files.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        JSON.stringify([name, content]),
      ),
    press: (...keys) => tab.press(...keys.map((key) => codes[key])),
    evaluate: (inPage: (given: never) => unknown, given?: unknown) =>
      tab.run(inPage as never, given as never) as never,
    // What it asks for is not seen here.
    alsoOurs: () => {},
    addScript: async (script) => void (await tab.send('POST', '/execute/sync', { script, args: [] })),
  };
}
