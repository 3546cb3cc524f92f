import type { BrowserContext } from '@playwright/test';

/**
 * Has Playwright type in Firefox as a reader does. Its own way there sets what stands in a field behind the back of React,
 * which takes no notice: seen with 1.64.1.
 */
export const typeAsAReader = (context: BrowserContext) =>
  context.addInitScript(() => {
    Object.defineProperty(window, '__pw_bidiInsertText', {
      get: () => (text: string) => {
        document.execCommand('insertText', false, text);
        return null;
      },
      // Playwright sets it in each page.
      set: () => {},
    });
  });
