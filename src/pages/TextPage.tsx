import { lazy, type ReactNode, Suspense } from 'react';

import type { PageWords } from '../domain/guide.ts';
import { Backup } from '../features/backup/Backup.tsx';
import { Move } from '../features/backup/Move.tsx';
import { GateQuestions } from '../features/gates/GateQuestions.tsx';
import { EraseEverything } from '../features/keeping/EraseEverything.tsx';
import { SavedState } from '../features/keeping/SavedState.tsx';
import { DiscreetChoice } from '../features/leaving/DiscreetChoice.tsx';
import { ProseText } from '../ui/ProseText.tsx';
import { useReady } from '../ui/useReady.ts';
import { Wait } from '../ui/Wait.tsx';
import { CountryChoice, Helplines } from './Helplines.tsx';
import { Sources } from './Sources.tsx';
import styles from './TextPage.module.css';

const CheckIn = lazy(() =>
  import('../features/checkIn/CheckIn.tsx').then((module) => ({ default: module.CheckIn })),
);
const Private = lazy(() =>
  import('../features/keeping/Private.tsx').then((module) => ({ default: module.Private })),
);
const KeepingSettings = lazy(() =>
  import('../features/keeping/KeepingSettings.tsx').then((module) => ({ default: module.KeepingSettings })),
);
const Unlock = lazy(() =>
  import('../features/keeping/Unlock.tsx').then((module) => ({ default: module.Unlock })),
);
const Plan = lazy(() => import('../features/plan/Plan.tsx').then((module) => ({ default: module.Plan })));
const WayChoice = lazy(() =>
  import('../features/keeping/WayChoice.tsx').then((module) => ({ default: module.WayChoice })),
);

/** A page of running text, with whatever list belongs to it. */
export function TextPage({ words }: { words: PageWords }) {
  const { id, title, summary, body, gates, afterGates, sources, countries } = words;
  return (
    <article className={styles.page}>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{summary}</p>
      {id === 'move' && (
        <Move
          unlock={
            <Coming>
              <Unlock heading="h2" onUnlocked={focusHeading} />
            </Coming>
          }
          keep={
            <Coming>
              <WayChoice heading="h2" onKept={focusHeading} />
            </Coming>
          }
          saved={<SavedState />}
        />
      )}
      {countries && <CountryChoice countries={countries} />}
      <div className="prose">
        <ProseText prose={body} />
      </div>
      {gates && <GateQuestions gates={gates} />}
      {afterGates && (
        <div className="prose">
          <ProseText prose={afterGates} />
        </div>
      )}
      {countries && <Helplines countries={countries} />}
      {sources && <Sources sources={sources} />}
      {(id === 'check-in' || id === 'plan') && (
        <div className={styles.last}>
          <Tool id={id} />
        </div>
      )}
      {id === 'privacy' && (
        <>
          <Tool id={id} />
          <DiscreetChoice />
          <Backup saved={<SavedState />} />
          <EraseEverything />
        </>
      )}
    </article>
  );
}

/** What was answered is gone then. */
const focusHeading = () => document.querySelector<HTMLElement>('h1')?.focus();

/** A part that is fetched. Each waits for itself: what stands around it keeps the focus. */
const Coming = ({ children }: { children: ReactNode }) => <Suspense fallback={<Wait />}>{children}</Suspense>;

/** What a page is for besides its words. It shows what is kept on the device, so it is made there. */
function Tool({ id }: { id: 'check-in' | 'plan' | 'privacy' }) {
  const isReady = useReady();
  return (
    <>
      <noscript>
        <p>This page needs JavaScript, because it shows what is kept on your device.</p>
      </noscript>
      <Coming>
        {!isReady && <Wait />}
        {isReady && id === 'privacy' && <KeepingSettings />}
        {isReady && id === 'plan' && (
          <Private heading="h2">
            <div className={styles.onScreen}>
              <SavedState />
            </div>
            <Coming>
              <Plan />
            </Coming>
          </Private>
        )}
        {isReady && id === 'check-in' && (
          <Private isWritten heading="h2">
            <Coming>
              <CheckIn saved={<SavedState />} />
            </Coming>
          </Private>
        )}
      </Coming>
    </>
  );
}
