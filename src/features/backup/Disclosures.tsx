import { type ComponentType, type ReactNode, useRef, useState } from 'react';

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
  /** Counts the buttons pressed: a panel that comes after another was asked for comes too late. */
  const round = useRef(0);

  async function onOpen(name: string, load: () => Promise<Panel>) {
    round.current += 1;
    const own = round.current;
    setHasFailed(false);
    if (opened?.name === name) return setOpened(undefined);
    try {
      const Panel = await load();
      if (own === round.current) setOpened({ name, Panel });
    } catch {
      if (own === round.current) setHasFailed(true);
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
      {hasFailed && <p role="alert">A part of the guide did not load. Please try again.</p>}
      {isReady && stands && <p>{stands}</p>}
      {opened && !stands && <opened.Panel saved={saved} />}
    </>
  );
}
