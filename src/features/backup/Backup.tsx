import { type ComponentType, type ReactNode, useState } from 'react';

import { links } from '../../domain/links.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { useReady } from '../../ui/useReady.ts';
import styles from './Backup.module.css';

const ways = {
  make: { name: 'Make a backup', load: () => import('./MakeBackup.tsx').then((part) => part.MakeBackup) },
  open: {
    name: 'Bring a backup back',
    load: () => import('./RestoreBackup.tsx').then((part) => part.RestoreBackup),
  },
};
type Way = keyof typeof ways;

/** What has to be done first. */
const inTheWay = {
  locked: 'What is kept here is locked. Unlock it first: the field for that is above.',
  newer: 'What is kept here is from a newer version of this guide. Load this page again first.',
};

/**
 * Makes a backup and brings one back. What each needs is fetched when it is asked for.
 * `saved` says whether what was brought back is saved.
 */
export function Backup({ saved }: { saved: ReactNode }) {
  const isReady = useReady();
  const state = useKeeping((keeping) => keeping.state);
  const stands = state === 'locked' || state === 'newer' ? inTheWay[state] : undefined;
  const [opened, setOpened] = useState<{ way: Way; Part: ComponentType<{ saved: ReactNode }> }>();
  const [hasFailed, setHasFailed] = useState(false);

  async function onOpen(way: Way) {
    setHasFailed(false);
    if (opened?.way === way) return setOpened(undefined);
    try {
      const Part = await ways[way].load();
      setOpened({ way, Part });
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <section className={styles.backup} aria-labelledby="backup">
      <h2 id="backup">Make a copy, or bring one back</h2>
      <p>A backup is one file with all that is kept here, locked with a passphrase of its own.</p>
      <div className={styles.choice}>
        {(Object.keys(ways) as Way[]).map((way) => (
          <button
            key={way}
            type="button"
            className="quiet-button"
            disabled={!isReady || stands !== undefined}
            aria-expanded={opened?.way === way}
            onClick={() => onOpen(way)}
          >
            {ways[way].name}
          </button>
        ))}
      </div>
      {hasFailed && <p role="alert">A part of the app did not load. Please try again.</p>}
      {isReady && stands && <p>{stands}</p>}
      {opened && !stands && <opened.Part saved={saved} />}
      <p>
        <InternalLink to={links.openBackup()} target="_self">
          A page of its own
        </InternalLink>{' '}
        opens a backup without this guide and without a network. You can{' '}
        <InternalLink to={links.openBackup()} download="open-backup.html">
          save that page
        </InternalLink>{' '}
        beside your backup.
      </p>
    </section>
  );
}
