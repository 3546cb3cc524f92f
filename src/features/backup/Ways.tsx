import { type ComponentType, type ReactNode, useState } from 'react';

import { useReady } from '../../ui/useReady.ts';
import styles from './Backup.module.css';

type Part = ComponentType<{ saved: ReactNode }>;
/** What can be done, by what its button says, and how to fetch what it needs. */
export type WaysToGo = Readonly<Record<string, () => Promise<Part>>>;

type Props = {
  ways: WaysToGo;
  /** What has to be done first, in a sentence. */
  stands: string | undefined;
  saved: ReactNode;
};

/** Buttons, each of which opens a part of its own. What a part needs is fetched when it is asked for. */
export function Ways({ ways, stands, saved }: Props) {
  const isReady = useReady();
  const [opened, setOpened] = useState<{ name: string; Part: Part }>();
  const [hasFailed, setHasFailed] = useState(false);

  async function onOpen(name: string, load: () => Promise<Part>) {
    setHasFailed(false);
    if (opened?.name === name) return setOpened(undefined);
    try {
      const Part = await load();
      setOpened({ name, Part });
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <>
      <div className={styles.choice}>
        {Object.entries(ways).map(([name, load]) => (
          <button
            key={name}
            type="button"
            className="quiet-button"
            disabled={!isReady || stands !== undefined}
            aria-expanded={opened?.name === name}
            onClick={() => onOpen(name, load)}
          >
            {name}
          </button>
        ))}
      </div>
      {hasFailed && <p role="alert">A part of the app did not load. Please try again.</p>}
      {isReady && stands && <p>{stands}</p>}
      {opened && !stands && <opened.Part saved={saved} />}
    </>
  );
}
