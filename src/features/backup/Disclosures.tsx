import { type ComponentType, type ReactNode, useState } from 'react';

import { useReady } from '../../ui/useReady.ts';
import styles from './Backup.module.css';

type Panel = ComponentType<{ saved: ReactNode }>;
/** What opens, by what its button says, and how to fetch it. */
export type Panels = Readonly<Record<string, () => Promise<Panel>>>;

type Props = {
  panels: Panels;
  /** What has to be done first, in a sentence. */
  stands: string | undefined;
  saved: ReactNode;
};

/** Buttons, each of which opens a panel, one at a time. What a panel needs is fetched when it is asked for. */
export function Disclosures({ panels, stands, saved }: Props) {
  const isReady = useReady();
  const [opened, setOpened] = useState<{ name: string; Panel: Panel }>();
  const [hasFailed, setHasFailed] = useState(false);

  async function onOpen(name: string, load: () => Promise<Panel>) {
    setHasFailed(false);
    if (opened?.name === name) return setOpened(undefined);
    try {
      const Panel = await load();
      setOpened({ name, Panel });
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <>
      <div className={styles.choice}>
        {Object.entries(panels).map(([name, load]) => (
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
      {opened && !stands && <opened.Panel saved={saved} />}
    </>
  );
}
