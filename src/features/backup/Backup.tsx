import type { ReactNode } from 'react';

import { links } from '../../domain/links.ts';
import card from '../../ui/Card.module.css';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { Disclosures, type Panels } from './Disclosures.tsx';
import { useInTheWay } from './useInTheWay.ts';

const panels: Panels = {
  'Make a backup': () => import('./MakeBackup.tsx').then((module) => module.MakeBackup),
  'Bring a backup back': () => import('./RestoreBackup.tsx').then((module) => module.RestoreBackup),
};

/** Makes a backup and brings one back. `saved` says whether what was brought back is saved. */
export function Backup({ saved }: { saved: ReactNode }) {
  return (
    <section className={card.card} aria-labelledby="backup-here">
      <h2 id="backup-here">Make a backup, or bring one back</h2>
      <p>A backup is one file with all that is kept here, locked with a passphrase of its own.</p>
      <Disclosures panels={panels} stands={useInTheWay()} saved={saved} />
      <p>
        <InternalLink to={links.page('move')}>Move to another device</InternalLink> sends it there, or shows
        codes for its camera.
      </p>
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
