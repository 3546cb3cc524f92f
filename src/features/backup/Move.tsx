import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';

import { isPartFragment } from '../../domain/links.ts';
import { hasParts } from '../../store/hasParts.ts';
import { useKeeping } from '../../store/keepingState.ts';
import card from '../../ui/Card.module.css';
import { useFocusAtLock } from '../../ui/focusAtLock.ts';
import { Disclosures, type Panels } from './Disclosures.tsx';
import { useInTheWay } from './useInTheWay.ts';

const from: Panels = {
  'Send a file': () => import('./SendFile.tsx').then((module) => module.SendFile),
  'Show codes': () => import('./ShowCodes.tsx').then((module) => module.ShowCodes),
};
const to: Panels = {
  'Bring a file here': () => import('./RestoreBackup.tsx').then((module) => module.RestoreBackup),
};

type Props = {
  /** Asks for the passphrase of what is locked here. */
  unlock: ReactNode;
  /** Asks how words are to be kept, once there are any. */
  keep: ReactNode;
  saved: ReactNode;
};
/** What came with the address of the page: the fragment of a code, or nothing. */
type Arrival = { fragment: string };
type Arrived = ComponentType<{ arrival: Arrival; stands: string | undefined; saved: ReactNode }>;

/** Moves what is kept here to another device, or takes it in there. */
export function Move({ unlock, keep, saved }: Props) {
  const state = useKeeping((keeping) => keeping.state);
  const isLocked = state === 'locked';
  const place = useRef<HTMLDivElement>(null);
  // Whatever stood open on this page is gone then.
  useFocusAtLock(place, isLocked);
  const stands = useInTheWay();
  const [arrived, setArrived] = useState<{ arrival: Arrival; Panel: Arrived }>();
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    // Outside React: the address. What a code has brought does not stay in it.
    const takeIn = async () => {
      const { hash, pathname, search } = window.location;
      const fragment = isPartFragment(hash) ? hash : '';
      if (fragment) window.history.replaceState(window.history.state, '', pathname + search);
      else if (!hasParts()) return;
      try {
        const { ArrivedParts } = await import('./ArrivedParts.tsx');
        const found = { arrival: { fragment }, Panel: ArrivedParts };
        setArrived((before) => (fragment || !before ? found : before));
        setHasFailed(false);
      } catch {
        setHasFailed(true);
      }
    };
    void takeIn();
    window.addEventListener('hashchange', takeIn);
    return () => window.removeEventListener('hashchange', takeIn);
  }, []);

  return (
    <>
      <noscript>
        <p>This page needs JavaScript, because it moves what is kept on your device.</p>
      </noscript>
      <div ref={place} tabIndex={-1} {...(isLocked && { role: 'group', 'aria-label': 'Locked' })}>
        {isLocked && unlock}
      </div>
      {state === 'undecided' && keep}
      {hasFailed && <p role="alert">A part of the guide did not load. Please scan the code once more.</p>}
      {arrived && <arrived.Panel arrival={arrived.arrival} stands={stands} saved={saved} />}
      <section className={card.card} aria-labelledby="from-here">
        <h2 id="from-here">From this device</h2>
        <p>A copy of all that is kept here goes to the other device, locked. Nothing here is deleted.</p>
        <Disclosures panels={from} stands={stands} saved={saved} />
      </section>
      <section className={card.card} aria-labelledby="to-here">
        <h2 id="to-here">To this device</h2>
        <p>
          Scan the codes with the camera of this device, one after the other: each opens this page. A file is
          chosen here.
        </p>
        <Disclosures panels={to} stands={stands} saved={saved} />
      </section>
    </>
  );
}
