import { Suspense } from 'react';
import { useLocation } from 'react-router';

import { useWords } from '../content/words.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Wait } from '../ui/Wait.tsx';
import { Arrival } from './Arrival.tsx';
import { PageTrouble } from './PageTrouble.tsx';
import { Shell } from './Shell.tsx';
import { useInternalLinks } from './useInternalLinks.ts';
import { PageView } from './views.tsx';

/** The whole app. What stands at an address is decided by its words: a new file of words is a new page. */
export function App() {
  const { pathname } = useLocation();
  useInternalLinks();
  return (
    <Shell>
      {/* Around the boundary, not in it: while new words are on their way, the old page stays. */}
      <Suspense fallback={<Wait />}>
        <ErrorBoundary key={pathname} fallback={<PageTrouble />}>
          <Page address={pathname} />
        </ErrorBoundary>
      </Suspense>
    </Shell>
  );
}

function Page({ address }: { address: string }) {
  const words = useWords(address);
  return (
    <>
      <PageView words={words} address={address} />
      <Arrival words={words} />
    </>
  );
}
