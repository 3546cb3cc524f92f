import type { Page } from '@playwright/test';

declare global {
  interface Window {
    spoken: string[];
  }
}

/**
 * Notes what a screen reader would speak of itself: the words of a live region each time they change. A region that comes
 * with words is noted as "with its region": many say nothing of it, so that it may only be what is read in its place. With
 * an alert it is the other way round: Firefox tells of one that comes, and not of words that come into it, which are noted
 * as "into its alert".
 */
export const listen = (page: Page) =>
  page.addInitScript(() => {
    const regions = '[role=status], [role=alert], [aria-live]';
    const words = new WeakMap<Element, string>();
    window.spoken = [];
    const wordsOf = (region: Element) => (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
    const look = () => {
      for (const region of document.querySelectorAll(regions)) {
        const before = words.get(region);
        const now = wordsOf(region);
        words.set(region, now);
        if (now === '' || now === before) continue;
        const isNew = before === undefined;
        const isAlert = region.role === 'alert';
        if (isNew === isAlert) window.spoken.push(now);
        else if (isAlert) window.spoken.push(`into its alert: ${now}`);
        else if (document.readyState === 'complete') window.spoken.push(`with its region: ${now}`);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** What was spoken since the page was loaded. */
export const spoken = (page: Page) => page.evaluate(() => window.spoken);
