import { type MouseEvent, type ReactNode, startTransition } from 'react';
import { useNavigate } from 'react-router';

import { knownWords } from '../content/words.ts';
import { hasView } from './views.tsx';

const base = import.meta.env.BASE_URL;

/**
 * Follows the links of the guide without loading a page. One listener for all of them: a link of the router's own is a
 * subscriber each, and every page is full of links. What a browser does with a click and a key is left to it.
 */
export function FollowLinks({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return;
    if (!link.pathname.startsWith(base)) return;
    const isHere = link.pathname === window.location.pathname;
    if (isHere && link.hash) return;
    event.preventDefault();
    // The second half of a double tap lands on the page that the first half has opened: it means nothing there.
    if (event.detail > 1) return;
    const address = `/${link.pathname.slice(base.length)}`;
    const go = () => navigate(`${address}${link.search}${link.hash}`, { replace: isHere });
    const words = knownWords(address);
    // What is at hand is shown at once, in one piece. Else the old page stays until the new one has been fetched.
    if (words && hasView(words.kind)) go();
    else startTransition(go);
  };
  // Heard by React, as the click of a link itself is: what both change is then drawn once.
  // biome-ignore lint/a11y/noStaticElementInteractions: nothing to press; it hears what its links are asked.
  // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click of the link.
  return <div onClick={onClick}>{children}</div>;
}
