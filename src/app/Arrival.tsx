import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

import type { Words } from '../domain/guide.ts';
import { discreetTitle, pageTitle } from '../domain/pageTitle.ts';
import { useDiscreet } from '../store/discreet.ts';
import { afterPaint } from '../ui/afterPaint.ts';

let isFirstPage = true;

// Before paint in the browser; on the server there is nothing to arrive at.
const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Does for a page reached inside the app what a browser does for a page it loads: sets the title, starts at the top or at
 * the anchor, and moves focus to the new heading, which screen readers then speak (decision 0006). The first page is the
 * browser's own affair, and so is the place to which Back returns.
 */
export function Arrival({ words, address }: { words: Words; address: string }) {
  const { key, hash, pathname } = useLocation();
  const wentBack = useNavigationType() === 'POP';
  // A jump inside a page is the browser's own entry in the history, which has the key of the first page.
  const entry = `${key} ${pathname}${hash}`;
  const arrived = useRef('');

  const isDiscreet = useDiscreet();
  useBeforePaint(() => {
    // Not what it was rendered with: during hydration that is the setting of the page as it was built.
    document.title = useDiscreet.getState() ? discreetTitle(words) : pageTitle(words);
  }, [words, isDiscreet]);

  useBeforePaint(() => {
    if (isFirstPage) {
      isFirstPage = false;
      arrived.current = entry;
      return;
    }
    // While the words of an address are on their way, nobody has arrived there.
    if (arrived.current === entry || address !== pathname) return;
    arrived.current = entry;
    const anchor = hash ? document.getElementById(hash.slice(1)) : null;
    const target = anchor ?? document.querySelector<HTMLElement>('h1');
    target?.focus({ preventScroll: true });
    // Some screen readers go on from here rather than from the focus. It lays the page out once more, so it can wait.
    afterPaint(() => window.getSelection()?.collapse(target));
    // On the way back the browser scrolls, and at a jump inside a page.
    if (wentBack) return;
    // To the top in this way too: it has the page laid out first. Without that Firefox now and then goes from the top
    // to the end of the new page a moment later, for who was at the end of the one before.
    (anchor ?? document.documentElement).scrollIntoView();
  }, [entry, hash, wentBack, address, pathname]);

  return null;
}
