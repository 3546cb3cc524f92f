import { Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

import { knownWords, useWords } from '../content/words.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Wait } from '../ui/Wait.tsx';
import { Arrival } from './Arrival.tsx';
import { FollowLinks } from './FollowLinks.tsx';
import { PageTrouble } from './PageTrouble.tsx';
import { Shell } from './Shell.tsx';
import { PageView } from './views.tsx';

/** The whole app. What stands at an address is decided by its words: a new file of words is a new page. */
export const App = () => (
  <FollowLinks>
    <Shell>
      <PageAtHand />
    </Shell>
  </FollowLinks>
);

/** The only part that is drawn anew when the address changes: the shell around it stays as it is. */
function PageAtHand() {
  const address = useShownAddress();
  return (
    // Around the boundary, not in it: while new words are on their way, the old page stays.
    <Suspense fallback={<Wait />}>
      <ErrorBoundary of={address} fallback={<PageTrouble />}>
        <Page address={address} />
      </ErrorBoundary>
    </Suspense>
  );
}

/**
 * The address of the page to show. On the way back after a reload the words may have to be fetched anew, and the browser
 * goes to the place at once: the page before stays until they are there, so that there is a place to go to.
 */
function useShownAddress(): string {
  const { pathname } = useLocation();
  const wentBack = useNavigationType() === 'POP';
  // Where the way back last led. It stays as it is on a way forward: what changes here has the page drawn a second time.
  const [back, setBack] = useState(pathname);
  if (wentBack && back !== pathname) setBack(pathname);
  const shownBack = useDeferredValue(back);
  const before = useRef(pathname);
  const shown = wentBack && shownBack !== pathname && !knownWords(pathname) ? before.current : pathname;
  useEffect(() => {
    before.current = shown;
  });
  return shown;
}

function Page({ address }: { address: string }) {
  const words = useWords(address);
  return (
    <>
      <PageView words={words} address={address} />
      <Arrival words={words} address={address} />
    </>
  );
}
