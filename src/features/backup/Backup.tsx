import { type ComponentType, useState } from 'react';

import { useKeeping } from '../../store/keepingState.ts';
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

/** Makes a backup and brings one back. What each needs is fetched when it is asked for. */
export function Backup() {
  const isReady = useReady();
  const isLocked = useKeeping(({ state }) => state === 'locked');
  const [opened, setOpened] = useState<{ way: Way; Part: ComponentType }>();
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
            disabled={!isReady || isLocked}
            aria-expanded={opened?.way === way}
            onClick={() => onOpen(way)}
          >
            {ways[way].name}
          </button>
        ))}
      </div>
      {isLocked && <p>Unlock what is kept here first.</p>}
      {hasFailed && <p role="alert">A part of the app did not load. Please try again.</p>}
      {opened && !isLocked && <opened.Part />}
    </section>
  );
}
