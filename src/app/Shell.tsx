import type { ReactNode } from 'react';

import { links } from '../domain/links.ts';
import { siteName } from '../domain/pageTitle.ts';
import { IdleWatch } from '../features/keeping/IdleWatch.tsx';
import { KeepingNotice } from '../features/keeping/KeepingNotice.tsx';
import { useOfflineNotices } from '../features/offline/offlineNotices.ts';
import { InternalLink } from '../ui/InternalLink.tsx';
import { LeaveLink } from '../ui/LeaveLink.tsx';
import { Mark } from '../ui/Mark.tsx';
import styles from './Shell.module.css';

/** What every page has: the way home, help and the way out in the same place (WCAG 3.2.6), and the pages about the guide. */
export function Shell({ children }: { children: ReactNode }) {
  const { Newer, AllKept } = useOfflineNotices();
  return (
    <>
      <header className={styles.header}>
        <a className={styles.skip} href="#main">
          Skip to the words
        </a>
        {/* The twin of the link below, for those who hear the page or have no mouse: it is one of the first things. */}
        <LeaveLink className={styles.skip} />
        <InternalLink className={styles.name} to={links.home()}>
          <Mark /> {siteName}
        </InternalLink>
        <InternalLink className={styles.help} to={links.page('help')}>
          I need help now
        </InternalLink>
        <LeaveLink className={styles.leave} before="Emergency:" />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <KeepingNotice />
        {Newer && <Newer />}
        {children}
        <IdleWatch />
      </main>
      <footer className={styles.footer}>
        <nav aria-label="More of the guide">
          <InternalLink to={links.page('plan')}>Your plan</InternalLink>
          <InternalLink to={links.page('check-in')}>Check-in</InternalLink>
          <InternalLink to={links.page('before-you-start')}>Before you start</InternalLink>
          <InternalLink to={links.page('hurt')}>If you were the one who was hurt</InternalLink>
          <InternalLink to={links.page('help')}>Get help</InternalLink>
          <InternalLink to={links.page('privacy')}>Privacy</InternalLink>
          <InternalLink to={links.page('about')}>About and sources</InternalLink>
        </nav>
        <p>A guide for adults. It is not therapy, legal advice or evidence of change.</p>
        {AllKept && <AllKept />}
      </footer>
    </>
  );
}
