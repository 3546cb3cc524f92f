import { expect } from '@playwright/test';

import type { Name, Role, Site } from './site.ts';
import { asArgument, until, type Wanted, type WebKitTab } from './webkit.ts';

/** By which code the protocol knows a key. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes = { Enter: '\uE007', Shift: '\uE008', Tab: '\uE004' };

const element = (role: Role, name?: Name): Wanted => ({ by: 'Role', what: role, name });
const labelled = (label: string): Wanted => ({ by: 'LabelText', what: label });

/** A tab of WebKitGTK, which is driven by its own driver. */
export function siteInWebKit(tab: WebKitTab, address: string): Site {
  const run = tab.run.bind(tab);
  const withField = <T>(
    label: string,
    inPage: (given: { field: HTMLInputElement; words: string }) => T,
    words = '',
  ) =>
    until(
      async () =>
        run(inPage as never, { field: asArgument(await tab.find(labelled(label), true)), words } as never),
      `the field “${label}” can be used`,
    ) as Promise<T>;
  return {
    engine: 'webkit',
    goto: (to) => tab.send('POST', '/url', { url: new URL(to, address).href }),
    back: () => tab.send('POST', '/back'),
    forward: () => tab.send('POST', '/forward'),
    reload: () => tab.send('POST', '/refresh'),
    url: () => tab.send('GET', '/url'),
    see: async (role, name) => void (await tab.find(element(role, name))),
    read: (words) => expect.poll(() => run(() => document.body.innerText, undefined)).toContain(words),
    miss: (role, name) => expect.poll(() => tab.look(element(role, name))).toBeUndefined(),
    click: (role, name) => tab.click(element(role, name)),
    fill: (label, words) =>
      withField(
        label,
        ({ field, words }) => {
          field.focus();
          if (field.type === 'date') {
            // What is typed into its parts depends on the language of the browser.
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            return;
          }
          field.select();
          document.execCommand('insertText', false, words);
        },
        words,
      ),
    value: (label) => withField(label, ({ field }) => field.value),
    choose: (label, name, content) =>
      withField(
        label,
        ({ field, words }) => {
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
      run(inPage as never, given as never) as never,
    addScript: async (script) => void (await tab.send('POST', '/execute/sync', { script, args: [] })),
  };
}
